package vn.phaodai.web.promotion;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.decisions.DecisionDraft;
import vn.phaodai.force.promotion.CandidateRow;
import vn.phaodai.force.promotion.CandidateState;
import vn.phaodai.force.promotion.PromotionRounds;
import vn.phaodai.force.promotion.RoundRow;
import vn.phaodai.force.promotion.RoundState;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.Me;
import vn.phaodai.web.force.RecordId;
import vn.phaodai.web.force.Said;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;
import vn.phaodai.web.kit.UnitPicker;

/** A round of promotion with its candidates. */
@Named("roundPage")
@ViewScoped
public class RoundPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private PromotionRounds rounds;
    @Inject private UnitPicker units;
    @Inject private BusinessClock clock;
    @Inject private Me me;

    private String id;
    private UUID round;
    private transient RoundRow row;
    private Table<CandidateRow> table;
    private String reason;
    private final DecisionDraft head = new DecisionDraft();

    public void load() {
        round = RecordId.of("thing.promotionRound", id);
        getRow();
        UUID of = round;
        table =
                Table.of(
                                CandidateRow::id,
                                request -> rounds.candidates(of, request),
                                filters -> rounds.countCandidates(of, filters))
                        .filters("q")
                        .filter("state", state -> Texts.constant("CandidateState", state))
                        .filter("unitId", units::name)
                        .sorts("fullName", "rank")
                        .open();
    }

    public RoundRow getRow() {
        if (row == null) {
            row = rounds.get(round);
        }
        return row;
    }

    /** Whether the caller may propose now. */
    public boolean isProposing() {
        return getRow().state() == RoundState.OPEN
                && !clock.today().isAfter(getRow().closesOn())
                && me.caller().isAny(Role.HR, Role.DISTRICT_COMMANDER, Role.WARD_COMMANDER);
    }

    /** Whether the caller may accept and refuse now. */
    public boolean isReviewing() {
        return getRow().state() == RoundState.REVIEW && me.caller().is(Role.HR);
    }

    /** Whether the caller may end the proposing. */
    public boolean isReviewable() {
        return getRow().state() == RoundState.OPEN && me.caller().is(Role.HR);
    }

    /** Whether the caller may add candidates now. */
    public boolean isExtendable() {
        return isReviewable() && !clock.today().isAfter(getRow().closesOn());
    }

    public void propose() {
        rounds.propose(round, chosen());
        changed();
    }

    public void proposeAll() {
        rounds.proposeAll(round);
        changed();
    }

    public void holdBack() {
        rounds.holdBack(round, chosen(), reason);
        changed();
    }

    public void addEligible() {
        Said.here1("round.addEligible.done", rounds.addEligible(round));
        changed();
    }

    public void review() {
        rounds.review(round);
        changed();
    }

    public void accept() {
        rounds.accept(round, chosen());
        changed();
    }

    public void acceptAll() {
        rounds.acceptAll(round);
        changed();
    }

    public void refuse() {
        rounds.refuse(round, chosen(), reason);
        changed();
    }

    /** To the draft of the decision that was made. */
    public String decide() {
        UUID decision = rounds.decide(round, head);
        return "/decisions/record?faces-redirect=true&id=" + decision;
    }

    public void cancel() {
        rounds.cancel(round, reason);
        changed();
    }

    private List<UUID> chosen() {
        return table.getSelection().stream().map(CandidateRow::id).toList();
    }

    private void changed() {
        row = null;
        reason = null;
        table.setSelection(null);
        table.refresh();
    }

    /** Head of the decision to make. */
    public DecisionDraft getHead() {
        return head;
    }

    public Table<CandidateRow> getTable() {
        return table;
    }

    public List<CandidateState> getStates() {
        return List.of(CandidateState.values());
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
