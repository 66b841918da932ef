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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.roster.Handover;
import vn.phaodai.force.roster.Handovers;
import vn.phaodai.kernel.Page;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Slice;

/** The handover log of duties. */
@Path("duty-handovers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rosters")
public class HandoverResource {

    @Inject private Handovers handovers;
    @Inject private Creation creation;

    @GET
    @Operation(
            operationId = "listDutyHandovers",
            summary = "Entries of the handover log of units in scope, the latest first",
            description = "Sort: writtenAt. 422: wrong parameter.")
    public Page<Handover> list(
            @QueryParam("unitId") UUID unitId,
            @QueryParam("open") @Parameter(description = "Whether nobody has received it")
                    Boolean open,
            @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("unitId", unitId);
        filters.put("open", open);
        return handovers.list(slice.filteredBy(filters));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "writeDutyHandover",
            summary = "Hands a duty over",
            description =
                    "Whose duty it is, or a commander. Nothing classified. 403: another's duty."
                            + " 404: out of scope. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = HandoverBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response write(@HeaderParam("Idempotency-Key") String key, JsonBody body) {
        return creation.once(
                body,
                "duty-handovers",
                () -> {
                    HandoverBody wanted = body.as(HandoverBody.class);
                    return handovers.write(wanted.dutyId(), wanted.text());
                });
    }

    @POST
    @Path("{id}/receipt")
    @Operation(
            operationId = "receiveDutyHandover",
            summary = "Takes over what another has written",
            description = "403: one's own entry. 404: none in scope. 409: received already.")
    @APIResponse(responseCode = "204", description = "Received")
    public void receive(@PathParam("id") UUID id) {
        handovers.receive(id);
    }
}
