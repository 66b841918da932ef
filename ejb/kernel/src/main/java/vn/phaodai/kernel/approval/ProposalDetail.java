package vn.phaodai.kernel.approval;

import java.util.List;

/** What a proposal would change, for the person who decides. */
public record ProposalDetail(List<Line> lines) {

    static final ProposalDetail NONE = new ProposalDetail(List.of());

    public ProposalDetail {
        lines = List.copyOf(lines);
    }

    /**
     * @param labelKey message key of what changes
     * @param before text now; null if there is nothing yet
     * @param after text once approved; null if it ends
     * @param afterKey message key that stands in place of that text; null if it is a text
     */
    public record Line(String labelKey, String before, String after, String afterKey) {

        public Line(String labelKey, String before, String after) {
            this(labelKey, before, after, null);
        }

        /** One of few values that have their words in the messages. */
        public static Line word(String labelKey, String afterKey) {
            return new Line(labelKey, null, null, afterKey);
        }
    }
}
