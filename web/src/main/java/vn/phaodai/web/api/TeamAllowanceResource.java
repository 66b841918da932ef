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
import vn.phaodai.force.teams.AllowanceLine;
import vn.phaodai.force.teams.AllowanceRow;
import vn.phaodai.force.teams.AllowanceState;
import vn.phaodai.force.teams.Allowances;
import vn.phaodai.kernel.Page;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Slice;

/** Monthly allowance lists of the wards' security teams. */
@Path("team-allowances")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "team allowances", description = "Monthly allowance lists")
public class TeamAllowanceResource {

    @Inject private Allowances allowances;
    @Inject private Creation creation;

    /**
     * @param month any day of it
     * @param remark why an approved list is corrected
     */
    public record Computing(UUID unitId, LocalDate month, String remark) {}

    /**
     * @param reproduces whether counts and rule of the list give its sums again
     */
    public record Reproduction(boolean reproduces) {}

    @GET
    @Operation(
            operationId = "listTeamAllowances",
            summary = "Allowance lists of wards in scope, the latest month first",
            description = "Sums in VND; `sort`: month, unitId, total. 422: wrong parameter.")
    public Page<AllowanceRow> list(
            @QueryParam("state") AllowanceState state,
            @QueryParam("month") @Parameter(description = "Any day of it") LocalDate month,
            @QueryParam("unitId") @Parameter(description = "The unit and all below it") UUID unitId,
            @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("state", state);
        filters.put("month", month);
        filters.put("unitId", unitId);
        return allowances.list(slice.filteredBy(filters));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "computeTeamAllowance",
            summary = "Computes the list of a month that is over",
            description =
                    "Ward commanders and HR. A draft is computed anew; after an approved list it is"
                            + " the next edition. 404: ward out of scope. 409: proposed. 422: month"
                            + " not over, nobody served, or a correction without remark.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Computing.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created; its address is in Location",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response compute(
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Sent again with it, the call does nothing new")
                    String key,
            JsonBody body) {
        Computing wanted = body.as(Computing.class);
        return creation.once(
                body,
                "team-allowances",
                () -> allowances.compute(wanted.unitId(), wanted.month(), wanted.remark()));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getTeamAllowance",
            summary = "One allowance list",
            description = "404: none in scope.")
    public AllowanceRow get(@PathParam("id") UUID id) {
        return allowances.get(id);
    }

    @GET
    @Path("{id}/lines")
    @Operation(
            operationId = "listTeamAllowanceLines",
            summary = "Its lines: days and nights counted, and VND",
            description = "404: none in scope.")
    public Page<AllowanceLine> lines(@PathParam("id") UUID id) {
        return new Page<>(allowances.lines(id), null);
    }

    @GET
    @Path("{id}/editions")
    @Operation(
            operationId = "listTeamAllowanceEditions",
            summary = "All editions of the same ward and month, the latest first",
            description = "404: none in scope.")
    public Page<AllowanceRow> editions(@PathParam("id") UUID id) {
        return new Page<>(allowances.editions(id), null);
    }

    @GET
    @Path("{id}/reproduction")
    @Operation(
            operationId = "reproduceTeamAllowance",
            summary = "Computes the list again from its own counts and rule",
            description = "404: none in scope.")
    public Reproduction reproduce(@PathParam("id") UUID id) {
        return new Reproduction(allowances.reproduces(id));
    }

    @POST
    @Path("{id}/proposal")
    @Operation(
            operationId = "proposeTeamAllowance",
            summary = "Asks for the second person's approval; the list is locked",
            description = "404: none in scope. 409: no draft.")
    public AllowanceRow propose(@PathParam("id") UUID id) {
        allowances.propose(id);
        return allowances.get(id);
    }

    @POST
    @Path("{id}/approval")
    @Operation(
            operationId = "decideTeamAllowance",
            summary = "Approves the list, or returns it with a reason",
            description =
                    "District commanders or HR, another person than the proposer. No body approves."
                            + " 403: not the caller's to decide. 404: none in scope. 409: decided"
                            + " already. 422: no reason.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Decision.class)))
    public AllowanceRow decide(@PathParam("id") UUID id, JsonBody body) {
        Decision decision = body.as(Decision.class);
        if (decision.isReturn()) {
            allowances.sendBack(id, decision.reason());
        } else {
            allowances.approve(id);
        }
        return allowances.get(id);
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(
            operationId = "withdrawTeamAllowance",
            summary = "Takes one's own proposal back",
            description = "403: another's proposal. 404: none in scope. 409: decided already.")
    public AllowanceRow withdraw(@PathParam("id") UUID id) {
        allowances.withdraw(id);
        return allowances.get(id);
    }
}
