package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.phaodai.force.decisions.TransferRow;
import vn.phaodai.force.decisions.TransferState;
import vn.phaodai.force.decisions.Transfers;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalDetail;
import vn.phaodai.kernel.approval.ProposalRow;
import vn.phaodai.reporting.ReportRuns;
import vn.phaodai.web.kit.AttachmentPanel;
import vn.phaodai.web.kit.Texts;

/** One transfer: where it stands, what happened, and what the reader may do about it. */
@Named("transferPage")
@ViewScoped
public class TransferPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String STRENGTH = "transfer.strength";

    /** Something that happened. */
    public record Event(Instant at, String who, String what, String remark)
            implements Serializable {}

    @Inject private Transfers transfers;
    @Inject private FourEyes fourEyes;
    @Inject private ReportRuns reports;
    @Inject private AttachmentPanel attachments;

    private String id;
    private String reason;
    private transient TransferRow transfer;
    private transient ProposalRow proposal;
    private transient List<ProposalDetail.Line> effects;

    public void load() {
        transfer = transfers.get(RecordId.of("thing.transfer", id));
        proposal = fourEyes.find(transfer.proposalId()).orElse(null);
        effects =
                proposal != null && transfer.state() == TransferState.PROPOSED
                        ? fourEyes.detail(proposal.id(), Texts.locale()).lines().stream()
                                .filter(line -> line.labelKey().startsWith(STRENGTH))
                                .toList()
                        : List.of();
        attachments.open("transfer", transfer.id());
    }

    public void approve() {
        transfers.approve(getTransfer().id());
        load();
        Said.here("approval.approved");
    }

    public void sendBack() {
        transfers.sendBack(getTransfer().id(), reason);
        load();
        Said.here("approval.returned");
    }

    public void withdraw() {
        transfers.withdraw(getTransfer().id());
        load();
        Said.here("approval.withdrawn");
    }

    /** Has the decision printed, and leads to the run that does it. */
    public String print() {
        Map<String, String> parameters = Map.of("transferId", getTransfer().id().toString());
        return "/reports/record?faces-redirect=true&id="
                + reports.request("transfer-decision", "PDF", "vi", parameters);
    }

    /** The latest first. */
    public List<Event> getEvents() {
        List<Event> events = new ArrayList<>();
        TransferRow known = getTransfer();
        if (known.state() == TransferState.IN_EFFECT || known.state() == TransferState.FAILED) {
            events.add(
                    new Event(
                            known.endedAt(),
                            Texts.text("transfer.system"),
                            Texts.show(known.state()),
                            failure(known)));
        }
        if (proposal != null && proposal.decidedAt() != null) {
            events.add(
                    new Event(
                            proposal.decidedAt(),
                            proposal.deciderName(),
                            Texts.show(proposal.state()),
                            proposal.reason()));
        }
        events.add(
                new Event(
                        known.madeAt(),
                        proposal == null ? known.madeBy() : proposal.proposerName(),
                        Texts.text("transfer.made"),
                        null));
        return events;
    }

    private static String failure(TransferRow transfer) {
        return transfer.reason() == null ? null : Texts.text(transfer.reason());
    }

    /** Strength of both units before and after, while it waits for its decision. */
    public List<ProposalDetail.Line> getEffects() {
        return getTransfer() == null || effects == null ? List.of() : effects;
    }

    /** Whether it came to nothing, so that whoever proposes may try again. */
    public boolean isRepeatable() {
        return switch (getTransfer().state()) {
            case RETURNED, WITHDRAWN, FAILED -> true;
            default -> false;
        };
    }

    public boolean isDecidable() {
        return getTransfer() != null && proposal != null && proposal.decidable();
    }

    public boolean isMine() {
        return getTransfer() != null
                && proposal != null
                && proposal.mine()
                && transfer.state() == TransferState.PROPOSED;
    }

    public boolean isPrintable() {
        return getTransfer().state() == TransferState.APPROVED
                || transfer.state() == TransferState.IN_EFFECT
                || isPaperDraft();
    }

    /** Whether what is printed is marked as a draft. */
    public boolean isPaperDraft() {
        return getTransfer() != null && transfer.state() == TransferState.PROPOSED;
    }

    public TransferRow getTransfer() {
        if (transfer == null) {
            load();
        }
        return transfer;
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
