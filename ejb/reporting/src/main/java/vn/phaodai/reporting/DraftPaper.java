package vn.phaodai.reporting;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.phaodai.kernel.BusinessException;

/**
 * Papers of decisions that are printed before they are approved, for whoever is to sign or to look
 * at them first: marked as drafts on every page.
 */
final class DraftPaper {

    private static final Set<String> DECIDED = Set.of("APPROVED", "IN_EFFECT");
    private static final Set<String> OPEN = Set.of("DRAFT", "PROPOSED");
    private static final String PARAMETER = "draft";
    private static final String MARK = "DỰ THẢO";

    private DraftPaper() {}

    /**
     * Whether the paper of a decision in that state is a draft.
     *
     * @throws BusinessException if there is none in that state
     */
    static boolean is(String state) {
        if (!DECIDED.contains(state) && !OPEN.contains(state)) {
            throw new BusinessException(BusinessException.Kind.CONFLICT, "error.report.notDecided");
        }
        return OPEN.contains(state);
    }

    /** What the run keeps, so that it stays a draft whatever is decided before it is made. */
    static Map<String, String> parameters(Map<String, String> parameters, boolean draft) {
        Map<String, String> all = new HashMap<>(parameters);
        if (draft) {
            all.put(PARAMETER, "true");
        }
        return all;
    }

    static String title(String title, boolean draft) {
        return draft ? "Dự thảo " + title : title;
    }

    /** What is to stand on every page; null if it is decided. */
    static String mark(ReportTask task) {
        return task.parameters().containsKey(PARAMETER) ? MARK : null;
    }
}
