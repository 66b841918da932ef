package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import vn.phaodai.force.ListExports;
import vn.phaodai.force.career.LeaveEntry;
import vn.phaodai.force.career.LeaveRegister;
import vn.phaodai.force.career.LeaveState;
import vn.phaodai.force.career.Leaves;
import vn.phaodai.kernel.Page;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Slice;
import vn.phaodai.web.api.http.Workbook;

/** Requests for leave. */
@Path("leave")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "careers", description = "Careers (quá trình công tác)")
public class LeaveResource {

    @Inject private Leaves leaves;
    @Inject private LeaveRegister register;
    @Inject private ListExports exports;
    @Inject private Workbook workbook;

    /**
     * @param reason why, for the officer
     */
    public record Cancelling(String reason) {}

    @GET
    @Operation(
            operationId = "listLeave",
            summary = "Leave of officers of units in scope",
            description =
                    "The latest first unless `sort` says another: firstDay, officerName. 422: wrong"
                            + " parameter.")
    public Page<LeaveEntry> list(
            @QueryParam("q") @Parameter(description = "Part of an officer's name or service number")
                    String q,
            @QueryParam("unitId") @Parameter(description = "The unit and all below it") UUID unitId,
            @QueryParam("kind") @Parameter(description = "Code of the list LEAVE") String kind,
            @QueryParam("state") LeaveState state,
            @QueryParam("from") @Parameter(description = "Lasts until this day or longer")
                    LocalDate from,
            @QueryParam("to") @Parameter(description = "Begins on this day or before") LocalDate to,
            @BeanParam Slice slice) {
        return register.list(slice.filteredBy(filters(q, unitId, kind, state, from, to)));
    }

    @GET
    @Path("file")
    @Produces({Workbook.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "exportLeave",
            summary = "The register of leave, at once",
            description =
                    "XLSX in the columns of its import; recorded. 403: longer than 500 rows: propose"
                            + " it by /list-exports. 422: wrong parameter.")
    public Response file(
            @QueryParam("q") String q,
            @QueryParam("unitId") @Parameter(description = "The unit and all below it") UUID unitId,
            @QueryParam("kind") String kind,
            @QueryParam("state") LeaveState state,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to) {
        Map<String, String> given = Slice.given(filters(q, unitId, kind, state, from, to));
        return workbook.of(
                "leave", (words, out) -> exports.write(LeaveRegister.LIST, given, words, out));
    }

    private static Map<String, Object> filters(
            String q, UUID unitId, String kind, LeaveState state, LocalDate from, LocalDate to) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("q", q);
        filters.put("unitId", unitId);
        filters.put("kind", kind);
        filters.put("state", state);
        filters.put("from", from);
        filters.put("to", to);
        return filters;
    }

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
