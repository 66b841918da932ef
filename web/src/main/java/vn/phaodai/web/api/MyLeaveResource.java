package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.career.Leaves;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.JsonBody;

/** The caller's own leave. */
@Path("me/leave")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "careers", description = "Careers (quá trình công tác)")
public class MyLeaveResource {

    @Inject private Leaves leaves;
    @Inject private BusinessClock clock;
    @Inject private Creation creation;

    @GET
    @Operation(
            operationId = "listMyLeave",
            summary = "The caller's own leave and this year's balance",
            description = "404: the account belongs to no officer.")
    public OfficerLeaveResource.LeaveView own() {
        return new OfficerLeaveResource.LeaveView(
                leaves.ownBalance(clock.today().getYear()), leaves.own());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askMyLeave",
            summary = "Asks for the caller's own leave",
            description = "404: the account belongs to no officer. 422: as above.")
    @RequestBody(content = @Content(schema = @Schema(implementation = LeaveBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Asked for",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response request(
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Sent again with it, the call does nothing new")
                    String key,
            JsonBody body) {
        return creation.once(
                body, "me/leave", () -> leaves.request(body.as(LeaveBody.class).draft()));
    }
}
