package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.decisions.DecisionCourse;
import vn.phaodai.force.decisions.DecisionDrafting;
import vn.phaodai.force.decisions.DecisionPreview;
import vn.phaodai.force.decisions.DecisionRow;
import vn.phaodai.force.decisions.DecisionState;
import vn.phaodai.force.decisions.Decisions;
import vn.phaodai.force.decisions.LineRow;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalRow;
import vn.phaodai.reporting.ReportRuns;
import vn.phaodai.web.Me;
import vn.phaodai.web.kit.AttachmentPanel;
import vn.phaodai.web.kit.Lists;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;

/**
 * One decision: its lines, what it would do, what happened, and what the reader may do about it.
 */
@Named("decisionPage")
@ViewScoped
public class DecisionPage implements Serializable {

    static final String THING = "thing.decision";

    private static final long serialVersionUID = 1L;

    @Inject private Decisions decisions;
    @Inject private DecisionCourse course;
    @Inject private DecisionDrafting drafting;
    @Inject private FourEyes fourEyes;
    @Inject private ReportRuns reports;
    @Inject private AttachmentPanel attachments;
    @Inject private Lists lists;
    @Inject private Me me;

    private String id;
    private String reason;
    private Table<LineRow> lines;
    private transient DecisionRow decision;
    private transient ProposalRow proposal;
    private transient ProposalRow revocation;
    private transient DecisionPreview preview;

    public void load() {
        decision = decisions.get(RecordId.of(THING, id));
        proposal = fourEyes.find(decision.proposalId()).orElse(null);
        revocation = fourEyes.find(decision.revocationId()).orElse(null);
        attachments.open("decision", decision.id());
        if (lines == null) {
            UUID known = decision.id();
            lines =
                    Table.of(
                                    LineRow::id,
                                    request -> decisions.lines(known, request),
                                    filters -> decisions.countLines(known, filters))
                            .filters("q")
                            .filter("state", state -> Texts.text("DecisionState." + state))
                            .sorts("effectiveOn")
                            .keeps("id")
                            .open(lists.of("decision"));
        }
        if (isOpen() && me.caller().isAny(Role.HR, Role.DISTRICT_COMMANDER, Role.LEADERSHIP)) {
            preview = decisions.preview(known());
        }
    }

    public void propose() {
        load();
        if (preview.problems().isEmpty()) {
            course.propose(known());
            done("decision.proposed");
        }
    }

    public void approve() {
        course.approve(known());
        done("approval.approved");
    }

    public void sendBack() {
        course.sendBack(known(), reason);
        done("approval.returned");
    }

    public void withdraw() {
        course.withdraw(known());
        done("approval.withdrawn");
    }

    public void reopen() {
        course.reopen(known());
        done("decision.reopened");
    }

    public void revoke() {
        course.revoke(known(), reason);
        done("decision.revocationProposed");
    }

    public void remove(LineRow line) {
        drafting.removeLine(known(), line.id());
        load();
    }

    /** Has the decision printed, and leads to the run that does it. */
    public String print(String format) {
        Map<String, String> parameters = Map.of("decisionId", known().toString());
        return "/reports/record?faces-redirect=true&id="
                + reports.request("decision", format, "vi", parameters);
    }

    /** The latest first. */
    public List<TransferPage.Event> getEvents() {
        List<TransferPage.Event> events = new ArrayList<>();
        DecisionRow known = getDecision();
        if (known.endedAt() != null && known.state().isDoneBySystem()) {
            events.add(event(known.endedAt(), Texts.text("transfer.system"), known.state(), null));
        }
        decided(revocation, "decision.revocation.short", events);
        decided(proposal, "decision.proposal.short", events);
        String maker =
                proposal != null
                        ? proposal.proposerName()
                        : isMade() ? me.getName() : known.madeBy();
        events.add(
                new TransferPage.Event(known.madeAt(), maker, Texts.text("decision.made"), null));
        return events;
    }

    private static void decided(ProposalRow row, String what, List<TransferPage.Event> events) {
        if (row == null) {
            return;
        }
        if (row.decidedAt() != null) {
            events.add(
                    new TransferPage.Event(
                            row.decidedAt(),
                            row.deciderName(),
                            Texts.text(what) + " · " + Texts.show(row.state()),
                            row.reason()));
        }
        events.add(
                new TransferPage.Event(
                        row.proposedAt(),
                        row.proposerName(),
                        Texts.text(what) + " · " + Texts.text("transfer.made"),
                        null));
    }

    private static TransferPage.Event event(Instant at, String who, Object what, String remark) {
        return new TransferPage.Event(at, who, Texts.show(what), remark);
    }

    private void done(String key) {
        load();
        Said.here(key);
    }

    private UUID known() {
        return getDecision().id();
    }

    private boolean isOpen() {
        return decision.state() == DecisionState.DRAFT
                || decision.state() == DecisionState.PROPOSED;
    }

    /** Whether the reader may put it together. */
    public boolean isEditable() {
        return getDecision().state() == DecisionState.DRAFT && isMade();
    }

    public boolean isReopenable() {
        boolean ended =
                getDecision().state() == DecisionState.RETURNED
                        || decision.state() == DecisionState.WITHDRAWN;
        return ended && isMade() && !decision.single();
    }

    private boolean isMade() {
        return decision.madeBy().equals(me.caller().username());
    }

    public boolean isDecidable() {
        return getDecision() != null && (decidable(proposal) || decidable(revocation));
    }

    public boolean isMine() {
        return getDecision() != null && (isEditable() || mine(proposal) || mine(revocation));
    }

    public boolean isRevocable() {
        return getDecision().state() == DecisionState.APPROVED
                && me.is("hr")
                && !isRevocationWaiting();
    }

    public boolean isRevocationWaiting() {
        return getDecision() != null && revocation != null && revocation.decidedAt() == null;
    }

    public boolean isSupersedable() {
        return getDecision().isSupersedable()
                && me.caller().isAny(Role.HR, Role.DISTRICT_COMMANDER);
    }

    public boolean isPrintable() {
        return getDecision().state() == DecisionState.APPROVED
                || decision.state() == DecisionState.IN_EFFECT
                || isPaperDraft();
    }

    /** Whether what is printed is marked as a draft. */
    public boolean isPaperDraft() {
        return getDecision() != null && isOpen() && decision.lines() > 0;
    }

    private static boolean decidable(ProposalRow row) {
        return row != null && row.decidable();
    }

    private static boolean mine(ProposalRow row) {
        return row != null && row.mine() && row.decidedAt() == null;
    }

    public DecisionRow getDecision() {
        if (decision == null) {
            load();
        }
        return decision;
    }

    /** Name and office of who signs; null if it is signed by hand. */
    public String getSigner() {
        return getDecision().signerName() == null
                ? decision.signerTitle()
                : decision.signerTitle() == null
                        ? decision.signerName()
                        : decision.signerName() + ", " + decision.signerTitle();
    }

    public DecisionPreview getPreview() {
        return preview;
    }

    public Table<LineRow> getLines() {
        if (lines == null) {
            load();
        }
        return lines;
    }

    /** A problem or doubt as people read it. */
    public String said(DecisionPreview.Problem problem) {
        String text = Texts.text(problem.error().key(), problem.error().args().toArray());
        return problem.ordinal() == 0
                ? text
                : Texts.text(
                        "decision.line",
                        problem.ordinal(),
                        problem.officer() == null ? "" : problem.officer(),
                        Texts.text("decisionLine." + label(problem.error().field())),
                        text);
    }

    /** Discipline has no day of return: it ceases to count. */
    private String label(String field) {
        return field.equals("endsOn") && !decision.kind().isTemporary() ? "countsUntil" : field;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
