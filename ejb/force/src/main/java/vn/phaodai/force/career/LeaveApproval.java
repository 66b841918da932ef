package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.roster.PublishedDuties;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.ProposalDecided;
import vn.phaodai.kernel.approval.ProposalDetail;
import vn.phaodai.kernel.approval.ProposalDetails;
import vn.phaodai.kernel.approval.ProposalState;
import vn.phaodai.kernel.notices.NoticeText;
import vn.phaodai.kernel.notices.Notices;
import vn.phaodai.kernel.units.Units;

/** Carries the decision on a request for leave out, in the decision's own transaction. */
@ApplicationScoped
class LeaveApproval implements ProposalDetails {

    @Inject private LeaveRepository repository;
    @Inject private CareerCatalogue catalogue;
    @Inject private PublishedDuties published;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Notices notices;

    void decided(@Observes ProposalDecided decision) {
        if (!decision.kind().equals(Leaves.KIND)) {
            return;
        }
        LeaveState state = LeaveState.valueOf(decision.state().name());
        if (!repository.move(
                decision.subjectId(), LeaveState.REQUESTED, state, decision.reason())) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.leave.notCancellable");
        }
        if (decision.state() != ProposalState.WITHDRAWN) {
            LeaveRow leave = repository.read(decision.subjectId()).orElseThrow();
            String first = VietnameseText.day(leave.firstDay());
            notices.toPerson(
                    leave.madeBy(),
                    decision.state() == ProposalState.APPROVED
                            ? new NoticeText(
                                    "notice.leave.approved", List.of(first), "/own?tab=leave")
                            : new NoticeText(
                                    "notice.leave.returned",
                                    List.of(first, decision.reason()),
                                    "/own?tab=leave"));
            if (decision.state() == ProposalState.APPROVED) {
                tellOfDuties(leave);
            }
        }
    }

    /** Who makes the rosters that lose somebody hears so, and is led to where that is mended. */
    private void tellOfDuties(LeaveRow leave) {
        Optional<PublishedDuties.Duties> missed = duties(leave);
        if (missed.isEmpty()) {
            return;
        }
        LocalDate today = clock.today();
        LocalDate from = earlier(leave.firstDay(), missed.get().first());
        NoticeText text =
                new NoticeText(
                        "notice.leave.duties",
                        List.of(
                                repository.officerName(leave.officerId()),
                                VietnameseText.day(leave.firstDay()),
                                VietnameseText.day(leave.lastDay()),
                                Long.toString(missed.get().count()),
                                VietnameseText.day(missed.get().first())),
                        "/rosters/changes?officerId=%s&from=%s&to=%s"
                                .formatted(
                                        leave.officerId(),
                                        from.isBefore(today) ? today : from,
                                        leave.lastDay()));
        for (UUID unit : missed.get().units()) {
            boolean grassroots =
                    units.tree()
                            .find(unit, today)
                            .filter(each -> each.kind().isGrassroots())
                            .isPresent();
            notices.toRole(
                    grassroots ? Role.WARD_COMMANDER : Role.DISTRICT_COMMANDER, unit, null, text);
        }
    }

    private Optional<PublishedDuties.Duties> duties(LeaveRow leave) {
        return Optional.ofNullable(
                published
                        .missed(
                                Map.of(leave.officerId(), leave.firstDay()),
                                Map.of(leave.officerId(), leave.lastDay().plusDays(1)))
                        .get(leave.officerId()));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Leaves.KIND);
    }

    @Override
    public ProposalDetail detail(String kind, UUID subjectId, Locale reader) {
        LeaveRow leave = repository.read(subjectId).orElseThrow();
        LeaveBalance balance = repository.balance(leave.officerId(), leave.firstDay().getYear());
        List<ProposalDetail.Line> lines = new ArrayList<>();
        lines.addAll(
                List.of(
                        new ProposalDetail.Line(
                                "leave.kind",
                                null,
                                catalogue
                                        .choice("LEAVE", leave.kind())
                                        .map(choice -> choice.name(reader))
                                        .orElse(leave.kind())),
                        new ProposalDetail.Line(
                                "leave.days",
                                null,
                                VietnameseText.day(leave.firstDay())
                                        + " – "
                                        + VietnameseText.day(leave.lastDay())
                                        + " ("
                                        + leave.workingDays()
                                        + ")"),
                        new ProposalDetail.Line("leave.place", null, leave.place()),
                        new ProposalDetail.Line("leave.note", null, leave.note()),
                        new ProposalDetail.Line(
                                "leave.balance", null, balance.taken() + " / " + balance.due())));
        duties(leave)
                .ifPresent(
                        missed -> {
                            lines.add(
                                    new ProposalDetail.Line(
                                            "leave.duties", null, Long.toString(missed.count())));
                            lines.add(
                                    new ProposalDetail.Line(
                                            "leave.firstDuty",
                                            null,
                                            VietnameseText.day(missed.first())));
                        });
        return new ProposalDetail(lines);
    }
}
