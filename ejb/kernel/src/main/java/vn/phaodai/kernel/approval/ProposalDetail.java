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
     */
    public record Line(String labelKey, String before, String after) {}
}
