package vn.phaodai.kernel.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Says how far a step is, and how it ended, beside the transaction of the work itself. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportProgress {

    @Inject private ImportRepository repository;
    @Inject private ImportNotices notices;

    public void reached(UUID job, double progress) {
        repository.progress(job, progress);
    }

    public void failed(ImportStarted started, String key, List<String> args) {
        repository.fail(started.job(), started.attempt(), key, args).ifPresent(notices::failed);
    }
}
