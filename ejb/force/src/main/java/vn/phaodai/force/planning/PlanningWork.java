package vn.phaodai.force.planning;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.phaodai.force.planning.solve.Changes;
import vn.phaodai.force.planning.solve.Explanation;
import vn.phaodai.force.planning.solve.StrengtheningPlan;
import vn.phaodai.force.planning.solve.StrengtheningSolver;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.SystemTask;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.notices.NoticeText;
import vn.phaodai.kernel.notices.Notices;

/**
 * The steps of a plan that touch the database, each one transaction; between them the solver works.
 * The result is stored in one piece with the word that the plan is done, so a crash leaves none by
 * halves: the plan is then worked out anew.
 */
@Stateless
@PermitAll
@SystemTask
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PlanningWork {

    /** A worker that says nothing for so long is taken for dead. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final String TASK = "strengthening";

    @Inject private PlanningWorkRepository work;
    @Inject private ProblemReader reader;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;
    @Inject private Notices notices;

    public Optional<PlanningWorkRepository.Claimed> claim() {
        Instant now = clock.now();
        return work.claim(Ids.next(), now, now.plus(LEASE));
    }

    public ProblemReader.Read prepare(PlanningWorkRepository.Claimed plan) {
        return reader.read(callers.scopeOf(plan.unit()), plan);
    }

    /**
     * @return false if the worker is to stop
     */
    public boolean keep(PlanningWorkRepository.Claimed plan, PlanningWorkRepository.Figures soFar) {
        return work.keep(plan, soFar, clock.now().plus(LEASE));
    }

    public void store(
            PlanningWorkRepository.Claimed plan,
            ProblemReader.Read read,
            StrengtheningPlan solved,
            PlanningWorkRepository.First first) {
        work.figures(plan, figures(solved, first));
        if (!work.finish(plan, PlanState.DONE, null, null, clock.now())) {
            return;
        }
        Changes changes = solved.changes();
        Explanation explanation = new Explanation(solved);
        List<PlanningWorkRepository.Move> moves =
                solved.moves().stream()
                        .map(
                                seat ->
                                        new PlanningWorkRepository.Move(
                                                seat.getMover().id(),
                                                seat.getMover().unit().id(),
                                                seat.getMover().post().position(),
                                                seat.unit().id(),
                                                seat.post().position(),
                                                explanation.of(seat)))
                        .toList();
        List<PlanningWorkRepository.Gap> gaps =
                solved.posts().stream()
                        .filter(post -> post.gap(0) > 0 || post.gap(changes.of(post)) > 0)
                        .map(
                                post ->
                                        new PlanningWorkRepository.Gap(
                                                post.unit().id(),
                                                post.position(),
                                                post.authorised(),
                                                post.gap(0),
                                                post.gap(changes.of(post)),
                                                read.problem().candidates(post)))
                        .toList();
        work.store(plan.id(), moves, gaps);
        audit.action(
                callers.system(TASK),
                AuditAction.UPDATE,
                AuditObject.of("strengtheningPlan", plan.id(), plan.unit(), plan.name()),
                null,
                vn.phaodai.kernel.audit.Changes.none()
                        .set("moves", moves.size())
                        .set("gapsAfter", changes.gapsAfter()));
        tell(plan, "notice.strengthening.done");
    }

    /** Nothing while nobody is moved: that breaks no rule, either, but is no plan yet. */
    static Optional<PlanningWorkRepository.First> first(StrengtheningSolver.Better better) {
        Changes changes = better.plan().changes();
        return changes.moves() == 0
                ? Optional.empty()
                : Optional.of(
                        new PlanningWorkRepository.First(
                                better.millis(), changes.gapsBefore() - changes.gapsAfter()));
    }

    /**
     * @param first null if nobody is moved
     */
    static PlanningWorkRepository.Figures figures(
            StrengtheningPlan plan, PlanningWorkRepository.First first) {
        Changes changes = plan.changes();
        return new PlanningWorkRepository.Figures(
                changes.gapsBefore(),
                changes.gapsAfter(),
                changes.underBefore(),
                changes.underAfter(),
                changes.moves(),
                first,
                plan.judgement());
    }

    /** Stopped before anything was found. */
    public void cancel(PlanningWorkRepository.Claimed plan) {
        work.finish(plan, PlanState.CANCELLED, null, null, clock.now());
    }

    public void fail(PlanningWorkRepository.Claimed plan, String why, String about) {
        if (work.finish(plan, PlanState.FAILED, why, about, clock.now())) {
            tell(plan, "notice.strengthening.failed");
        }
    }

    private void tell(PlanningWorkRepository.Claimed plan, String key) {
        notices.toPerson(
                plan.by(),
                new NoticeText(key, List.of(plan.name()), "/strengthening-plans/" + plan.id()));
    }
}
