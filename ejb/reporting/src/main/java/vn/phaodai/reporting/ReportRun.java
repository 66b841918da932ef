package vn.phaodai.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Scoped;
import vn.phaodai.reporting.print.PaperLanguage;

/**
 * One making of a report. QUEUED until a worker claims it (after a second person has agreed, where
 * one is needed); RUNNING as long as the worker renews its lease; then DONE with a file that never
 * changes, or FAILED. Whoever asked may make it CANCELLED before that. A run whose worker is gone
 * is QUEUED again, three times at most. The claim decides who may finish it: the worker of an
 * earlier one finds another there.
 */
@Entity
@Table(name = "report_run")
@DynamicUpdate
class ReportRun implements Scoped {

    static final Duration LEASE = Duration.ofSeconds(15);
    static final int MAX_ATTEMPTS = 3;

    @Id private UUID id;
    private String report;

    @Enumerated(EnumType.STRING)
    private ReportFormat format;

    private String language;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> parameters;

    private String title;

    @Column(name = "subject_unit")
    private UUID subjectUnit;

    @Column(name = "subject_name")
    private String subjectName;

    @Column(name = "as_of")
    private LocalDate asOf;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requester_name")
    private String requesterName;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private Approval approval;

    @Enumerated(EnumType.STRING)
    private RunState state;

    private double progress;
    private int attempt;
    private UUID claim;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "failure_key")
    private String failureKey;

    @Column(name = "verify_code")
    private String verifyCode;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "file_path")
    private String filePath;

    private Long size;
    private String sha256;
    private Integer pages;

    @Column(name = "file_deleted_at")
    private Instant fileDeletedAt;

    @Version private long version;

    protected ReportRun() {}

    ReportRun(
            String report,
            ReportFormat format,
            PaperLanguage language,
            ReportOrder order,
            boolean needsApproval,
            Caller requester,
            Instant at) {
        this.id = Ids.next();
        this.report = report;
        this.format = format;
        this.language = language.code();
        this.parameters = order.parameters();
        this.title = order.title();
        this.subjectUnit = order.subjectUnit();
        this.subjectName = order.subjectName();
        this.asOf = order.asOf();
        this.unitId = requester.unitId();
        this.requestedBy = requester.username();
        this.requesterName = requester.name();
        this.requestedAt = at;
        this.approval = needsApproval ? Approval.PENDING : Approval.NONE;
        this.state = RunState.QUEUED;
        this.verifyCode = VerifyCode.next();
        this.fileName = null;
    }

    /** A worker takes it. */
    void start(UUID byClaim, Instant at) {
        require(state == RunState.QUEUED && !isWaitingForApproval());
        state = RunState.RUNNING;
        claim = byClaim;
        leaseUntil = at.plus(LEASE);
        startedAt = at;
        attempt++;
        progress = 0;
    }

    /** Whether a worker with this claim may still finish it. */
    boolean isHeldBy(UUID byClaim) {
        return state == RunState.RUNNING && byClaim.equals(claim);
    }

    void finish(UUID byClaim, ArchivedFile file, int pageCount, Instant at) {
        require(isHeldBy(byClaim));
        end(RunState.DONE, at);
        progress = 1;
        fileName = file.name();
        filePath = file.path();
        size = file.size();
        sha256 = file.sha256();
        pages = pageCount;
    }

    void fail(UUID byClaim, String why, Instant at) {
        require(isHeldBy(byClaim));
        end(RunState.FAILED, at);
        failureKey = why;
    }

    /** Its worker is gone: somebody else is to try, unless too many have. */
    void giveBack(Instant at) {
        require(state == RunState.RUNNING && leaseUntil.isBefore(at));
        if (attempt >= MAX_ATTEMPTS) {
            end(RunState.FAILED, at);
            failureKey = "report.failure.interrupted";
            return;
        }
        state = RunState.QUEUED;
        claim = null;
        leaseUntil = null;
        progress = 0;
    }

    void cancel(Instant at) {
        if (state.isOver()) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.report.over", state);
        }
        end(RunState.CANCELLED, at);
    }

    void approve() {
        require(isWaitingForApproval());
        approval = Approval.APPROVED;
    }

    void refuse(Instant at) {
        require(isWaitingForApproval());
        approval = Approval.REFUSED;
        end(RunState.CANCELLED, at);
    }

    /** The archive no longer keeps the file; what was issued stays verifiable. */
    void forgetFile(Instant at) {
        require(state == RunState.DONE && filePath != null);
        filePath = null;
        fileDeletedAt = at;
    }

    boolean isWaitingForApproval() {
        return state == RunState.QUEUED && approval == Approval.PENDING;
    }

    private void end(RunState how, Instant at) {
        state = how;
        claim = null;
        leaseUntil = null;
        finishedAt = at;
    }

    private void require(boolean holds) {
        if (!holds) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.report.state", state);
        }
    }

    @Override
    public UUID unitId() {
        return unitId;
    }

    UUID id() {
        return id;
    }

    String report() {
        return report;
    }

    ReportFormat format() {
        return format;
    }

    PaperLanguage language() {
        return PaperLanguage.named(language).orElseThrow();
    }

    Map<String, String> parameters() {
        return Map.copyOf(parameters);
    }

    String title() {
        return title;
    }

    String subjectName() {
        return subjectName;
    }

    UUID subjectUnit() {
        return subjectUnit;
    }

    LocalDate asOf() {
        return asOf;
    }

    String requestedBy() {
        return requestedBy;
    }

    String requesterName() {
        return requesterName;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    RunState state() {
        return state;
    }

    Approval approval() {
        return approval;
    }

    int attempt() {
        return attempt;
    }

    String failureKey() {
        return failureKey;
    }

    String verifyCode() {
        return verifyCode;
    }

    String filePath() {
        return filePath;
    }

    String fileName() {
        return fileName;
    }

    Long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }
}
