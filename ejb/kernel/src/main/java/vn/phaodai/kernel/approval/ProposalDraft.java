package vn.phaodai.kernel.approval;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.access.Role;

/**
 * What is proposed.
 *
 * @param kind what it is about, as {@code force.transfer}
 * @param subjectId the thing in the capability's own tables
 * @param unitId unit whose people see the proposal
 * @param approverUnits units that the deciding person's scope must all cover: for a transfer the
 *     one left and the one joined
 * @param approvers roles of which the deciding person needs one
 * @param titleKey message key of the title
 * @param titleArgs what the title names
 */
public record ProposalDraft(
        String kind,
        UUID subjectId,
        UUID unitId,
        Set<UUID> approverUnits,
        Set<Role> approvers,
        String titleKey,
        List<String> titleArgs) {

    public ProposalDraft {
        approverUnits = Set.copyOf(approverUnits);
        approvers = Set.copyOf(approvers);
        titleArgs = List.copyOf(titleArgs);
    }
}
