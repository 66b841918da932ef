package vn.phaodai.force;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.SystemTask;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.units.Units;

/**
 * Lets a transfer take effect, in one transaction of its own: the state it leaves behind and the
 * unique transfer of a posting let no second one, on this node or another, do it again.
 */
@Stateless
@PermitAll
@SystemTask
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TransferEffect {

    private static final int AT_ONCE = 100;

    @Inject private TransferRepository repository;
    @Inject private TransferNews news;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /** Transfers whose day has come. */
    public List<UUID> due() {
        return repository.due(clock.today(), AT_ONCE);
    }

    /** Does nothing if the transfer is in another's hand or was dealt with. */
    public void of(UUID id) {
        Optional<Transfer> due = repository.lockDue(id);
        if (due.isEmpty()) {
            return;
        }
        Transfer transfer = due.get();
        Caller system = callers.system("transfers");
        Officer officer =
                repository.lockOfficer(system.scope(), transfer.officerId()).orElseThrow();
        Optional<Posting> open = repository.openPosting(officer.id());
        Optional<String> obstacle = obstacle(transfer, officer, open);
        Instant now = clock.now();
        if (obstacle.isPresent()) {
            transfer.fail(obstacle.get(), now);
        } else {
            move(transfer, officer, open.orElseThrow(), system.username(), now);
        }
        audit.change(
                system,
                AuditAction.TAKE_EFFECT,
                Transfers.about(transfer, officer.serviceNumber()),
                Changes.none()
                        .field("state", TransferState.APPROVED, transfer.state())
                        .set("reason", transfer.reason()));
        news.ended(transfer, officer);
    }

    private void move(Transfer transfer, Officer officer, Posting open, String by, Instant now) {
        Posting next =
                new Posting(
                        officer.id(),
                        transfer.toUnit(),
                        transfer.position(),
                        transfer.effectiveOn(),
                        PostingKind.TRANSFER,
                        transfer.decisionNumber(),
                        transfer.decisionDate(),
                        transfer.id());
        repository.follow(open, transfer.effectiveOn(), next);
        officer.follow(next, by, now);
        transfer.takeEffect(now);
    }

    /** Message key of what has changed since the approval so that it cannot take effect. */
    private Optional<String> obstacle(Transfer transfer, Officer officer, Optional<Posting> open) {
        if (!officer.status().isServing() || open.isEmpty()) {
            return Optional.of("transfer.failure.left");
        }
        if (!open.get().unitId().equals(transfer.fromUnit())
                || !open.get().position().equals(transfer.fromPosition())) {
            return Optional.of("transfer.failure.elsewhere");
        }
        if (!open.get().period().from().isBefore(transfer.effectiveOn())) {
            return Optional.of("transfer.failure.sameDay");
        }
        return units.tree().find(transfer.toUnit(), transfer.effectiveOn()).isPresent()
                ? Optional.empty()
                : Optional.of("transfer.failure.unitEnded");
    }
}
