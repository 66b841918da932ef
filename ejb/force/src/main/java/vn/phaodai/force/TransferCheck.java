package vn.phaodai.force;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;

/** The rules that a proposed transfer must keep. */
class TransferCheck {

    private static final int LONGEST_NUMBER = 60;
    private static final int FURTHEST_MONTHS = 12;

    private final Catalogue catalogue;
    private final UnitTree tree;
    private final LocalDate today;

    TransferCheck(Catalogue catalogue, UnitTree tree, LocalDate today) {
        this.catalogue = catalogue;
        this.tree = tree;
        this.today = today;
    }

    /** Tells what is wrong with the transfer of this officer; empty if nothing is. */
    List<FieldError> proposing(Caller caller, Officer officer, TransferDraft draft) {
        List<FieldError> wrong = moving(caller, officer, draft);
        if (draft.getDecisionNumber() == null) {
            wrong.add(FieldError.of("decisionNumber", "error.required"));
        } else if (draft.getDecisionNumber().length() > LONGEST_NUMBER) {
            wrong.add(FieldError.of("decisionNumber", "error.tooLong", LONGEST_NUMBER));
        }
        if (draft.getDecisionDate() == null) {
            wrong.add(FieldError.of("decisionDate", "error.required"));
        } else if (draft.getEffectiveOn() != null
                && draft.getDecisionDate().isAfter(draft.getEffectiveOn())) {
            wrong.add(FieldError.of("decisionDate", "error.transfer.decisionAfterEffect"));
        } else if (draft.getDecisionDate().isBefore(today.minusYears(1))) {
            wrong.add(FieldError.of("decisionDate", "error.transfer.decisionTooOld"));
        }
        return wrong;
    }

    /** As {@link #proposing}, without the decision, which is entered last. */
    List<FieldError> moving(Caller caller, Officer officer, TransferDraft draft) {
        draft.clean();
        List<FieldError> wrong = new ArrayList<>();
        if (officer.status() != OfficerStatus.ACTIVE) {
            wrong.add(FieldError.of("officerId", "error.transfer.notActive"));
        }
        LocalDate day = draft.getEffectiveOn();
        effectiveOn(day, officer).ifPresent(wrong::add);
        Optional<Unit> target = tree.find(draft.getToUnitId(), day == null ? today : day);
        if (draft.getToUnitId() == null) {
            wrong.add(FieldError.of("toUnitId", "error.required"));
        } else if (target.isEmpty()) {
            wrong.add(FieldError.of("toUnitId", "error.transfer.noSuchUnit"));
        } else if (!caller.is(Role.HR) && !caller.scope().covers(target.get().id())) {
            wrong.add(FieldError.of("toUnitId", "error.transfer.outOfScope"));
        }
        position(draft.getPosition(), target).ifPresent(wrong::add);
        if (officer.unitId().equals(draft.getToUnitId())
                && officer.position().equals(draft.getPosition())) {
            wrong.add(FieldError.of("toUnitId", "error.transfer.same"));
        }
        return wrong;
    }

    private Optional<FieldError> effectiveOn(LocalDate day, Officer officer) {
        if (day == null) {
            return Optional.of(FieldError.of("effectiveOn", "error.required"));
        }
        if (day.isBefore(today)) {
            return Optional.of(FieldError.of("effectiveOn", "error.transfer.past"));
        }
        if (day.isAfter(today.plusMonths(FURTHEST_MONTHS))) {
            return Optional.of(
                    FieldError.of("effectiveOn", "error.transfer.tooFar", FURTHEST_MONTHS));
        }
        return officer.postedSince().isBefore(day)
                ? Optional.empty()
                : Optional.of(
                        FieldError.of(
                                "effectiveOn", "error.transfer.firstDay", officer.postedSince()));
    }

    private Optional<FieldError> position(String code, Optional<Unit> target) {
        if (code == null) {
            return Optional.of(FieldError.of("position", "error.required"));
        }
        Optional<Position> position = catalogue.position(code);
        if (position.isEmpty()) {
            return Optional.of(FieldError.of("position", "error.officer.position"));
        }
        return target.filter(unit -> !position.get().unitKinds().contains(unit.kind()))
                .map(
                        unit ->
                                FieldError.of(
                                        "position", "error.officer.positionOfUnit", unit.name()));
    }
}
