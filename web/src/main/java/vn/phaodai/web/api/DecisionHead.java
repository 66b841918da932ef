package vn.phaodai.web.api;

import java.time.LocalDate;
import vn.phaodai.force.decisions.DecisionDraft;

/**
 * What a decision needs whose kind, day and lines are those of a plan or a round.
 *
 * @param number of the decision
 * @param basis what it rests on; null for the usual
 */
public record DecisionHead(
        String number, LocalDate date, String signerName, String signerTitle, String basis) {

    DecisionDraft draft() {
        DecisionDraft draft = new DecisionDraft();
        draft.setNumber(number);
        draft.setDate(date);
        draft.setSignerName(signerName);
        draft.setSignerTitle(signerTitle);
        draft.setBasis(basis);
        return draft;
    }
}
