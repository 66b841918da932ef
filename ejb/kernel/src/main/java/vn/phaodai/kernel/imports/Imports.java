package vn.phaodai.kernel.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;

/**
 * Importing a register from a spreadsheet: fetch the template, upload, look at what every row would
 * do or lacks, store. An import is seen by its uploader only. Who may import what is said by each
 * {@link ImportTarget}.
 */
@Stateless
@PermitAll
public class Imports {

    private static final int NAME = 200;

    @Inject private ImportRepository repository;
    @Inject private ImportTargets targets;
    @Inject private Callers callers;
    @Inject private Audit audit;
    @Inject private Event<ImportStarted> started;

    /** The registers that the caller may import. */
    public List<String> kinds() {
        return targets.of(callers.current());
    }

    /** What the register takes. */
    public List<ImportColumn> columns(String kind) {
        Caller caller = callers.current();
        return target(caller, kind).columns(caller.scope());
    }

    /** Writes the workbook to fill in, with the allowed values in it. */
    public void template(String kind, Words words, OutputStream out) {
        ImportWorkbooks.template(columns(kind), words, out);
    }

    /**
     * Takes a file in and has it checked. A file that cannot be read, or has another header, is
     * refused at once.
     */
    public UUID upload(String kind, String fileName, byte[] content) {
        Caller caller = callers.current();
        ImportTarget target = target(caller, kind);
        if (caller.unitId() == null) {
            throw new InvalidInput("file", "error.noUnit");
        }
        new ImportFile(content, target.columns(caller.scope())).close();
        UUID id = Ids.next();
        String name = VietnameseText.clean(fileName);
        name = name == null ? kind : name.substring(Math.max(0, name.length() - NAME));
        repository.add(id, kind, caller, name, content, sha256(content));
        audit.change(
                caller,
                AuditAction.IMPORT,
                AuditObject.of("import", id, caller.unitId(), kind),
                Changes.none().set("bytes", content.length));
        started.fire(new ImportStarted(id, 1, ImportState.UPLOADED));
        return id;
    }

    public ImportJob get(UUID id) {
        return get(callers.current(), id);
    }

    /** The caller's imports. */
    public Page<ImportJob> own(PageRequest request) {
        return repository.page(callers.current(), request);
    }

    /** Checked rows; filter {@code outcome}. */
    public Page<ImportRow> rows(UUID id, PageRequest request) {
        Caller caller = callers.current();
        get(caller, id);
        return repository.rows(caller, id, request);
    }

    /** Writes the rows with what is wrong in them, to mend and upload again. */
    public void mending(UUID id, Words words, OutputStream out) {
        Caller caller = callers.current();
        ImportJob job = get(caller, id);
        List<ImportColumn> columns = target(caller, job.kind()).columns(caller.scope());
        boolean wrongOnly = job.state() == ImportState.DONE;
        ImportWorkbooks.mending(
                columns, reader -> repository.each(caller, id, wrongOnly, reader), words, out);
        audit.change(
                caller,
                AuditAction.DOWNLOAD,
                AuditObject.of("import", id, caller.unitId(), job.kind()),
                Changes.none());
    }

    /** Stores the rows, all or the good ones; follow {@link #get} to see it done. */
    public void store(UUID id, ImportMode mode) {
        Caller caller = callers.current();
        ImportJob job = get(caller, id);
        target(caller, job.kind());
        if (!job.canStore(mode)) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "import.notStorable", job.wrong());
        }
        start(id, List.of(ImportState.CHECKED), ImportState.RUNNING, mode);
    }

    /** Checks the file once more: after an interruption, or when what is stored has changed. */
    public void checkAgain(UUID id) {
        Caller caller = callers.current();
        target(caller, get(caller, id).kind());
        start(id, List.of(ImportState.CHECKED, ImportState.FAILED), ImportState.UPLOADED, null);
    }

    private void start(UUID id, List<ImportState> from, ImportState step, ImportMode mode) {
        int attempt =
                repository
                        .start(id, from, step, mode)
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                BusinessException.Kind.CONFLICT,
                                                "import.otherState"));
        started.fire(new ImportStarted(id, attempt, step));
    }

    private ImportJob get(Caller caller, UUID id) {
        return repository.find(caller, id).orElseThrow(() -> new NotFound("thing.import", id));
    }

    private ImportTarget target(Caller caller, String kind) {
        ImportTarget target = targets.get(kind);
        caller.requireAny(target.roles().toArray(Role[]::new));
        return target;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
