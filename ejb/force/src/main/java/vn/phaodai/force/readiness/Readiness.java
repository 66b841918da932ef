package vn.phaodai.force.readiness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.FilterValue;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.imports.RegisterWriter;
import vn.phaodai.kernel.imports.Words;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.Units;

/**
 * Readiness of wards (mức độ sẵn sàng): a checklist per reporting month, of facts worked out from
 * what the system holds and of answers with evidence, each with its weight and where to act; locked
 * once the month is over, corrected by another edition. It rates a unit, never people.
 */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class Readiness {

    /** Kind of record under which evidence is kept. */
    public static final String ANSWER = "readinessAnswer";

    private static final int LONGEST_REMARK = 500;
    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_NAME = 300;
    private static final int MOST_WEIGHT = 100;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Set<String> FILTERS = Set.of("unitId", "period");

    @Inject private ReadinessRepository repository;
    @Inject private ReadinessAnswers answers;
    @Inject private ReadinessAnswerImport imports;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /** First day of the month that names the reporting month of a day. */
    public static LocalDate running(LocalDate today) {
        return ReportingMonth.of(today).named();
    }

    /**
     * Wards in scope with their figure of a period, by code. Filters: {@code period} (as 2026-11;
     * the running one unless told), {@code unitId} (with all below).
     */
    public Page<ReadinessRow> list(PageRequest request) {
        Caller caller = callers.current();
        LocalDate today = clock.today();
        ReportingMonth month = ReportingMonth.read(request.filters().get("period"), today);
        List<Unit> wards = new ArrayList<>();
        for (Unit unit : wards(caller, request.filters(), month.asOf(today))) {
            if (request.after() == null || unit.code().compareTo(request.after()) > 0) {
                wards.add(unit);
            }
        }
        boolean more = wards.size() > request.limit();
        List<Unit> shown = more ? wards.subList(0, request.limit()) : wards;
        UUID[] ids = shown.stream().map(Unit::id).toArray(UUID[]::new);
        Map<UUID, Checklist> checklists = checklists(caller, ids, month, today);
        Map<UUID, SnapshotRow> locked = repository.latest(caller.scope(), ids, month.named());
        return new Page<>(
                shown.stream()
                        .map(unit -> row(unit, checklists.get(unit.id()), locked.get(unit.id())))
                        .toList(),
                more ? shown.get(shown.size() - 1).code() : null);
    }

    public long count(Map<String, String> filters) {
        LocalDate today = clock.today();
        ReportingMonth month = ReportingMonth.read(filters.get("period"), today);
        return wards(callers.current(), filters, month.asOf(today)).size();
    }

    /**
     * The checklist of a ward as it stands now.
     *
     * @param period as 2026-11; null for the running one
     */
    public Checklist checklist(UUID unitId, String period) {
        Caller caller = callers.current();
        LocalDate today = clock.today();
        ReportingMonth month = ReportingMonth.read(period, today);
        ward(caller, unitId, month.asOf(today));
        return checklists(caller, new UUID[] {unitId}, month, today).get(unitId);
    }

    /**
     * Answers an item of a period; answered again, the later answer holds and the audit keeps both.
     */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public UUID answer(
            UUID unitId, String period, String item, ReadinessAnswer answer, String note) {
        Caller caller = callers.current();
        LocalDate today = clock.today();
        ReportingMonth month = ReportingMonth.read(period, today);
        LocalDate day = month.asOf(today);
        ward(caller, unitId, day);
        String said = VietnameseText.clean(note);
        List<FieldError> wrong = new ArrayList<>();
        if (!ReadinessAnswers.asked(repository.items(day), item, day)) {
            wrong.add(FieldError.of("item", "error.readiness.item"));
        }
        wrong.addAll(ReadinessAnswers.check(answer, said));
        refuse(wrong);
        ReadinessRepository.Answered before =
                repository
                        .answers(caller.scope(), new UUID[] {unitId}, month.named())
                        .get(unitId + " " + item);
        return answers.give(
                caller,
                new ReadinessAnswers.Said(unitId, month.named(), item, answer, said),
                before == null ? null : before.row());
    }

    /**
     * What wards in scope are asked in a period with what they answered, as a workbook in the
     * columns that the import takes.
     *
     * @param unitId the unit with all below it; null for all in scope
     * @param period as 2026-11; null for the running one
     */
    public void export(UUID unitId, String period, Words words, OutputStream out) {
        Caller caller = callers.current();
        UUID top = unitId == null ? caller.unitId() : unitId;
        caller.scope().require(top);
        LocalDate today = clock.today();
        ReportingMonth month = ReportingMonth.read(period, today);
        LocalDate day = month.asOf(today);
        List<Unit> wards = wards(caller, Map.of("unitId", top.toString()), day);
        List<ReadinessItem> asked =
                repository.items(day).stream().filter(ReadinessItem::question).toList();
        Map<String, ReadinessRepository.Answered> given =
                repository.answers(
                        caller.scope(),
                        wards.stream().map(Unit::id).toArray(UUID[]::new),
                        month.named());
        int written;
        try (RegisterWriter writer =
                new RegisterWriter(
                        words.text("readiness.title"),
                        imports.columns(caller.scope()),
                        words,
                        out)) {
            for (Unit ward : wards) {
                for (ReadinessItem item : asked) {
                    write(writer, ward, month, item, given.get(ward.id() + " " + item.code()));
                }
            }
            written = writer.rows();
        }
        audit.action(
                caller,
                AuditAction.EXPORT,
                AuditObject.of("readinessAnswers", unitId, caller.unitId(), month.shown()),
                null,
                Changes.none().set("rows", written));
    }

    private static void write(
            RegisterWriter writer,
            Unit ward,
            ReportingMonth month,
            ReadinessItem item,
            ReadinessRepository.Answered given) {
        writer.row(
                ward.code(),
                month.shown(),
                item.code(),
                given == null ? null : given.row().answer(),
                given == null ? null : given.row().note(),
                given == null ? null : given.evidence());
    }

    public AnswerRow getAnswer(UUID id) {
        return repository
                .answer(callers.current().scope(), id)
                .orElseThrow(() -> new NotFound("thing.readinessAnswer", id));
    }

    /**
     * Locks the checklist of a period that is over.
     *
     * @param remark why it is corrected, needed once an edition is locked
     * @return the snapshot's id
     */
    @RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public UUID lock(UUID unitId, String period, String remark) {
        Caller caller = callers.current();
        LocalDate today = clock.today();
        ReportingMonth month = ReportingMonth.read(period, today);
        ward(caller, unitId, month.asOf(today));
        if (!month.isOver(today)) {
            throw new InvalidInput("period", "error.readiness.running", month.to());
        }
        String why = VietnameseText.clean(remark);
        if (why != null && why.length() > LONGEST_REMARK) {
            throw new InvalidInput("remark", "error.tooLong", LONGEST_REMARK);
        }
        repository.lock(unitId, month.named());
        List<SnapshotRow> before = repository.snapshots(caller.scope(), unitId, month.named());
        if (!before.isEmpty() && why == null) {
            throw new InvalidInput("remark", "error.readiness.remark");
        }
        Checklist checklist = checklist(unitId, period);
        SnapshotRow snapshot =
                new SnapshotRow(
                        Ids.next(),
                        unitId,
                        month.named(),
                        before.isEmpty() ? 1 : before.get(0).edition() + 1,
                        checklist.asOf(),
                        checklist.percent(),
                        why,
                        caller.username(),
                        clock.now());
        repository.add(snapshot, checklist.lines());
        audit.change(
                caller,
                AuditAction.CREATE,
                AuditObject.of(
                        "readiness",
                        snapshot.id(),
                        unitId,
                        month.named() + " " + snapshot.edition()),
                Changes.none().set("percent", snapshot.percent()).set("remark", why));
        return snapshot.id();
    }

    /** Locked editions of a ward, the latest first. */
    public List<SnapshotRow> snapshots(UUID unitId) {
        Caller caller = callers.current();
        caller.scope().require(unitId);
        return repository.snapshots(caller.scope(), unitId, null);
    }

    public SnapshotRow snapshot(UUID id) {
        return repository
                .snapshot(callers.current().scope(), id)
                .orElseThrow(() -> new NotFound("thing.readiness", id));
    }

    /** Its lines as they were locked. */
    public List<ReadinessLine> lines(UUID id) {
        snapshot(id);
        return repository.lines(callers.current().scope(), id);
    }

    /** All that was and is asked, with weight, source and who set it. */
    public List<ReadinessItem> items() {
        return repository.history();
    }

    /** Sets another weight of an item from a day on, and of a question another wording if given. */
    @RolesAllowed(Role.HR_NAME)
    public void weigh(ReadinessItemDraft draft) {
        draft.clean();
        repository.lockItems();
        ReadinessItem open = open(draft.getCode());
        List<FieldError> wrong = new ArrayList<>();
        boolean worded = draft.getNameVi() != null || draft.getNameEn() != null;
        if (worded && !open.question()) {
            wrong.add(FieldError.of("nameVi", "error.readiness.fact"));
        } else if (worded) {
            checkNames(draft, wrong);
        }
        checkWeight(draft.getWeight(), wrong);
        checkFollows(draft.getValidFrom(), open, wrong);
        checkSource(draft.getSource(), wrong);
        refuse(wrong);
        Caller caller = callers.current();
        repository.follow(open, draft, caller.username());
        Changes changes = Changes.none().field("weight", open.weight(), draft.getWeight());
        if (worded) {
            changes =
                    changes.field("nameVi", open.nameVi(), draft.getNameVi())
                            .field("nameEn", open.nameEn(), draft.getNameEn());
        }
        audit.change(
                caller,
                AuditAction.UPDATE,
                about(caller, open.code()),
                changes.set("validFrom", draft.getValidFrom()).set("source", draft.getSource()));
    }

    /**
     * Asks every ward something more from a day on, in both languages. What is asked no more may be
     * asked again.
     */
    @RolesAllowed(Role.HR_NAME)
    public void ask(ReadinessItemDraft draft) {
        draft.clean();
        repository.lockItems();
        List<FieldError> wrong = new ArrayList<>();
        List<ReadinessItem> known =
                repository.history().stream()
                        .filter(item -> item.code().equals(draft.getCode()))
                        .toList();
        if (draft.getCode() == null || !CODE.matcher(draft.getCode()).matches()) {
            wrong.add(FieldError.of("code", "error.readiness.code"));
        } else if (known.stream()
                .anyMatch(item -> !item.question() || item.period().to() == null)) {
            wrong.add(FieldError.of("code", "error.readiness.asked", draft.getCode()));
        }
        checkNames(draft, wrong);
        checkWeight(draft.getWeight(), wrong);
        LocalDate from = draft.getValidFrom();
        if (from == null) {
            wrong.add(FieldError.of("validFrom", "error.required"));
        } else {
            known.stream()
                    .map(item -> item.period().to())
                    .filter(end -> end != null && end.isAfter(from))
                    .max(LocalDate::compareTo)
                    .ifPresent(
                            end ->
                                    wrong.add(
                                            FieldError.of(
                                                    "validFrom", "error.readiness.until", end)));
        }
        checkSource(draft.getSource(), wrong);
        refuse(wrong);
        Caller caller = callers.current();
        repository.ask(draft, caller.username());
        audit.change(
                caller,
                AuditAction.CREATE,
                about(caller, draft.getCode()),
                Changes.none()
                        .set("nameVi", draft.getNameVi())
                        .set("nameEn", draft.getNameEn())
                        .set("weight", draft.getWeight())
                        .set("validFrom", from)
                        .set("source", draft.getSource()));
    }

    /**
     * Ends a question: from that day on it is not asked. Facts stay; their weight may be 0.
     *
     * @param validTo first day on which it is not asked
     * @param source the text that ends it
     */
    @RolesAllowed(Role.HR_NAME)
    public void end(String code, LocalDate validTo, String source) {
        repository.lockItems();
        ReadinessItem open = open(VietnameseText.clean(code));
        String why = VietnameseText.clean(source);
        List<FieldError> wrong = new ArrayList<>();
        if (!open.question()) {
            wrong.add(FieldError.of("code", "error.readiness.fact"));
        }
        if (validTo == null) {
            wrong.add(FieldError.of("validTo", "error.required"));
        } else if (!validTo.isAfter(open.period().from())) {
            wrong.add(FieldError.of("validTo", "error.readiness.later", open.period().from()));
        }
        checkSource(why, wrong);
        refuse(wrong);
        Caller caller = callers.current();
        repository.end(open.code(), validTo, why, caller.username());
        audit.change(
                caller,
                AuditAction.UPDATE,
                about(caller, open.code()),
                Changes.none().field("validTo", null, validTo).set("source", why));
    }

    private ReadinessItem open(String code) {
        return repository.history().stream()
                .filter(item -> item.code().equals(code))
                .filter(item -> item.period().to() == null)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("code", "error.readiness.item"));
    }

    private static void checkNames(ReadinessItemDraft draft, List<FieldError> wrong) {
        checkName("nameVi", draft.getNameVi(), wrong);
        checkName("nameEn", draft.getNameEn(), wrong);
    }

    private static void checkName(String field, String name, List<FieldError> wrong) {
        if (name == null) {
            wrong.add(FieldError.of(field, "error.required"));
        } else if (name.length() > LONGEST_NAME) {
            wrong.add(FieldError.of(field, "error.tooLong", LONGEST_NAME));
        }
    }

    private static void checkWeight(Integer weight, List<FieldError> wrong) {
        if (weight == null || weight < 0 || weight > MOST_WEIGHT) {
            wrong.add(FieldError.of("weight", "error.readiness.weight", MOST_WEIGHT));
        }
    }

    private static void checkFollows(LocalDate from, ReadinessItem open, List<FieldError> wrong) {
        if (from == null) {
            wrong.add(FieldError.of("validFrom", "error.required"));
        } else if (!from.isAfter(open.period().from())) {
            wrong.add(FieldError.of("validFrom", "error.readiness.later", open.period().from()));
        }
    }

    private static void checkSource(String source, List<FieldError> wrong) {
        if (source == null) {
            wrong.add(FieldError.of("source", "error.required"));
        } else if (source.length() > LONGEST_SOURCE) {
            wrong.add(FieldError.of("source", "error.tooLong", LONGEST_SOURCE));
        }
    }

    private static AuditObject about(Caller caller, String code) {
        return AuditObject.of("readinessItem", null, caller.unitId(), code);
    }

    private Map<UUID, Checklist> checklists(
            Caller caller, UUID[] ids, ReportingMonth month, LocalDate today) {
        LocalDate day = month.asOf(today);
        List<ReadinessItem> items = repository.items(day);
        Map<String, ReadinessRepository.Fact> facts = new HashMap<>();
        repository
                .facts(caller.scope(), ids, day)
                .forEach(fact -> facts.put(fact.unitId() + " " + fact.code(), fact));
        Map<String, ReadinessRepository.Answered> answers =
                repository.answers(caller.scope(), ids, month.named());
        Map<UUID, Checklist> found = new HashMap<>();
        for (UUID id : ids) {
            List<ReadinessLine> lines = new ArrayList<>();
            for (ReadinessItem item : items) {
                String key = id + " " + item.code();
                lines.add(
                        item.kind() == ReadinessKind.FACT
                                ? fact(item, id, facts.get(key))
                                : answer(item, answers.get(key)));
            }
            found.put(id, Checklist.of(id, month, today, lines));
        }
        return found;
    }

    private static ReadinessLine fact(
            ReadinessItem item, UUID unit, ReadinessRepository.Fact fact) {
        return fact == null
                ? ReadinessLine.fact(item, unit, null, null)
                : ReadinessLine.fact(item, unit, fact.reached(), fact.wanted());
    }

    private static ReadinessLine answer(ReadinessItem item, ReadinessRepository.Answered answered) {
        return answered == null
                ? ReadinessLine.answer(item, null, null, null, 0)
                : ReadinessLine.answer(
                        item,
                        answered.row().id(),
                        answered.row().answer(),
                        answered.row().note(),
                        answered.evidence());
    }

    private static ReadinessRow row(Unit unit, Checklist checklist, SnapshotRow locked) {
        return new ReadinessRow(
                unit.id(),
                unit.code(),
                unit.name(),
                checklist.period(),
                checklist.asOf(),
                checklist.percent(),
                (int) checklist.openLines(),
                (int)
                        checklist.lines().stream()
                                .filter(line -> line.kind() == ReadinessKind.ANSWER)
                                .filter(line -> line.answer() == null)
                                .count(),
                locked == null ? null : locked.edition(),
                locked == null ? null : locked.percent());
    }

    private List<Unit> wards(Caller caller, Map<String, String> filters, LocalDate day) {
        for (String name : filters.keySet()) {
            if (!FILTERS.contains(name)) {
                throw new InvalidInput(name, "error.list.filter", name, "period, unitId");
            }
        }
        String wanted = VietnameseText.clean(filters.get("unitId"));
        Set<UUID> below =
                wanted == null ? null : units.tree().subtree(FilterValue.id("unitId", wanted), day);
        return units.tree().at(day).stream()
                .filter(unit -> unit.kind().isGrassroots())
                .filter(unit -> caller.scope().covers(unit.id()))
                .filter(unit -> below == null || below.contains(unit.id()))
                .toList();
    }

    private void ward(Caller caller, UUID unitId, LocalDate day) {
        caller.scope().require(unitId);
        if (!ReadinessAnswers.answers(units.tree(), unitId, day)) {
            throw new NotFound("thing.unit", unitId);
        }
    }

    private static void refuse(List<FieldError> wrong) {
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }
}
