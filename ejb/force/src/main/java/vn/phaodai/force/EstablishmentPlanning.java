package vn.phaodai.force;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.Units;

/** Setting how many people each unit is authorised to have, by position (xác định biên chế). */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class EstablishmentPlanning {

    private static final int MOST = 10_000;
    private static final int LONGEST_NUMBER = 60;

    @Inject private EstablishmentRepository repository;
    @Inject private Catalogue catalogue;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private Audit audit;

    /** The figures of a unit itself on a day. */
    public List<EstablishmentRow> on(UUID unitId, LocalDate day) {
        Caller caller = callers.current();
        caller.scope().require(unitId);
        return repository.on(caller.scope(), unitId, day);
    }

    /** All figures that the unit ever had or is to have, the latest first. */
    public List<EstablishmentRow> history(UUID unitId) {
        Caller caller = callers.current();
        caller.scope().require(unitId);
        return repository.history(caller.scope(), unitId);
    }

    /**
     * Sets figures from a day on, until the day for which another decision is already stored.
     *
     * @return how many figures have changed
     * @throws InvalidInput if a figure, a date or the decision is wrong
     */
    @RolesAllowed(Role.HR_NAME)
    public int decide(EstablishmentDraft decision) {
        Caller caller = callers.current();
        decision.clean();
        check(decision);
        caller.scope().require(decision.getUnitId());
        Unit unit =
                units.tree()
                        .find(decision.getUnitId(), decision.getValidFrom())
                        .orElseThrow(() -> new NotFound("thing.unit", decision.getUnitId()));
        checkPositions(decision, unit);
        List<Establishment> known = repository.from(unit.id(), decision.getValidFrom());
        Changes changes = Changes.none();
        int changed = 0;
        for (Map.Entry<String, Integer> figure : decision.getFigures().entrySet()) {
            if (figure.getValue() != null
                    && set(decision, figure.getKey(), figure.getValue(), known, changes)) {
                changed++;
            }
        }
        if (changed > 0) {
            repository.flush();
            audit.change(
                    caller,
                    AuditAction.UPDATE,
                    AuditObject.of("establishment", unit.id(), unit.id(), unit.code()),
                    changes.set("validFrom", decision.getValidFrom())
                            .set("decisionNumber", decision.getDecisionNumber()));
        }
        return changed;
    }

    private boolean set(
            EstablishmentDraft decision,
            String position,
            int figure,
            List<Establishment> known,
            Changes changes) {
        LocalDate day = decision.getValidFrom();
        List<Establishment> ofPosition =
                known.stream().filter(each -> each.position().equals(position)).toList();
        Establishment current =
                ofPosition.stream()
                        .filter(each -> each.period().covers(day))
                        .findFirst()
                        .orElse(null);
        int before = current == null ? 0 : current.authorised();
        if (before == figure) {
            return false;
        }
        changes.field(position, before, figure);
        if (current != null && current.period().from().equals(day)) {
            current.replace(decision, figure);
            return true;
        }
        LocalDate end =
                current == null
                        ? ofPosition.stream()
                                .map(each -> each.period().from())
                                .min(LocalDate::compareTo)
                                .orElse(null)
                        : current.period().to();
        if (current != null) {
            current.endOn(day);
            repository.flush();
        }
        repository.add(new Establishment(decision, position, figure, end));
        return true;
    }

    private static void check(EstablishmentDraft decision) {
        List<FieldError> wrong = new ArrayList<>();
        required("unitId", decision.getUnitId(), wrong);
        required("validFrom", decision.getValidFrom(), wrong);
        required("decisionNumber", decision.getDecisionNumber(), wrong);
        required("decisionDate", decision.getDecisionDate(), wrong);
        if (decision.getDecisionNumber() != null
                && decision.getDecisionNumber().length() > LONGEST_NUMBER) {
            wrong.add(FieldError.of("decisionNumber", "error.tooLong", LONGEST_NUMBER));
        }
        decision.getFigures()
                .forEach(
                        (position, figure) -> {
                            if (figure != null && (figure < 0 || figure > MOST)) {
                                wrong.add(
                                        FieldError.of(
                                                position, "error.establishment.figure", MOST));
                            }
                        });
        if (decision.getFigures().values().stream().allMatch(Objects::isNull)) {
            wrong.add(FieldError.of("figures", "error.establishment.empty"));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    private void checkPositions(EstablishmentDraft decision, Unit unit) {
        List<FieldError> wrong = new ArrayList<>();
        decision.getFigures()
                .forEach(
                        (code, figure) -> {
                            if (figure == null) {
                                return;
                            }
                            Position position = catalogue.position(code).orElse(null);
                            if (position == null) {
                                wrong.add(FieldError.of(code, "error.officer.position"));
                            } else if (figure > 0 && !position.unitKinds().contains(unit.kind())) {
                                wrong.add(
                                        FieldError.of(
                                                code, "error.officer.positionOfUnit", unit.name()));
                            }
                        });
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    private static void required(String field, Object value, List<FieldError> wrong) {
        if (value == null) {
            wrong.add(FieldError.of(field, "error.required"));
        }
    }
}
