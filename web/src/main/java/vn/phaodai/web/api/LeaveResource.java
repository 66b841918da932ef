package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.career.Leaves;
import vn.phaodai.web.api.http.JsonBody;

/** Requests for leave. */
@Path("leave")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "careers", description = "Careers (quá trình công tác)")
public class LeaveResource {

    @Inject private Leaves leaves;

    /**
     * @param reason why, for the officer
     */
    public record Cancelling(String reason) {}

    @POST
    @Path("{id}/withdrawal")
    @Operation(
            operationId = "withdrawLeave",
            summary = "Takes one's own request back",
            description = "404: none of the caller's. 409: decided already.")
    @APIResponse(responseCode = "204", description = "Taken back")
    public Response withdraw(@PathParam("id") UUID id) {
        leaves.withdraw(id);
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "cancelLeave",
            summary = "Cancels approved leave that has not begun before today",
            description =
                    "The officer is told. 404: none in scope. 409: not approved, begun already, or"
                            + " granted by a decision. 422: no reason.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Cancelling.class)))
    @APIResponse(responseCode = "204", description = "Cancelled")
    public Response cancel(@PathParam("id") UUID id, JsonBody body) {
        leaves.cancel(id, body.as(Cancelling.class).reason());
        return Response.noContent().build();
    }

    /**
     * @param lastDay last day off
     * @param reason why, for the officer
     */
    public record Ending(LocalDate lastDay, String reason) {}

    @POST
    @Path("{id}/ending")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endLeave",
            summary = "Ends approved leave on an earlier day",
            description =
                    "The working days after it go back to the balance; the officer is told. 404: none"
                            + " in scope. 409: not approved, over, or granted by a decision. 422: no"
                            + " reason, or a day outside.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Ending.class)))
    @APIResponse(responseCode = "204", description = "Ended")
    public Response end(@PathParam("id") UUID id, JsonBody body) {
        Ending wanted = body.as(Ending.class);
        leaves.end(id, wanted.lastDay(), wanted.reason());
        return Response.noContent().build();
    }
}
