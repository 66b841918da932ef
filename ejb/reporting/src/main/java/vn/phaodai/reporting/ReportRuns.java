package vn.phaodai.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalDraft;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.reporting.print.PaperLanguage;

/**
 * Asking for reports, watching them, taking their files. A caller sees the runs they asked for;
 * leadership and auditors see all within their scope. Runs outside that do not exist for them.
 * Officers and registrars have what is about themselves: each report says who may ask for it.
 */
@Stateless
@RolesAllowed({
    Role.OFFICER_NAME,
    Role.REGISTRAR_NAME,
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME,
    Role.AUDITOR_NAME
})
public class ReportRuns {

    static final String EXPORT = "reporting.export";
    private static final Set<Role> APPROVERS = Set.of(Role.HR, Role.LEADERSHIP);

    @Inject private ReportRunRepository repository;
    @Inject private ReportCatalogue catalogue;
    @Inject private ReportSettings settings;
    @Inject private Archive archive;
    @Inject private FourEyes fourEyes;
    @Inject private Callers callers;
    @Inject private Audit audit;
    @Inject private BusinessClock clock;
    @Inject private Event<RunsWaiting> waiting;
    @Inject private Event<RunCancelled> cancelled;

    /** The reports the caller may run from a form. */
    @RolesAllowed({
        Role.WARD_COMMANDER_NAME,
        Role.DISTRICT_COMMANDER_NAME,
        Role.HR_NAME,
        Role.LEADERSHIP_NAME,
        Role.AUDITOR_NAME
    })
    public List<CatalogueEntry> catalogue() {
        return catalogue.of(callers.current()).stream()
                .filter(ReportDefinition::isListed)
                .map(CatalogueEntry::of)
                .toList();
    }

    /**
     * Asks for a report.
     *
     * @param report its code in the catalogue
     * @param format name of a {@link ReportFormat}
     * @param language code of a {@link PaperLanguage}
     * @param parameters by name; what is left out takes its own value
     * @throws InvalidInput naming the field that is wrong
     */
    public UUID request(
            String report, String format, String language, Map<String, String> parameters) {
        Caller caller = callers.current();
        ReportDefinition definition =
                catalogue
                        .find(report)
                        .orElseThrow(
                                () -> new InvalidInput("report", "error.report.unknown", report));
        requireRole(definition, caller);
        ReportFormat wanted =
                ReportFormat.named(format)
                        .filter(definition.formats()::contains)
                        .orElseThrow(
                                () ->
                                        new InvalidInput(
                                                "format",
                                                "error.report.format",
                                                format,
                                                definition.formats()));
        PaperLanguage spoken = ParameterValues.language(definition, language);
        if (caller.unitId() == null) {
            throw new NotAllowed("error.role");
        }
        ReportOrder order =
                definition.order(caller, spoken, ParameterValues.known(definition, parameters));
        boolean bulk = order.personalRows() > settings.fourEyesAbove();
        ReportRun run = new ReportRun(report, wanted, spoken, order, bulk, caller, clock.now());
        repository.add(run);
        audit.action(
                caller,
                AuditAction.EXPORT,
                about(run),
                null,
                Changes.none()
                        .set("report", report)
                        .set("format", wanted)
                        .set("language", spoken.code())
                        .set("parameters", order.parameters()));
        if (bulk) {
            fourEyes.propose(
                    new ProposalDraft(
                            EXPORT,
                            run.id(),
                            run.unitId(),
                            Set.of(run.unitId()),
                            APPROVERS,
                            "proposal.reporting.export",
                            List.of(order.title(), String.valueOf(order.personalRows()))));
        }
        waiting.fire(new RunsWaiting());
        return run.id();
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public ReportRunRow get(UUID id) {
        Caller caller = callers.current();
        return repository
                .find(caller, oversees(caller), id)
                .orElseThrow(() -> new NotFound("thing.reportRun", id));
    }

    /** Runs the caller may see, latest first; filter {@code mine=true} for their own. */
    public Page<ReportRunRow> list(PageRequest request) {
        Caller caller = callers.current();
        return repository.page(caller, oversees(caller), request);
    }

    public long count(Map<String, String> filters) {
        Caller caller = callers.current();
        return repository.count(caller, oversees(caller), filters);
    }

    /** Stops a run the caller asked for. */
    public void cancel(UUID id) {
        Caller caller = callers.current();
        ReportRunRow seen = get(id);
        if (!seen.mine()) {
            throw new NotAllowed("error.report.notYours");
        }
        ReportRun run =
                repository.lock(caller, id).orElseThrow(() -> new NotFound("thing.reportRun", id));
        if (run.isWaitingForApproval()) {
            fourEyes.withdraw(fourEyes.pendingAbout(EXPORT, id));
            return;
        }
        RunState before = run.state();
        run.cancel(clock.now());
        audit.change(
                caller,
                AuditAction.WITHDRAW,
                about(run),
                Changes.none().field("state", before, run.state()));
        cancelled.fire(new RunCancelled(id));
    }

    /** The finished file; taking it is recorded. */
    public ReportFile file(UUID id) {
        Caller caller = callers.current();
        ReportRunRow seen = get(id);
        Optional<ReportDefinition> report =
                oversees(caller) ? Optional.empty() : catalogue.find(seen.report());
        report.ifPresent(found -> requireRole(found, caller));
        if (seen.state() != RunState.DONE) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.report.notDone", seen.state());
        }
        ReportRun run =
                repository
                        .entity(caller, id)
                        .filter(found -> found.filePath() != null)
                        .orElseThrow(() -> new NotFound("thing.reportFile", id));
        report.ifPresent(found -> found.requireReader(caller, run.parameters()));
        audit.action(
                caller,
                AuditAction.DOWNLOAD,
                about(run),
                null,
                Changes.none().set("file", run.fileName()).set("sha256", run.sha256()));
        return new ReportFile(
                archive.open(run.filePath(), run.sha256()),
                run.fileName(),
                run.format().mediaType(),
                run.size(),
                run.sha256());
    }

    private static void requireRole(ReportDefinition report, Caller caller) {
        if (!ReportCatalogue.isFor(report, caller)) {
            throw new NotAllowed("error.role");
        }
    }

    private static boolean oversees(Caller caller) {
        return caller.isAny(Role.LEADERSHIP, Role.AUDITOR);
    }

    static AuditObject about(ReportRun run) {
        return AuditObject.of(
                "report-run", run.id(), run.unitId(), run.report() + " " + run.verifyCode());
    }
}
