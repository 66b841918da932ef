package vn.phaodai.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.roster.DutyChangeRow;
import vn.phaodai.force.roster.DutyChangeState;
import vn.phaodai.force.roster.DutyChanges;
import vn.phaodai.force.roster.DutyMove;
import vn.phaodai.force.roster.DutyRow;
import vn.phaodai.kernel.Page;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Slice;

/** Swaps and call-offs in published rosters, with approval. */
@Path("duty-changes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rosters")
public class DutyChangeResource {

    @Inject private DutyChanges changes;
    @Inject private Creation creation;

    @GET
    @Operation(
            operationId = "listDutyChanges",
            summary = "Swaps and call-offs, the latest first",
            description = "Officers: those that concern them. Sort: madeAt. 422: wrong parameter.")
    public Page<DutyChangeRow> list(
            @QueryParam("state") DutyChangeState state,
            @QueryParam("rosterId") UUID rosterId,
            @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("state", state);
        filters.put("rosterId", rosterId);
        return changes.list(slice.filteredBy(filters));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeDutyChange",
            summary = "Proposes a swap, or calls somebody off",
            description =
                    "Officers for their own duties, commanders and HR for any in scope. 403:"
                            + " another's duty. 404: out of scope. 409: it would break a rule, or"
                            + " another change of the duty is open. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = DutyChangeBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Proposed; its address is in Location",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response propose(@HeaderParam("Idempotency-Key") String key, JsonBody body) {
        return creation.once(
                body, "duty-changes", () -> changes.propose(body.as(DutyChangeBody.class).draft()));
    }

    /** Somebody who could take a duty. */
    public record Taker(UUID officerId, String name) {}

    @GET
    @Path("takers")
    @Operation(
            operationId = "listSwapTakers",
            summary = "Who could take a duty without a rule being broken",
            description =
                    "Officers for their own duties, commanders and HR for any in scope. 403:"
                            + " another's duty. 404: out of scope. 422: past, or nobody's.")
    public Page<Taker> takers(@QueryParam("dutyId") UUID dutyId) {
        return new Page<>(
                changes.takers(dutyId).stream()
                        .map(each -> new Taker(each.officerId(), each.name()))
                        .toList(),
                null);
    }

    @GET
    @Path("exchanges")
    @Operation(
            operationId = "listSwapExchanges",
            summary = "Duties of others that a duty could be exchanged for",
            description =
                    "Officers for their own duties, commanders and HR for any in scope. 403:"
                            + " another's duty. 404: out of scope. 422: past, or nobody's.")
    public Page<DutyRow> exchanges(@QueryParam("dutyId") UUID dutyId) {
        return new Page<>(changes.exchanges(dutyId), null);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getDutyChange",
            summary = "One swap or call-off",
            description = "404: none in scope.")
    public DutyChangeRow get(@PathParam("id") UUID id) {
        return changes.get(id);
    }

    @GET
    @Path("{id}/moves")
    @Operation(
            operationId = "listDutyMoves",
            summary = "Which duties pass to whom: what it did, or would do if approved now",
            description = "For a call-off: the fewest changes. 404: none in scope.")
    public Page<DutyMove> moves(@PathParam("id") UUID id) {
        return new Page<>(changes.moves(id), null);
    }

    @POST
    @Path("{id}/approval")
    @Operation(
            operationId = "decideDutyChange",
            summary = "Approves the change, or returns it with a reason",
            description =
                    "Commanders and HR, another person than the proposer, whom it does not concern."
                            + " No body approves. 403: not the caller's to decide. 404: none in scope."
                            + " 409: decided already, or it would break a rule now. 422: no reason.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Decision.class)))
    public DutyChangeRow decide(@PathParam("id") UUID id, JsonBody body) {
        Decision decision = body.as(Decision.class);
        if (decision.isReturn()) {
            changes.sendBack(id, decision.reason());
        } else {
            changes.approve(id);
        }
        return changes.get(id);
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(
            operationId = "withdrawDutyChange",
            summary = "Takes one's own proposal back",
            description = "403: another's proposal. 404: none in scope. 409: decided already.")
    public DutyChangeRow withdraw(@PathParam("id") UUID id) {
        changes.withdraw(id);
        return changes.get(id);
    }
}
