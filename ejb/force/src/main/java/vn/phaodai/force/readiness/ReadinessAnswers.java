package vn.phaodai.force.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.units.UnitTree;

/** What an answer must keep, and giving it; for form and import. */
@ApplicationScoped
class ReadinessAnswers {

    static final int LONGEST_NOTE = 1000;

    @Inject private ReadinessRepository repository;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /** What a unit says to an item of a period. */
    record Said(UUID unitId, LocalDate period, String item, ReadinessAnswer answer, String note) {}

    /** Whether the unit is one that answers on this day. */
    static boolean answers(UnitTree tree, UUID unitId, LocalDate day) {
        return tree.find(unitId, day).filter(unit -> unit.kind().isGrassroots()).isPresent();
    }

    /** Whether this is asked on this day, and of units. */
    static boolean asked(Collection<ReadinessItem> items, String code, LocalDate day) {
        return items.stream()
                .anyMatch(
                        item ->
                                item.code().equals(code)
                                        && item.question()
                                        && item.period().covers(day));
    }

    static List<FieldError> check(ReadinessAnswer answer, String note) {
        List<FieldError> wrong = new ArrayList<>();
        if (answer == null) {
            wrong.add(FieldError.of("answer", "error.required"));
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            wrong.add(FieldError.of("note", "error.tooLong", LONGEST_NOTE));
        }
        if (answer != null && answer != ReadinessAnswer.YES && note == null) {
            wrong.add(FieldError.of("note", "error.readiness.note"));
        }
        return wrong;
    }

    /**
     * Gives an answer that was checked, for a unit in the caller's scope.
     *
     * @param before the one it follows; null if it is the first
     */
    UUID give(Caller caller, Said said, AnswerRow before) {
        UUID id =
                repository.put(
                        Ids.next(),
                        said.unitId(),
                        said.period(),
                        said.item(),
                        said.answer(),
                        said.note(),
                        caller.username(),
                        clock.now());
        audit.change(
                caller,
                before == null ? AuditAction.CREATE : AuditAction.UPDATE,
                AuditObject.of(
                        Readiness.ANSWER, id, said.unitId(), said.item() + " " + said.period()),
                Changes.none()
                        .field("answer", before == null ? null : before.answer(), said.answer())
                        .field("note", before == null ? null : before.note(), said.note()));
        return id;
    }
}
