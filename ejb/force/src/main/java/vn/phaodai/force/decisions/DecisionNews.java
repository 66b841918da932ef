package vn.phaodai.force.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.OfficerAccounts;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.ProposalDecided;
import vn.phaodai.kernel.approval.ProposalState;
import vn.phaodai.kernel.notices.NoticeText;
import vn.phaodai.kernel.notices.Notices;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Tells those concerned, and the realm, what became of a decision: in the transaction of the
 * decision itself, so that both happen or neither.
 */
@ApplicationScoped
class DecisionNews {

    @Inject private Notices notices;
    @Inject private OfficerAccounts accounts;
    @Inject private Units units;

    /** The maker hears of another's decision. */
    void decided(Decision decision, String about, ProposalDecided how) {
        if (how.state() == ProposalState.WITHDRAWN) {
            return;
        }
        boolean approved = how.state() == ProposalState.APPROVED;
        if (decision.isSingle()) {
            notices.toPerson(
                    decision.madeBy(),
                    approved
                            ? text(decision, "notice.transfer.approved", about)
                            : text(decision, "notice.transfer.returned", about, how.reason()));
            return;
        }
        notices.toPerson(
                decision.madeBy(),
                approved
                        ? text(decision, "notice.decision.approved", decision.number())
                        : text(
                                decision,
                                "notice.decision.returned",
                                decision.number(),
                                how.reason()));
    }

    /** All who command one of its units hear that it was revoked. */
    void revoked(Decision decision, List<DecisionLine> lines) {
        NoticeText text = text(decision, "notice.decision.revoked", decision.number());
        notices.toPerson(decision.madeBy(), text);
        unitsOf(lines).forEach(unit -> notices.toRole(Role.WARD_COMMANDER, unit, null, text));
    }

    /**
     * The commanders of both units hear that a line took effect; maker and HR that it could not.
     */
    void ended(Decision decision, DecisionLine line, Person person) {
        if (line.state() == DecisionState.FAILED) {
            NoticeText text = failure(decision, line, person);
            notices.toPerson(decision.madeBy(), text);
            notices.toRole(Role.HR, line.fromUnit(), null, text);
            return;
        }
        if (decision.kind() == DecisionKind.DISCIPLINE) {
            return;
        }
        tellCommanders(line, success(decision, line, person));
    }

    /** The account goes where the officer goes, and is closed when the officer leaves. */
    void follow(Person person) {
        accounts.follow(person.account());
    }

    /** The commanders hear that an officer is back. */
    void cameBack(Decision decision, DecisionLine line, Person person) {
        tellCommanders(
                line,
                text(
                        decision,
                        "notice.decision.returnedHome",
                        person.fullName(),
                        name(decision.kind().moves() ? line.homeUnit() : line.fromUnit())));
    }

    private void tellCommanders(DecisionLine line, NoticeText text) {
        UnitTree tree = units.tree();
        Set<UUID> concerned = unitsOf(List.of(line));
        Set<UUID> parents = new LinkedHashSet<>();
        for (UUID unit : concerned) {
            notices.toRole(Role.WARD_COMMANDER, unit, null, text);
            parent(tree, unit, line).ifPresent(parents::add);
        }
        if (parents.size() <= 1) {
            UUID last = line.toUnit() == null ? line.fromUnit() : line.toUnit();
            notices.toRole(Role.DISTRICT_COMMANDER, last, null, text);
            return;
        }
        concerned.forEach(unit -> notices.toRole(Role.DISTRICT_COMMANDER, unit, null, text));
    }

    private NoticeText failure(Decision decision, DecisionLine line, Person person) {
        return decision.isSingle()
                ? text(decision, "notice.transfer.failed", person.fullName(), name(line.toUnit()))
                : text(decision, "notice.decision.failed", decision.number(), person.fullName());
    }

    private NoticeText success(Decision decision, DecisionLine line, Person person) {
        return decision.kind().moves()
                ? text(
                        decision,
                        decision.isSingle() ? "notice.transfer.effective" : "notice.decision.moved",
                        person.fullName(),
                        name(line.fromUnit()),
                        name(line.toUnit()))
                : text(decision, "notice.decision.effective", decision.number(), person.fullName());
    }

    private static Set<UUID> unitsOf(List<DecisionLine> lines) {
        Set<UUID> concerned = new LinkedHashSet<>();
        for (DecisionLine line : lines) {
            concerned.add(line.fromUnit());
            if (line.toUnit() != null) {
                concerned.add(line.toUnit());
            }
        }
        return concerned;
    }

    private static Optional<UUID> parent(UnitTree tree, UUID unit, DecisionLine line) {
        return tree.find(unit, line.effectiveOn()).map(Unit::parentId);
    }

    private String name(UUID unit) {
        return units.tree().nameOf(unit);
    }

    private static NoticeText text(Decision decision, String key, String... args) {
        String page = decision.isSingle() ? "/transfers/" : "/decisions/";
        return new NoticeText(key, List.of(args), page + decision.id());
    }
}
