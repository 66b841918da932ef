package vn.phaodai.force.planning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.SortOrder;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Hardship and wishes that officers state for plans of moves. HR records them for officers in
 * scope; everybody who serves states the own and sees only these. They are conditions of plans and
 * nothing else: no list, report or figure is made of them.
 */
@Stateless
@RolesAllowed({
    Role.OFFICER_NAME,
    Role.REGISTRAR_NAME,
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME
})
public class MoveStatements {

    private static final String THING = "thing.moveStatement";
    private static final int LONGEST_DOCUMENT = 200;
    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("validFrom", SortKey.date("valid_from"))
                    .ownOrder(new SortOrder("validFrom", true))
                    .filter("q", "search_text like :v", OfficerRecords::pattern)
                    .filter("kind", "kind = :v");

    @Inject private StatementRepository repository;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /** Filters: {@code q} (name or service number), {@code kind}. */
    public Page<StatementRow> list(PageRequest request) {
        Caller caller = callers.current();
        return caller.is(Role.HR)
                ? repository.page(caller.scope(), units.tree(), COLUMNS, request)
                : repository.own(caller.username(), units.tree(), COLUMNS, request);
    }

    public long count(Map<String, String> filters) {
        Caller caller = callers.current();
        return caller.is(Role.HR)
                ? repository.count(caller.scope(), COLUMNS, filters)
                : repository.countOwn(caller.username(), COLUMNS, filters);
    }

    /**
     * @throws InvalidInput naming each field that is wrong
     * @throws NotFound if the officer is not in scope, or not the caller
     */
    public UUID state(StatementDraft draft) {
        Caller caller = callers.current();
        draft.clean();
        refuse(wrongWith(draft, units.tree(), clock.today()));
        StatementRepository.Person officer = person(caller, draft.getOfficerId());
        if (repository.overlaps(
                officer.id(), draft.getKind(), draft.getValidFrom(), draft.getValidTo())) {
            throw new InvalidInput("kind", "error.moveStatement.twice");
        }
        UUID id = Ids.next();
        repository.add(id, officer.id(), draft, caller.username(), clock.now());
        audit.change(
                caller,
                AuditAction.CREATE,
                AuditObject.of("moveStatement", id, officer.unitId(), officer.serviceNumber()),
                Changes.none()
                        .set("kind", draft.getKind())
                        .set("validFrom", draft.getValidFrom())
                        .set("validTo", draft.getValidTo()));
        return id;
    }

    /** It counts no more from today on; what was planned before stays as it is. */
    public void end(UUID id) {
        Caller caller = callers.current();
        Optional<StatementRow> found =
                caller.is(Role.HR)
                        ? repository.find(caller.scope(), units.tree(), id)
                        : repository.findOwn(caller.username(), units.tree(), id);
        StatementRow statement = found.orElseThrow(() -> new NotFound(THING, id));
        LocalDate today = clock.today();
        if (statement.validTo() != null && !statement.validTo().isAfter(today)) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.moveStatement.over");
        }
        LocalDate last =
                statement.validFrom().isBefore(today) ? today : statement.validFrom().plusDays(1);
        repository.end(id, last, caller.username(), clock.now());
        audit.change(
                caller,
                AuditAction.UPDATE,
                AuditObject.of("moveStatement", id, null, statement.serviceNumber()),
                Changes.none().field("validTo", statement.validTo(), last));
    }

    private StatementRepository.Person person(Caller caller, UUID wanted) {
        StatementRepository.Person own = repository.officerOf(caller.username()).orElse(null);
        if (caller.is(Role.HR) && wanted != null) {
            return repository
                    .officer(caller.scope(), wanted)
                    .orElseThrow(() -> new NotFound("thing.officer", wanted));
        }
        if (own == null) {
            throw new InvalidInput("officerId", "error.required");
        }
        if (wanted != null && !wanted.equals(own.id())) {
            throw new NotFound("thing.officer", wanted);
        }
        return own;
    }

    static List<FieldError> wrongWith(StatementDraft draft, UnitTree tree, LocalDate today) {
        List<FieldError> wrong = new ArrayList<>();
        if (draft.getKind() == null) {
            wrong.add(FieldError.of("kind", "error.required"));
        }
        if (draft.getKind() == StatementKind.WISH_UNIT) {
            if (draft.getUnitId() == null) {
                wrong.add(FieldError.of("unitId", "error.required"));
            } else if (tree.find(draft.getUnitId(), today).isEmpty()) {
                wrong.add(FieldError.of("unitId", "error.transfer.noSuchUnit"));
            }
        } else if (draft.getUnitId() != null) {
            wrong.add(FieldError.of("unitId", "error.moveStatement.noUnit"));
        }
        if (draft.getValidFrom() == null) {
            wrong.add(FieldError.of("validFrom", "error.required"));
        } else if (draft.getValidTo() != null
                && !draft.getValidTo().isAfter(draft.getValidFrom())) {
            wrong.add(FieldError.of("validTo", "error.moveStatement.endsBefore"));
        }
        if (draft.getDocument() == null) {
            wrong.add(FieldError.of("document", "error.required"));
        } else if (draft.getDocument().length() > LONGEST_DOCUMENT) {
            wrong.add(FieldError.of("document", "error.tooLong", LONGEST_DOCUMENT));
        }
        return wrong;
    }

    private static void refuse(List<FieldError> wrong) {
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }
}
