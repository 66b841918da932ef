package vn.phaodai.force.career;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.ListExports;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalDraft;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.imports.Words;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.sheet.XlsxWriter;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Taking a register out as XLSX, in the columns in which it is imported. As with lists of officers,
 * above {@value ListExports#FREELY} rows a second person has to approve it first, and every file
 * that leaves is in the audit. Discipline is in no file.
 */
@Stateless
@RolesAllowed(Role.HR_NAME)
public class RegisterExports {

    /** Kind of the proposals. */
    public static final String KIND = "force.registerExport";

    static final int DAYS_VALID = 7;

    private static final int WIDTH = 24;

    @Inject private RegisterExportRepository repository;
    @Inject private CareerRepository careers;
    @Inject private CareerCatalogue catalogue;
    @Inject private FourEyes fourEyes;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /** The registers that files may hold, as they are listed. */
    public static List<Register> registers() {
        return List.of(Register.values()).stream().filter(Register::isOpen).toList();
    }

    /**
     * How many entries there are.
     *
     * @param unitId the unit and all below it
     * @throws NotFound if the unit is out of scope, or no file may hold the register
     */
    public long count(Register register, UUID unitId) {
        return careers.count(callers.current().scope(), register, subtree(register, unitId));
    }

    /** The same for all registers, in their order. */
    public Map<Register, Long> counts(UUID unitId) {
        Map<Register, Long> counts = new EnumMap<>(Register.class);
        registers().forEach(register -> counts.put(register, count(register, unitId)));
        return counts;
    }

    /**
     * Writes the entries that stand.
     *
     * @throws NotAllowed if there are more rows than may leave without a second person
     */
    public void write(Register register, UUID unitId, Words words, OutputStream out) {
        if (count(register, unitId) > ListExports.FREELY) {
            throw new NotAllowed("error.export.needsApproval", ListExports.FREELY);
        }
        write(callers.current(), null, register, unitId, words, out);
    }

    /** Asks for a file that is too long to leave without a second person. */
    public UUID propose(Register register, UUID unitId) {
        Caller caller = callers.current();
        if (register == null) {
            throw new InvalidInput("register", "error.career.choice");
        }
        long rows = count(register, unitId);
        if (rows <= ListExports.FREELY) {
            throw new InvalidInput("unitId", "error.export.free", ListExports.FREELY);
        }
        UUID id = Ids.next();
        repository.add(id, caller, register, unitId, (int) rows);
        fourEyes.propose(
                new ProposalDraft(
                        KIND,
                        id,
                        caller.unitId(),
                        Set.of(caller.unitId()),
                        Set.of(Role.HR, Role.LEADERSHIP),
                        "registers.proposal." + register,
                        List.of(
                                Long.toString(rows),
                                units.tree().findEver(unitId).map(Unit::name).orElse(""))));
        return id;
    }

    /** One of the caller's own. */
    public RegisterExport get(UUID id) {
        return repository
                .own(callers.current(), id)
                .orElseThrow(() -> new NotFound("thing.export", id));
    }

    /** The caller's own of late, the latest first. */
    public List<RegisterExport> own() {
        return repository.own(callers.current());
    }

    /**
     * Writes an approved export; what is in the caller's scope now.
     *
     * @throws NotAllowed if it is not approved, or was too long ago
     */
    public void write(UUID id, Words words, OutputStream out) {
        RegisterExport export = get(id);
        if (!export.canBeFetched(clock.now())) {
            throw new NotAllowed("error.export.notApproved");
        }
        write(callers.current(), id, export.register(), export.unitId(), words, out);
    }

    private void write(
            Caller caller, UUID id, Register register, UUID unitId, Words words, OutputStream out) {
        UnitTree tree = units.tree();
        UUID[] subtree = subtree(register, unitId);
        Map<String, String> names = names(register, words);
        int[] rows = {0};
        try (XlsxWriter writer = new XlsxWriter(out)) {
            writer.sheet(words.text("Register." + register.name()), header(register, words));
            careers.each(
                    caller.scope(),
                    register,
                    subtree,
                    (person, values) -> {
                        rows[0]++;
                        writer.row(line(register, person, values, tree, names));
                    });
        }
        audit.action(
                caller,
                AuditAction.EXPORT,
                AuditObject.of("career." + register.path(), id, caller.unitId(), "xlsx"),
                null,
                Changes.none().set("rows", rows[0]).set("unit", unitId));
    }

    private static List<SheetColumn> header(Register register, Words words) {
        boolean vietnamese = words.isVietnamese();
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(SheetColumn.text(RegisterImport.numberTitle(vietnamese), 14));
        columns.add(SheetColumn.text(RegisterImport.nameTitle(vietnamese), 30));
        for (CareerField field : register.fields()) {
            String title = vietnamese ? field.vietnamese() : field.english();
            columns.add(
                    switch (field.type()) {
                        case DATE -> SheetColumn.date(title);
                        case YEAR -> SheetColumn.whole(title);
                        case DECIMAL -> SheetColumn.decimal(title);
                        case TEXT, CHOICE, UNIT -> SheetColumn.text(title, WIDTH);
                    });
        }
        return columns;
    }

    private static Object[] line(
            Register register,
            CareerRepository.Person person,
            Map<String, Object> values,
            UnitTree tree,
            Map<String, String> names) {
        List<Object> cells = new ArrayList<>();
        cells.add(person.serviceNumber());
        cells.add(person.fullName());
        for (CareerField field : register.fields()) {
            Object value = values.get(field.id());
            cells.add(value == null ? null : cell(field, value, tree, names));
        }
        return cells.toArray();
    }

    private static Object cell(
            CareerField field, Object value, UnitTree tree, Map<String, String> names) {
        return switch (field.type()) {
            case CHOICE -> names.getOrDefault(field.list() + " " + value, value.toString());
            case UNIT -> tree.findEver((UUID) value).map(Unit::code).orElse("");
            case DATE, YEAR, DECIMAL, TEXT -> value;
        };
    }

    /** Names of what the fields choose from: nothing else may be asked while rows are read. */
    private Map<String, String> names(Register register, Words words) {
        Map<String, String> names = new HashMap<>();
        for (CareerField field : register.fields()) {
            if (field.type() == CareerField.Type.CHOICE) {
                for (CareerChoice choice : catalogue.choices(field.list())) {
                    names.put(field.list() + " " + choice.code(), choice.name(words.locale()));
                }
            }
        }
        return names;
    }

    private UUID[] subtree(Register register, UUID unitId) {
        if (!register.isOpen()) {
            throw new NotFound("thing.register", register.path());
        }
        callers.current().scope().require(unitId);
        return units.tree().subtree(unitId, clock.today()).toArray(UUID[]::new);
    }
}
