package vn.phaodai.kernel.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import vn.phaodai.kernel.access.Caller;

/**
 * Writes the audit record in the transaction of the change itself: both are stored or neither.
 * Refusals are written in a transaction of their own, since the caller's is rolled back.
 */
@Stateless
@PermitAll
public class Audit {

    @Inject private AuditRepository repository;

    public void change(Caller who, AuditAction action, AuditObject what, Changes changes) {
        repository.append(who, action, what, null, AuditOutcome.DONE, changes);
    }

    /** Records many changes of one kind with one statement, as imports make them. */
    public void changes(Caller who, AuditAction action, List<AuditLine> lines) {
        repository.append(who, action, lines);
    }

    /** Records that somebody looked at personal data. */
    public void lookUp(Caller who, AuditObject what, String purpose) {
        repository.append(
                who, AuditAction.LOOK_UP, what, purpose, AuditOutcome.DONE, Changes.none());
    }

    public void action(
            Caller who, AuditAction action, AuditObject what, String purpose, Changes details) {
        repository.append(who, action, what, purpose, AuditOutcome.DONE, details);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(Caller who, AuditAction action, AuditObject what, String purpose) {
        repository.append(who, action, what, purpose, AuditOutcome.REFUSED, Changes.none());
    }
}
