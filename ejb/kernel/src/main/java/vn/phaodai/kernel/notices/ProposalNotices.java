package vn.phaodai.kernel.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.ProposalDecided;
import vn.phaodai.kernel.approval.ProposalOpened;
import vn.phaodai.kernel.approval.ProposalState;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/** Tells those who decide of new proposals, and the proposer of the decision. */
@ApplicationScoped
class ProposalNotices {

    @Inject private Notices notices;
    @Inject private Units units;
    @Inject private BusinessClock clock;

    void opened(@Observes ProposalOpened event) {
        Optional<UUID> unit = lowestAbove(event.draft().approverUnits());
        if (unit.isEmpty()) {
            return;
        }
        NoticeText text =
                new NoticeText(
                        "notice.proposal.opened",
                        List.of(event.by().name(), String.join(", ", event.draft().titleArgs())),
                        link(event.id()));
        for (Role role : event.draft().approvers()) {
            notices.toRole(role, unit.get(), event.by(), text);
        }
    }

    void decided(@Observes ProposalDecided event) {
        if (event.state() == ProposalState.WITHDRAWN) {
            return;
        }
        notices.toPerson(
                event.proposedBy(),
                new NoticeText(
                        event.state() == ProposalState.APPROVED
                                ? "notice.proposal.approved"
                                : "notice.proposal.returned",
                        List.of(
                                event.by().name(),
                                String.join(", ", event.titleArgs()),
                                event.reason() == null ? "" : event.reason()),
                        link(event.id())));
    }

    /** The lowest unit above all of these: who covers it covers them all. */
    private Optional<UUID> lowestAbove(Collection<UUID> wanted) {
        UnitTree tree = units.tree();
        List<UUID> common = null;
        for (UUID each : wanted) {
            List<UUID> path = tree.path(each, clock.today()).stream().map(Unit::id).toList();
            common = common == null ? path : common.stream().filter(path::contains).toList();
        }
        return common == null || common.isEmpty()
                ? Optional.empty()
                : Optional.of(common.get(common.size() - 1));
    }

    private static String link(UUID id) {
        return "/approvals/" + id;
    }
}
