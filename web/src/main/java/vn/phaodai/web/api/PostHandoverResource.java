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
import java.time.LocalDate;
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
import vn.phaodai.force.career.PostHandover;
import vn.phaodai.force.career.PostHandoverRow;
import vn.phaodai.force.career.PostHandoverState;
import vn.phaodai.force.career.PostHandovers;
import vn.phaodai.kernel.Page;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Slice;

/** Handovers at transfers. */
@Path("handovers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "careers", description = "Careers (quá trình công tác)")
public class PostHandoverResource {

    @Inject private PostHandovers handovers;
    @Inject private Creation creation;

    /**
     * @param toUnitId unit joined
     * @param movesOn first day there
     */
    public record Beginning(UUID officerId, UUID toUnitId, LocalDate movesOn) {}

    /**
     * @param note what is handed over; or what is said of it when it is taken over
     */
    public record Note(String note) {}

    /**
     * @param reason why
     */
    public record Reason(String reason) {}

    @GET
    @Operation(
            operationId = "listHandovers",
            summary = "Handovers of units in scope, left or joined, by day",
            description = "`sort`: movesOn, fullName. 422: wrong parameter.")
    public Page<PostHandoverRow> list(
            @QueryParam("unitId") @Parameter(description = "Left or joined") UUID unitId,
            @QueryParam("officerId") UUID officerId,
            @QueryParam("state") PostHandoverState state,
            @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("unitId", unitId);
        filters.put("officerId", officerId);
        filters.put("state", state);
        return handovers.list(slice.filteredBy(filters));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getHandover",
            summary = "A handover with its items and what the caller may do",
            description = "404: neither the caller's own nor of a unit in scope.")
    public PostHandover get(@PathParam("id") UUID id) {
        return handovers.get(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "beginHandover",
            summary = "Begins a handover before the officer moves",
            description =
                    "Otherwise it begins with the new posting. 404: no such officer in scope. 409:"
                            + " one is open. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Beginning.class)))
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response begin(
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Sent again with it, the call does nothing new")
                    String key,
            JsonBody body) {
        return creation.once(
                body,
                "handovers",
                () -> {
                    Beginning beginning = body.as(Beginning.class);
                    return handovers.open(
                            beginning.officerId(), beginning.toUnitId(), beginning.movesOn());
                });
    }

    @POST
    @Path("{id}/items/{kind}/giving")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "giveHandoverItem",
            summary = "Says what is handed over of one item",
            description =
                    "The officer; for one without an account, a commander or HR. 403: not the"
                            + " caller's to hand over. 409: handed over already, or ended.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Note.class)))
    @APIResponse(responseCode = "204", description = "Handed over")
    public Response give(@PathParam("id") UUID id, @PathParam("kind") String kind, JsonBody body) {
        handovers.give(id, kind, body.as(Note.class).note());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/items/{kind}/taking")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeHandoverItem",
            summary = "Takes one item over for the unit that is left",
            description =
                    "With the last one the handover is done. 403: not the caller's to take over."
                            + " 409: not handed over, or by the caller, or ended.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Note.class)))
    @APIResponse(responseCode = "204", description = "Taken over")
    public Response take(@PathParam("id") UUID id, @PathParam("kind") String kind, JsonBody body) {
        handovers.take(id, kind, body.as(Note.class).note());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/items/{kind}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "returnHandoverItem",
            summary = "Sends one item back to be handed over again",
            description = "403, 409: as for taking over. 422: no reason.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Reason.class)))
    @APIResponse(responseCode = "204", description = "Sent back")
    public Response sendBack(
            @PathParam("id") UUID id, @PathParam("kind") String kind, JsonBody body) {
        handovers.sendBack(id, kind, body.as(Reason.class).reason());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "cancelHandover",
            summary = "Ends one whose move does not take place",
            description = "403: not of a unit the caller commands. 409: ended. 422: no reason.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Reason.class)))
    @APIResponse(responseCode = "204", description = "Ended")
    public Response cancel(@PathParam("id") UUID id, JsonBody body) {
        handovers.cancel(id, body.as(Reason.class).reason());
        return Response.noContent().build();
    }
}
