package vn.phaodai.web.api;

import java.time.LocalDate;
import vn.phaodai.force.roster.RosterRuleDraft;

/**
 * A figure of the roster rules from a day on.
 *
 * @param value hours or days; 1 or 0 for COMMAND_PRESENT
 * @param source the text that orders it
 */
public record RosterRuleBody(String code, Integer value, LocalDate validFrom, String source) {

    RosterRuleDraft draft() {
        RosterRuleDraft draft = new RosterRuleDraft();
        draft.setCode(code);
        draft.setValue(value);
        draft.setValidFrom(validFrom);
        draft.setSource(source);
        return draft;
    }
}
