package vn.phaodai.kernel.units.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.approval.ProposalDecided;
import vn.phaodai.kernel.approval.ProposalDetail;
import vn.phaodai.kernel.approval.ProposalDetails;
import vn.phaodai.kernel.approval.ProposalState;
import vn.phaodai.kernel.notices.NoticeText;
import vn.phaodai.kernel.notices.Notices;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.kernel.units.imports.UnitChange;

/** Carries the decision on a proposed reorganisation out, in the decision's own transaction. */
@ApplicationScoped
class ReorganisationApproval implements ProposalDetails {

    @Inject private ReorganisationRepository repository;
    @Inject private ReorganisationForecasts forecasts;
    @Inject private Event<ReorganisationDue> due;
    @Inject private Notices notices;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;

    void decided(@Observes ProposalDecided decision) {
        if (!decision.kind().equals(Reorganisations.KIND)) {
            return;
        }
        Reorganisation known = repository.lockProposed(decision.subjectId());
        switch (decision.state()) {
            case APPROVED -> {
                known.approve(clock.today());
                if (!known.effectiveOn().isAfter(clock.today())) {
                    due.fire(new ReorganisationDue(known.id()));
                }
            }
            case RETURNED -> known.sendBack(decision.reason());
            case WITHDRAWN -> known.withdraw(clock.today(), clock.now());
            case PENDING -> throw new IllegalArgumentException("A decision is not pending");
        }
        if (decision.state() != ProposalState.WITHDRAWN) {
            boolean approved = decision.state() == ProposalState.APPROVED;
            notices.toPerson(
                    decision.proposedBy(),
                    new NoticeText(
                            approved
                                    ? "notice.reorganisation.approved"
                                    : "notice.reorganisation.returned",
                            approved
                                    ? List.of(
                                            known.title(), VietnameseText.day(known.effectiveOn()))
                                    : List.of(known.title(), decision.reason()),
                            "/reorganisations/" + known.id()));
        }
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Reorganisations.KIND);
    }

    @Override
    public ProposalDetail detail(String kind, UUID subjectId, Locale reader) {
        Reorganisation known = repository.read(subjectId);
        List<ProposalDetail.Line> lines = new ArrayList<>();
        lines.add(line("reorganisation.title.label", known.title()));
        lines.add(line("reorganisation.effectiveOn", VietnameseText.day(known.effectiveOn())));
        lines.add(
                line(
                        "reorganisation.decision",
                        known.decisionNumber() + " · " + VietnameseText.day(known.decisionDate())));
        if (known.state() == ReorganisationState.PROPOSED) {
            Forecast forecast =
                    forecasts.of(
                            units.tree(),
                            known.id(),
                            known.effectiveOn(),
                            repository.content(known.id()),
                            callers.current().scope());
            long ended = forecast.count(UnitChange.What.ENDED);
            long added = forecast.count(UnitChange.What.ADDED);
            lines.add(line("reorganisation.ended", ended));
            lines.add(line("reorganisation.added", added));
            lines.add(line("reorganisation.reshaped", forecast.changes().size() - ended - added));
            forecast.counts()
                    .forEach(
                            (what, count) -> lines.add(line("reorganisation.what." + what, count)));
            lines.add(line("reorganisation.open", forecast.open()));
            lines.add(line("reorganisation.problems", forecast.problems().size()));
        }
        return new ProposalDetail(lines);
    }

    private static ProposalDetail.Line line(String key, Object after) {
        return new ProposalDetail.Line(key, null, after.toString());
    }
}
