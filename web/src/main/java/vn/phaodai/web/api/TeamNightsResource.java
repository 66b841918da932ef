package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.teams.Allowances;
import vn.phaodai.force.teams.NightsSheet;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Workbook;

/** Nights worked by members of security teams. */
@Path("team-nights")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "team nights", description = "Nights (22h–6h) a month")
public class TeamNightsResource {

    @Inject private Allowances allowances;
    @Inject private Workbook workbook;

    /**
     * @param month any day of it
     * @param nights number by member id; members not named keep theirs
     */
    public record Nights(UUID unitId, LocalDate month, Map<String, Integer> nights) {}

    @GET
    @Operation(
            operationId = "getTeamNights",
            summary = "Nights of everybody who served in a ward in a month",
            description = "404: ward out of scope. 422: no ward, or no month.")
    public NightsSheet get(
            @QueryParam("unitId") UUID unitId,
            @QueryParam("month") @Parameter(description = "Any day of it") LocalDate month) {
        return allowances.nights(unitId, month);
    }

    @GET
    @Path("file")
    @Produces({Workbook.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "exportTeamNights",
            summary = "The sheet of a ward and month in the columns that its import takes",
            description =
                    "XLSX, with what is entered already and full personal ids; recorded. Ward"
                            + " commanders and HR. 404: ward out of scope. 422: no ward, or no"
                            + " month.")
    public Response file(
            @QueryParam("unitId") UUID unitId,
            @QueryParam("month") @Parameter(description = "Any day of it") LocalDate month) {
        return workbook.of(
                "team-nights", (words, out) -> allowances.exportNights(unitId, month, words, out));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "enterTeamNights",
            summary = "Stores nights; sent twice it changes nothing the second time",
            description =
                    "Ward commanders and HR. 404: ward out of scope. 422: over the limit of the"
                            + " month, or not a member then.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Nights.class)))
    public NightsSheet enter(JsonBody body) {
        Nights given = body.as(Nights.class);
        Map<UUID, Integer> nights = new HashMap<>();
        if (given.nights() != null) {
            given.nights().forEach((member, count) -> nights.put(id(member), count));
        }
        allowances.enter(given.unitId(), given.month(), nights);
        return allowances.nights(given.unitId(), given.month());
    }

    private static UUID id(String member) {
        try {
            return UUID.fromString(member);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidInput("nights", "error.id.malformed");
        }
    }
}
