package vn.phaodai.kernel.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.SystemTask;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;

/** The two steps of an import, each one transaction: whatever stops it leaves nothing half. */
@Stateless
@PermitAll
@SystemTask
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportWork {

    private static final int CHUNK = 500;

    @Inject private ImportRepository repository;
    @Inject private ImportTargets targets;
    @Inject private ImportProgress progress;
    @Inject private ImportNotices notices;
    @Inject private Callers callers;
    @Inject private Audit audit;

    public void work(ImportStarted started) {
        repository
                .lock(started.job(), started.attempt(), started.step())
                .ifPresent(
                        work -> {
                            if (started.step() == ImportState.UPLOADED) {
                                check(started.job(), work);
                            } else {
                                store(started.job(), work);
                            }
                        });
    }

    private void check(UUID job, ImportRepository.Work work) {
        ImportTarget target = targets.get(work.kind());
        ImportContext context = context(job, work, false);
        List<ImportColumn> columns = target.columns(context.caller().scope());
        byte[] content = repository.content(job);
        int total = count(content, columns);
        repository.clearRows(job);
        int done = 0;
        try (ImportFile file = new ImportFile(content, columns)) {
            for (List<ImportRow> rows = file.next(CHUNK);
                    !rows.isEmpty();
                    rows = file.next(CHUNK)) {
                target.check(context, rows);
                repository.addRows(job, rows);
                done += rows.size();
                progress.reached(job, (double) done / total);
            }
        }
        notices.checked(repository.checked(job));
    }

    private static int count(byte[] content, List<ImportColumn> columns) {
        try (ImportFile file = new ImportFile(content, columns)) {
            return file.countRest();
        }
    }

    private void store(UUID job, ImportRepository.Work work) {
        ImportTarget target = targets.get(work.kind());
        ImportContext context = context(job, work, true);
        int total = repository.countToStore(job);
        int created = 0;
        int done = 0;
        List<ImportRow> rows = repository.toStore(job, 0, CHUNK);
        while (!rows.isEmpty()) {
            requireUnchanged(target, context, rows);
            target.store(context, rows);
            created +=
                    (int)
                            rows.stream()
                                    .filter(row -> row.outcome() == ImportOutcome.CREATE)
                                    .count();
            done += rows.size();
            progress.reached(job, (double) done / total);
            rows = repository.toStore(job, rows.get(rows.size() - 1).number(), CHUNK);
        }
        notices.stored(repository.done(job));
        audit.action(
                context.caller(),
                AuditAction.IMPORT,
                AuditObject.of("import", job, work.unitId(), work.kind()),
                null,
                Changes.none()
                        .set("mode", work.mode())
                        .set("created", created)
                        .set("updated", done - created));
    }

    /** Between the check and now others may have changed what is stored. */
    private static void requireUnchanged(
            ImportTarget target, ImportContext context, List<ImportRow> rows) {
        List<ImportRow> again = rows.stream().map(ImportRow::unchecked).toList();
        target.check(context, again);
        for (int i = 0; i < rows.size(); i++) {
            ImportRow was = rows.get(i);
            ImportRow now = again.get(i);
            if (now.outcome() != was.outcome() || !now.changes().equals(was.changes())) {
                throw new BusinessException(
                        BusinessException.Kind.CONFLICT, "import.failure.changed", was.number());
            }
        }
    }

    private ImportContext context(UUID job, ImportRepository.Work work, boolean storing) {
        return new ImportContext(
                job,
                new Caller(
                        work.uploadedBy(),
                        work.uploaderName(),
                        Set.of(),
                        work.unitId(),
                        callers.scopeOf(work.unitId())),
                storing);
    }
}
