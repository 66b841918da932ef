package vn.phaodai.web.api;

import java.time.LocalDate;
import vn.phaodai.force.RuleFigureDraft;

/**
 * A figure of some rules from a day on.
 *
 * @param value in the unit that the rule is listed with; 1 or 0 where it is a yes or no
 * @param source the text that orders it
 */
public record RuleFigureBody(String code, Integer value, LocalDate validFrom, String source) {

    RuleFigureDraft draft() {
        RuleFigureDraft draft = new RuleFigureDraft();
        draft.setCode(code);
        draft.setValue(value);
        draft.setValidFrom(validFrom);
        draft.setSource(source);
        return draft;
    }
}
