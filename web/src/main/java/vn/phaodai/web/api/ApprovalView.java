package vn.phaodai.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.phaodai.kernel.approval.ProposalDetail;
import vn.phaodai.kernel.approval.ProposalRow;
import vn.phaodai.kernel.approval.ProposalState;
import vn.phaodai.web.Messages;

/**
 * A proposal as the API shows it.
 *
 * @param kind what it is about, as {@code force.transfer}
 * @param subjectId the thing proposed, as the transfer
 * @param title in the language of the answer
 * @param mine whether the caller proposed it, and therefore cannot decide it
 * @param decidable whether the caller may decide it now
 * @param lines what would change; null in lists
 */
public record ApprovalView(
        UUID id,
        String kind,
        UUID subjectId,
        String title,
        ProposalState state,
        String proposerName,
        Instant proposedAt,
        String deciderName,
        Instant decidedAt,
        String reason,
        boolean mine,
        boolean decidable,
        List<Line> lines) {

    /**
     * @param label what changes, in the language of the answer
     * @param before null if there is nothing yet
     * @param after null if it ends
     */
    public record Line(String label, String before, String after) {}

    static ApprovalView of(ProposalRow row, ProposalDetail detail, Locale locale) {
        return new ApprovalView(
                row.id(),
                row.kind(),
                row.subjectId(),
                Messages.text(locale, row.titleKey(), row.titleArgs().toArray()),
                row.state(),
                row.proposerName(),
                row.proposedAt(),
                row.deciderName(),
                row.decidedAt(),
                row.reason(),
                row.mine(),
                row.decidable(),
                detail == null
                        ? null
                        : detail.lines().stream()
                                .map(
                                        line ->
                                                new Line(
                                                        Messages.text(locale, line.labelKey()),
                                                        line.before(),
                                                        line.afterKey() == null
                                                                ? line.after()
                                                                : Messages.text(
                                                                        locale, line.afterKey())))
                                .toList());
    }
}
