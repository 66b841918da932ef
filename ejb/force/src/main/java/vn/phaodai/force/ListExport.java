package vn.phaodai.force;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.approval.ProposalState;

/**
 * An export of a list that needs a second person's approval, as its owner sees it.
 *
 * @param list name of the list
 * @param filters as the list takes them
 * @param rows how many rows it had when it was proposed
 * @param validUntil until when an approved one may be fetched
 */
public record ListExport(
        UUID id,
        String list,
        Map<String, String> filters,
        int rows,
        ProposalState state,
        String reason,
        Instant madeAt,
        Instant validUntil) {

    public ListExport {
        filters = Map.copyOf(filters);
    }

    public boolean canBeFetched(Instant now) {
        return state == ProposalState.APPROVED && now.isBefore(validUntil);
    }
}
