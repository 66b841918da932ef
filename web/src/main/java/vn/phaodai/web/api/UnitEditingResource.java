package vn.phaodai.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.kernel.units.imports.UnitEditing;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.JsonBody;

/**
 * Changes of units, each from a day on: nothing is overwritten, so a change needs no version. Two
 * at the same time wait for each other.
 */
@Path("unit-changes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units", description = "Units (đơn vị) in time")
public class UnitEditingResource {

    @Inject private UnitEditing editing;
    @Inject private Units units;
    @Inject private Creation creation;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createUnit",
            summary = "Adds a unit",
            description = "Administrators. 422: wrong fields, or the code is taken.")
    @RequestBody(content = @Content(schema = @Schema(implementation = UnitBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Added; its address is in Location",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response create(@HeaderParam("Idempotency-Key") String key, JsonBody body) {
        return creation.once(
                body,
                "units",
                () -> {
                    UnitBody unit = body.as(UnitBody.class);
                    return editing.create(
                            unit.code(),
                            unit.name(),
                            unit.kind(),
                            unit.parentId(),
                            unit.validFrom());
                });
    }

    @POST
    @Path("{id}/renaming")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "renameUnit",
            summary = "Gives a unit another name or kind from a day on",
            description = "Administrators. 404: no such unit on that day. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = UnitReshaping.class)))
    public UnitView rename(@PathParam("id") UUID id, JsonBody body) {
        UnitReshaping wanted = body.as(UnitReshaping.class);
        editing.rename(id, wanted.validFrom(), wanted.name(), wanted.kind());
        return on(id, wanted);
    }

    @POST
    @Path("{id}/moving")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveUnit",
            summary = "Puts a unit, with all below it, under another from a day on",
            description = "Administrators. 404: no such unit on that day. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = UnitReshaping.class)))
    public UnitView move(@PathParam("id") UUID id, JsonBody body) {
        UnitReshaping wanted = body.as(UnitReshaping.class);
        if (wanted.name() != null || wanted.kind() != null) {
            throw new InvalidInput("name", "error.api.unknownField", "name");
        }
        editing.move(id, wanted.validFrom(), wanted.parentId());
        return on(id, wanted);
    }

    @POST
    @Path("{id}/ending")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endUnit",
            summary = "Ends a unit that has nothing below it",
            description =
                    "Administrators. 404: no such unit. 409: units, people or posts forbid it."
                            + " 422: wrong day.")
    @RequestBody(content = @Content(schema = @Schema(implementation = UnitEnding.class)))
    public void end(@PathParam("id") UUID id, JsonBody body) {
        editing.end(id, body.as(UnitEnding.class).endOn());
    }

    private UnitView on(UUID id, UnitReshaping wanted) {
        Unit unit =
                units.tree()
                        .find(id, wanted.validFrom())
                        .orElseThrow(() -> new NotFound("thing.unit", id));
        return UnitView.of(unit);
    }
}
