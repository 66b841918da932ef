package vn.phaodai.kernel.approval;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * What a capability tells about its own kinds of proposal. Asked only for proposals the caller may
 * see.
 */
public interface ProposalDetails {

    Set<String> kinds();

    /**
     * @param reader language of names that are not texts of the bundles, as those of positions
     */
    ProposalDetail detail(String kind, UUID subjectId, Locale reader);
}
