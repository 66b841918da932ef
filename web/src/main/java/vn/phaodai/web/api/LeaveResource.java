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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.career.ExpiryRow;
import vn.phaodai.force.career.LeaveBalance;
import vn.phaodai.force.career.LeaveRow;
import vn.phaodai.force.career.Leaves;
import vn.phaodai.force.career.QualificationExpiry;
import vn.phaodai.force.career.QualityBoard;
import vn.phaodai.force.career.QualityCheck;
import vn.phaodai.force.career.QualityRow;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Page;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Slice;

/** Leave, expiring qualifications, and what is to be mended in records. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "careers", description = "Careers (quá trình công tác)")
public class LeaveResource {

    @Inject private Leaves leaves;
    @Inject private QualificationExpiry expiry;
    @Inject private QualityBoard quality;
    @Inject private BusinessClock clock;
    @Inject private Creation creation;

    /**
     * @param balance yearly leave of this year, in working days
     * @param items the latest first
     */
    public record LeaveView(LeaveBalance balance, List<LeaveRow> items) {}

    @GET
    @Path("officers/{id}/leave")
    @Operation(
            operationId = "listLeave",
            summary = "An officer's leave and this year's balance",
            description = "404: no such officer in scope.")
    public LeaveView list(@PathParam("id") UUID id) {
        return new LeaveView(leaves.balance(id, clock.today().getYear()), leaves.list(id));
    }

    @GET
    @Path("me/leave")
    @Operation(
            operationId = "listMyLeave",
            summary = "The caller's own leave and this year's balance",
            description = "404: the account belongs to no officer.")
    public LeaveView own() {
        return new LeaveView(leaves.ownBalance(clock.today().getYear()), leaves.own());
    }

    @POST
    @Path("officers/{id}/leave")
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

    @POST
    @Path("me/leave")
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

    @POST
    @Path("leave/{id}/withdrawal")
    @Operation(
            operationId = "withdrawLeave",
            summary = "Takes one's own request back",
            description = "404: none of the caller's. 409: decided already.")
    @APIResponse(responseCode = "204", description = "Taken back")
    public Response withdraw(@PathParam("id") UUID id) {
        leaves.withdraw(id);
        return Response.noContent().build();
    }

    /**
     * @param reason why, for the officer
     */
    public record Cancelling(String reason) {}

    @POST
    @Path("leave/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "cancelLeave",
            summary = "Cancels approved leave that has not ended",
            description = "404: none in scope. 409: not approved, or over. 422: no reason.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Cancelling.class)))
    @APIResponse(responseCode = "204", description = "Cancelled")
    public Response cancel(@PathParam("id") UUID id, JsonBody body) {
        leaves.cancel(id, body.as(Cancelling.class).reason());
        return Response.noContent().build();
    }

    @GET
    @Path("expiring-qualifications")
    @Operation(
            operationId = "listExpiringQualifications",
            summary = "Training and certificates that have ended or end soon, the earliest first",
            description =
                    "Of those who serve, not renewed. `sort`: expiresOn, fullName. 422: wrong"
                            + " parameter.")
    public Page<ExpiryRow> expiring(
            @QueryParam("unitId") @Parameter(description = "The unit and all below it") UUID unitId,
            @QueryParam("kind") String kind,
            @QueryParam("state") ExpiryRow.State state,
            @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("unitId", unitId);
        filters.put("kind", kind);
        filters.put("state", state);
        return expiry.list(slice.filteredBy(filters));
    }

    @GET
    @Path("record-quality")
    @Operation(
            operationId = "listRecordQuality",
            summary = "What is missing, contradictory or stale in records",
            description = "HR only. `sort`: fullName. 422: wrong parameter.")
    public Page<QualityRow> quality(
            @QueryParam("unitId") @Parameter(description = "The unit and all below it") UUID unitId,
            @QueryParam("check") QualityCheck check,
            @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("unitId", unitId);
        filters.put("check", check);
        return quality.list(slice.filteredBy(filters));
    }
}
