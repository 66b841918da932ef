package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.decisions.TransferDecision;
import vn.phaodai.force.decisions.TransferRow;
import vn.phaodai.force.decisions.TransferState;
import vn.phaodai.force.decisions.Transfers;
import vn.phaodai.kernel.Page;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Language;
import vn.phaodai.web.api.http.Slice;

/** Transfers of officers: proposed, approved by another person, in effect on their day. */
@Path("transfers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "transfers", description = "Transfers (điều động)")
public class TransferResource {

    @Inject private Transfers transfers;
    @Inject private Creation creation;
    @Inject private FilesOfRecords files;
    @Inject private Language language;

    @GET
    @Operation(
            operationId = "listTransfers",
            summary = "Transfers from or to units in scope",
            description =
                    "The latest first unless `sort` says another: madeAt, effectiveOn, officer."
                            + " 422: wrong parameter.")
    public Page<TransferRow> list(
            @QueryParam("q")
                    @Parameter(description = "Part of the officer's name or service number")
                    String q,
            @QueryParam("state") TransferState state,
            @QueryParam("officerId") UUID officerId,
            @QueryParam("unitId") @Parameter(description = "Left or joined") UUID unitId,
            @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("q", q);
        filters.put("state", state);
        filters.put("officerId", officerId);
        filters.put("unitId", unitId);
        return transfers.list(slice.filteredBy(filters));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getTransfer",
            summary = "One transfer",
            description = "404: none from or to a unit in scope.")
    public TransferRow get(@PathParam("id") UUID id) {
        return transfers.get(id);
    }

    @GET
    @Path("{id}/decision")
    @Operation(
            operationId = "getTransferDecision",
            summary = "What the printed decision says (Decree 30/2020)",
            description = "Recorded as printing. 404: none, or not approved.")
    public TransferDecision decision(@PathParam("id") UUID id) {
        return transfers.decision(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeTransfer",
            summary = "Proposes a transfer",
            description =
                    "District commanders and HR. 404: officer or unit out of scope. 409: another"
                            + " transfer of the officer is open. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = TransferBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Proposed; its address is in Location",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response propose(
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Sent again with it, the call does nothing new")
                    String key,
            JsonBody body) {
        return creation.once(
                body, "transfers", () -> transfers.propose(body.as(TransferBody.class).draft()));
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewTransfer",
            summary = "Strength of both units before and after; nothing is stored",
            description = "As for proposing, without number and date of the decision.")
    @RequestBody(content = @Content(schema = @Schema(implementation = TransferBody.class)))
    public TransferForecast preview(JsonBody body) {
        return TransferForecast.of(
                transfers.preview(body.as(TransferBody.class).draft()), language.wanted());
    }

    @POST
    @Path("{id}/approval")
    @Operation(
            operationId = "decideTransfer",
            summary = "Approves the transfer, or returns it with a reason",
            description =
                    "HR or leadership, another person than the proposer, with both units in scope."
                            + " No body approves. 403: not the caller's to decide. 404: none in"
                            + " scope. 409: decided already. 422: no reason.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Decision.class)))
    public TransferRow decide(@PathParam("id") UUID id, JsonBody body) {
        Decision decision = body.as(Decision.class);
        if (decision.isReturn()) {
            transfers.sendBack(id, decision.reason());
        } else {
            transfers.approve(id);
        }
        return transfers.get(id);
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(
            operationId = "withdrawTransfer",
            summary = "Takes one's own proposal back",
            description = "403: another's proposal. 404: none in scope. 409: decided already.")
    public TransferRow withdraw(@PathParam("id") UUID id) {
        transfers.withdraw(id);
        return transfers.get(id);
    }

    @Path("{id}/attachments")
    public RecordFiles attachments(@PathParam("id") UUID id) {
        return files.of(FileOwner.TRANSFER, id);
    }
}
