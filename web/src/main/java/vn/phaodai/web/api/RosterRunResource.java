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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.roster.RosterRun;
import vn.phaodai.force.roster.RosterRuns;
import vn.phaodai.kernel.Page;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Slice;

/** Drafts made by the solver in the background, for one unit or for all below one. */
@Path("roster-runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rosters")
public class RosterRunResource {

    @Inject private RosterRuns runs;
    @Inject private Creation creation;

    @GET
    @Operation(
            operationId = "listRosterRuns",
            summary = "Runs for units in scope, the latest first",
            description = "Sort: requestedAt. 422: wrong parameter.")
    public Page<RosterRun> list(@BeanParam Slice slice) {
        return runs.list(slice.filteredBy(Map.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestRosters",
            summary = "Has drafts made for a unit and all below it that hold shifts",
            description =
                    "A draft of the same days is filled anew, what was set by hand stays; units"
                            + " with a published roster are skipped. 404: unit out of scope. 422: wrong"
                            + " fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = RosterBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Waiting; its address is in Location",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response request(@HeaderParam("Idempotency-Key") String key, JsonBody body) {
        return creation.once(
                body, "roster-runs", () -> runs.request(body.as(RosterBody.class).draft()));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getRosterRun",
            summary = "How far a run is",
            description = "404: none in scope.")
    public RosterRun get(@PathParam("id") UUID id) {
        return runs.get(id);
    }

    @POST
    @Path("{id}/cancellation")
    @Operation(
            operationId = "cancelRosterRun",
            summary = "Stops a run; drafts that are finished stay",
            description = "404: none in scope. 409: it is over.")
    public RosterRun cancel(@PathParam("id") UUID id) {
        runs.cancel(id);
        return runs.get(id);
    }
}
