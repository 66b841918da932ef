package vn.phaodai.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.roster.Shift;
import vn.phaodai.force.roster.ShiftDays;
import vn.phaodai.force.roster.ShiftFile;
import vn.phaodai.force.roster.ShiftKind;
import vn.phaodai.force.roster.Shifts;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.ETags;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Workbook;

/** Shift templates of units: what is held when, and who is needed in it. */
@Path("shifts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rosters")
public class ShiftResource {

    @Inject private Shifts shifts;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;
    @Inject private ShiftFile file;
    @Inject private Workbook workbook;
    @Inject private Creation creation;

    /**
     * A shift template.
     *
     * @param startsAt as {@code 07:00}
     */
    public record ShiftView(
            UUID id,
            UUID unitId,
            String name,
            ShiftKind kind,
            String startsAt,
            int minutes,
            ShiftDays days,
            LocalDate validFrom,
            LocalDate validTo,
            List<Shift.Need> needs,
            long version) {

        static ShiftView of(Shift shift) {
            return new ShiftView(
                    shift.id(),
                    shift.unitId(),
                    shift.name(),
                    shift.kind(),
                    shift.startsAt().toString(),
                    shift.minutes(),
                    shift.days(),
                    shift.validFrom(),
                    shift.validTo(),
                    shift.needs(),
                    shift.version());
        }
    }

    @GET
    @Operation(
            operationId = "listShifts",
            summary = "Shifts that a unit holds on a day or later",
            description = "The caller's unit and today unless told. 404: out of scope.")
    public Page<ShiftView> of(@QueryParam("unitId") UUID unitId, @QueryParam("at") LocalDate at) {
        return new Page<>(
                shifts
                        .of(
                                unitId == null ? callers.current().unitId() : unitId,
                                at == null ? clock.today() : at)
                        .stream()
                        .map(ShiftView::of)
                        .toList(),
                null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createShift",
            summary = "Makes a shift template",
            description = "Commanders and HR. 404: unit out of scope. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ShiftBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response create(@HeaderParam("Idempotency-Key") String key, JsonBody body) {
        return creation.once(body, "shifts", () -> shifts.create(body.as(ShiftBody.class).draft()));
    }

    @GET
    @Path("file")
    @Produces({Workbook.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getShiftFile",
            summary = "Shifts of a unit and all below it as a workbook that the import takes back",
            description = "XLSX. The caller's unit unless told. 404: out of scope.")
    public Response file(@QueryParam("unitId") UUID unitId) {
        UUID unit = unitId == null ? callers.current().unitId() : unitId;
        return workbook.of("shifts", (words, out) -> file.write(unit, words, out));
    }

    @POST
    @Path("copies")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "copyShifts",
            summary = "Gives one unit's shifts to others that have none",
            description = "404: unit out of scope. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ShiftCopying.class)))
    public ShiftCopying.Copied copy(JsonBody body) {
        ShiftCopying wanted = body.as(ShiftCopying.class);
        return new ShiftCopying.Copied(
                shifts.copy(wanted.fromUnitId(), wanted.toUnitId(), wanted.validFrom()));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceShift",
            summary = "Has a shift template followed by another from its first day on",
            description =
                    "Rosters already made stay. 404: none in scope. 412: changed meanwhile. 422:"
                            + " wrong fields. 428: no If-Match.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ShiftBody.class)))
    public Creation.Created replace(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonBody body) {
        callers.current().requireAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR);
        long version = ETags.required(ifMatch);
        return new Creation.Created(shifts.replace(id, body.as(ShiftBody.class).draft(), version));
    }

    @POST
    @Path("{id}/ending")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endShift",
            summary = "Ends a shift template",
            description =
                    "404: none in scope. 412: changed meanwhile. 422: wrong day. 428: no If-Match.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ShiftEnding.class)))
    @APIResponse(responseCode = "204", description = "Ended")
    public void end(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonBody body) {
        callers.current().requireAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR);
        shifts.end(id, body.as(ShiftEnding.class).validTo(), ETags.required(ifMatch));
    }
}
