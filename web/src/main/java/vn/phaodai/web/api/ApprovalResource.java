package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalRow;
import vn.phaodai.kernel.approval.ProposalState;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Language;
import vn.phaodai.web.api.http.Slice;

/** Proposals and a second person's decision on them. */
@Path("approvals")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "approvals", description = "Proposals (đề nghị) waiting for a second person")
public class ApprovalResource {

    @Inject private FourEyes fourEyes;
    @Inject private Language language;

    @GET
    @Operation(
            operationId = "listApprovals",
            summary = "What waits for the caller's decision, or all the caller may see",
            description = "The latest first. 422: wrong parameter.")
    public Page<ApprovalView> list(
            @QueryParam("all")
                    @Parameter(
                            description =
                                    "true for all in scope in whatever state; else what waits for"
                                            + " the caller")
                    boolean all,
            @QueryParam("state") ProposalState state,
            @QueryParam("kind") @Parameter(description = "As force.transfer") String kind,
            @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("state", state);
        filters.put("kind", kind);
        PageRequest request = slice.filteredBy(filters);
        Page<ProposalRow> found = all ? fourEyes.visible(request) : fourEyes.waitingForMe(request);
        return found.map(row -> ApprovalView.of(row, null, language.wanted()));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getApproval",
            summary = "One proposal and what it would change",
            description = "404: none that the caller may see.")
    public ApprovalView get(@PathParam("id") UUID id) {
        Locale reader = language.wanted();
        return ApprovalView.of(fourEyes.get(id), fourEyes.detail(id, reader), reader);
    }

    @POST
    @Path("{id}/decision")
    @Operation(
            operationId = "decideApproval",
            summary = "Approves a proposal, or returns it with a reason",
            description =
                    "By another person than the proposer, in a role and with a scope that the"
                            + " proposal asks for. 403: not the caller's to decide. 404: none that"
                            + " the caller may see. 409: decided already. 422: no reason.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Decision.class)))
    public ApprovalView decide(@PathParam("id") UUID id, JsonBody body) {
        Decision decision = body.as(Decision.class);
        if (decision.isReturn()) {
            fourEyes.sendBack(id, decision.reason());
        } else {
            fourEyes.approve(id);
        }
        return get(id);
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(
            operationId = "withdrawApproval",
            summary = "Withdraws the caller's own proposal",
            description = "403: another's proposal. 404: none. 409: decided already.")
    public ApprovalView withdraw(@PathParam("id") UUID id) {
        fourEyes.withdraw(id);
        return get(id);
    }
}
