package vn.phaodai.force.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.approval.ProposalDecided;
import vn.phaodai.kernel.approval.ProposalDetail;
import vn.phaodai.kernel.approval.ProposalDetails;
import vn.phaodai.kernel.approval.ProposalState;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.notices.NoticeText;
import vn.phaodai.kernel.notices.Notices;

/** Carries the decision on a swap or call-off out, in the decision's own transaction. */
@ApplicationScoped
class DutyChangeApproval implements ProposalDetails {

    @Inject private DutyChangeRepository repository;
    @Inject private RosterRepository rosters;
    @Inject private DutyRepair repair;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;
    @Inject private Notices notices;

    void decided(@Observes ProposalDecided decision) {
        if (!decision.kind().equals(DutyChanges.KIND)) {
            return;
        }
        DutyChange change = repository.lock(decision.subjectId());
        if (decision.state() != ProposalState.WITHDRAWN) {
            refuseOwn(change, decision.by().username());
        }
        Set<UUID> concerned = new LinkedHashSet<>();
        Stream.of(change.officerId(), change.otherOfficer())
                .filter(Objects::nonNull)
                .forEach(concerned::add);
        if (decision.state() == ProposalState.APPROVED) {
            concerned.addAll(carryOut(decision.by().scope(), change));
        }
        change.end(
                DutyChangeState.valueOf(decision.state().name()), decision.reason(), clock.now());
        if (decision.state() != ProposalState.WITHDRAWN) {
            tell(change, decision, concerned);
        }
    }

    /** Nobody decides on what concerns the own duties, even if another proposed it. */
    private void refuseOwn(DutyChange change, String decider) {
        List<UUID> officers =
                Stream.of(change.officerId(), change.otherOfficer())
                        .filter(Objects::nonNull)
                        .toList();
        if (repository.accounts(officers).containsValue(decider)) {
            throw new NotAllowed("error.dutyChange.own");
        }
    }

    private Set<UUID> carryOut(Scope scope, DutyChange change) {
        List<Roster> touched =
                repair.concerned(scope, change).stream().map(rosters::lockFor).toList();
        touched.forEach(roster -> roster.requireInForce(clock.today()));
        Set<UUID> concerned = new LinkedHashSet<>();
        for (DutyRepair.Repaired repaired : repair.repaired(scope, touched, change)) {
            concerned.addAll(carryOut(change, repaired.roster(), repaired.moves()));
        }
        return concerned;
    }

    private Set<UUID> carryOut(DutyChange change, Roster roster, List<DutyMove> moves) {
        Map<UUID, UUID> officers = new LinkedHashMap<>();
        Set<UUID> concerned = new LinkedHashSet<>();
        for (DutyMove move : moves) {
            officers.put(move.dutyId(), move.toOfficerId());
            repository.moved(change.id(), move);
            if (move.toOfficerId() != null) {
                concerned.add(move.toOfficerId());
            }
        }
        rosters.assign(roster.id(), officers);
        roster.touch();
        audit.change(
                callers.current(),
                AuditAction.UPDATE,
                roster.about(),
                Changes.none().set("change", change.id()).set("moves", moves));
        return concerned;
    }

    private void tell(DutyChange change, ProposalDecided decision, Set<UUID> concerned) {
        boolean approved = decision.state() == ProposalState.APPROVED;
        List<String> args =
                approved ? decision.titleArgs() : join(decision.titleArgs(), decision.reason());
        NoticeText text =
                new NoticeText(
                        approved ? "notice.dutyChange.approved" : "notice.dutyChange.returned",
                        args,
                        "/duties");
        Set<String> accounts = new LinkedHashSet<>();
        accounts.add(change.madeBy());
        if (approved) {
            accounts.addAll(repository.accounts(List.copyOf(concerned)).values());
        }
        accounts.forEach(account -> notices.toPerson(account, text));
    }

    private static List<String> join(List<String> args, String last) {
        return Stream.concat(args.stream(), Stream.of(last)).toList();
    }

    @Override
    public Set<String> kinds() {
        return Set.of(DutyChanges.KIND);
    }

    @Override
    public ProposalDetail detail(String kind, UUID subjectId, Locale reader) {
        DutyChange change = repository.read(subjectId);
        List<DutyMove> moves =
                switch (change.state()) {
                    case APPROVED -> repository.moves(subjectId);
                    case PROPOSED -> repair.moves(callers.current().scope(), change);
                    case RETURNED, WITHDRAWN -> List.of();
                };
        return new ProposalDetail(
                moves.stream()
                        .map(
                                move ->
                                        new ProposalDetail.Line(
                                                "dutyChange.move",
                                                line(move, move.from()),
                                                line(move, move.to())))
                        .toList());
    }

    private static String line(DutyMove move, String name) {
        return VietnameseText.day(move.day())
                + " · "
                + move.shift()
                + " · "
                + (name == null ? "—" : name);
    }
}
