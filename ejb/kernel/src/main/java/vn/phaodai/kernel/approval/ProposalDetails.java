package vn.phaodai.kernel.approval;

import java.util.Set;
import java.util.UUID;

/**
 * What a capability tells about its own kinds of proposal. Asked only for proposals the caller may
 * see.
 */
public interface ProposalDetails {

    Set<String> kinds();

    ProposalDetail detail(String kind, UUID subjectId);
}
