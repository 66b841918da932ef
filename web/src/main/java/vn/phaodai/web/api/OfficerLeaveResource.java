package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.career.LeaveBalance;
import vn.phaodai.force.career.LeaveRow;
import vn.phaodai.force.career.Leaves;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.JsonBody;

/** Leave of officers in scope. */
@Path("officers/{id}/leave")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "careers", description = "Careers (quá trình công tác)")
public class OfficerLeaveResource {

    @Inject private Leaves leaves;
    @Inject private BusinessClock clock;
    @Inject private Creation creation;

    /**
     * @param balance yearly leave of this year, in working days
     * @param items the latest first
     */
    public record LeaveView(LeaveBalance balance, List<LeaveRow> items) {}

    @GET
    @Operation(
            operationId = "listLeave",
            summary = "An officer's leave and this year's balance",
            description = "404: no such officer in scope.")
    public LeaveView list(@PathParam("id") UUID id) {
        return new LeaveView(leaves.balance(id, clock.today().getYear()), leaves.list(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askLeaveFor",
            summary = "Asks for an officer's leave",
            description =
                    "Commanders and HR; another person approves. 404: no such officer in scope."
                            + " 422: wrong fields, overlap, or no days left.")
    @RequestBody(content = @Content(schema = @Schema(implementation = LeaveBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Asked for",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response requestFor(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Sent again with it, the call does nothing new")
                    String key,
            JsonBody body) {
        return creation.once(
                body,
                "officers/" + id + "/leave",
                () -> leaves.requestFor(id, body.as(LeaveBody.class).draft()));
    }
}
