package vn.phaodai.force;

import static vn.phaodai.kernel.JsonSource.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.ProposalDecided;
import vn.phaodai.kernel.approval.ProposalState;
import vn.phaodai.kernel.notices.NoticeText;
import vn.phaodai.kernel.notices.Notices;
import vn.phaodai.kernel.outbox.Outbox;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Tells those concerned, and the realm, what became of a transfer: in the transaction of the
 * transfer itself, so that both happen or neither.
 */
@ApplicationScoped
class TransferNews {

    /** Tells the realm that an account belongs to another unit now. */
    private static final String ACCOUNT_UNIT = "account.unit";

    @Inject private TransferRepository repository;
    @Inject private Notices notices;
    @Inject private Outbox outbox;
    @Inject private Units units;

    /** The proposer hears of another's decision. */
    void decided(Transfer transfer, ProposalDecided decision) {
        if (decision.state() == ProposalState.WITHDRAWN) {
            return;
        }
        String officer = repository.officerName(transfer.officerId());
        notices.toPerson(
                transfer.madeBy(),
                decision.state() == ProposalState.APPROVED
                        ? text(transfer, "notice.transfer.approved", officer)
                        : text(transfer, "notice.transfer.returned", officer, decision.reason()));
    }

    /** The commanders of both units hear that it took effect; proposer and HR that it could not. */
    void ended(Transfer transfer, Officer officer) {
        UnitTree tree = units.tree();
        String to = Transfers.name(tree, transfer.toUnit());
        if (transfer.state() == TransferState.FAILED) {
            NoticeText text = text(transfer, "notice.transfer.failed", officer.fullName(), to);
            notices.toPerson(transfer.madeBy(), text);
            notices.toRole(Role.HR, transfer.fromUnit(), null, text);
            return;
        }
        NoticeText text =
                text(
                        transfer,
                        "notice.transfer.effective",
                        officer.fullName(),
                        Transfers.name(tree, transfer.fromUnit()),
                        to);
        for (UUID unit : List.of(transfer.fromUnit(), transfer.toUnit())) {
            notices.toRole(Role.WARD_COMMANDER, unit, null, text);
        }
        notices.toRole(Role.DISTRICT_COMMANDER, transfer.toUnit(), null, text);
        if (!parent(tree, transfer.fromUnit(), transfer)
                .equals(parent(tree, transfer.toUnit(), transfer))) {
            notices.toRole(Role.DISTRICT_COMMANDER, transfer.fromUnit(), null, text);
        }
        if (officer.account() != null) {
            outbox.send(
                    ACCOUNT_UNIT,
                    officer.account(),
                    JSON.createObjectBuilder()
                            .add("username", officer.account())
                            .add(
                                    "unitCode",
                                    tree.find(transfer.toUnit(), transfer.effectiveOn())
                                            .map(Unit::code)
                                            .orElseThrow())
                            .build());
        }
    }

    private static Optional<UUID> parent(UnitTree tree, UUID unit, Transfer transfer) {
        return tree.find(unit, transfer.effectiveOn()).map(Unit::parentId);
    }

    private static NoticeText text(Transfer transfer, String key, String... args) {
        return new NoticeText(key, List.of(args), "/transfers/" + transfer.id());
    }
}
