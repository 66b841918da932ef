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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.roster.Standby;
import vn.phaodai.force.roster.StandbyGap;
import vn.phaodai.force.roster.Standbys;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Slice;
import vn.phaodai.web.api.http.Workbook;

/** Standby ordered for a campaign or a holiday. */
@Path("standbys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rosters")
public class StandbyResource {

    @Inject private Standbys standbys;
    @Inject private Creation creation;
    @Inject private Workbook workbook;

    @GET
    @Operation(
            operationId = "listStandbys",
            summary = "Standby ordered for units in scope, and for those above them",
            description = "The latest first. Sort: firstDay. 422: wrong parameter.")
    public Page<Standby> list(@BeanParam Slice slice) {
        return standbys.list(slice.filteredBy(Map.of()));
    }

    @GET
    @Path("unready")
    @Operation(
            operationId = "listUnreadyUnits",
            summary = "Units that lack a template for the standby that is ordered",
            description =
                    "Those in scope that hold other shifts; their rosters get no standby seats"
                            + " until they have one. The next order first, at most 200.")
    public Page<StandbyGap> unready() {
        return new Page<>(standbys.unready(PageRequest.MAX_LIMIT), null);
    }

    @GET
    @Path("file")
    @Produces({Workbook.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "exportStandbys",
            summary =
                    "All orders of standby, lifted ones too, in the columns that their import takes",
            description =
                    "XLSX; recorded. Orders of units above the caller's are not among them. 404:"
                            + " unit out of scope.")
    public Response file(
            @QueryParam("unitId")
                    @Parameter(description = "The unit and all below it; all in scope unless told")
                    UUID unitId) {
        return workbook.of("standbys", (words, out) -> standbys.export(unitId, words, out));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "orderStandby",
            summary = "Orders standby for a unit and all below it",
            description =
                    "Commanders and leadership. Drafts made from then on have the seats it asks"
                            + " for, in units that have a template for it. 404: unit out of scope."
                            + " 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = StandbyBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Ordered",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response order(@HeaderParam("Idempotency-Key") String key, JsonBody body) {
        return creation.once(
                body, "standbys", () -> standbys.order(body.as(StandbyBody.class).draft()));
    }

    @POST
    @Path("{id}/lifting")
    @Operation(
            operationId = "liftStandby",
            summary = "Ends the order before its time",
            description =
                    "The commanders below hear so; POST /rosters/{id}/standby takes the seats out"
                            + " of a roster. 404: none that stands in scope.")
    @APIResponse(responseCode = "204", description = "Lifted")
    public void lift(@PathParam("id") UUID id) {
        standbys.lift(id);
    }
}
