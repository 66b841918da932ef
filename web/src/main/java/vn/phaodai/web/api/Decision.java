package vn.phaodai.web.api;

/**
 * A decision on a proposal.
 *
 * @param decision APPROVE unless given
 * @param reason why it is returned; needed to return
 */
public record Decision(Choice decision, String reason) {

    /** Ways to decide. */
    public enum Choice {
        APPROVE,
        RETURN
    }

    boolean isReturn() {
        return decision == Choice.RETURN;
    }
}
