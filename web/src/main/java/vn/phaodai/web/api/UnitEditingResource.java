package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.kernel.units.imports.UnitEdit;
import vn.phaodai.kernel.units.imports.UnitEditPreview;
import vn.phaodai.kernel.units.imports.UnitEditing;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.ETags;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Language;

/**
 * Changes of units, each from a day on: nothing is overwritten, so a change needs no version. Two
 * at the same time wait for each other. Whoever wants to be sure that the tree is still the one of
 * the preview sends the preview's ETag in {@code If-Match}.
 */
@Path("unit-changes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units", description = "Units (đơn vị) in time")
public class UnitEditingResource {

    private static final String SEEN =
            "ETag of the preview; with it, the change is refused if the tree is another by now";

    @Inject private UnitEditing editing;
    @Inject private Units units;
    @Inject private Callers callers;
    @Inject private Creation creation;
    @Inject private Language language;

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewUnitChange",
            summary = "What a change of a unit would mean, in numbers; nothing is stored",
            description =
                    "Administrators. The ETag names the state of the tree. 404: no such unit on"
                            + " that day. 422: wrong fields, or nothing would change.")
    @RequestBody(content = @Content(schema = @Schema(implementation = UnitPreviewBody.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = UnitForecast.class)))
    public Response preview(JsonBody body) {
        callers.current().requireAny(Role.ADMIN);
        UnitEditPreview preview = editing.preview(body.as(UnitPreviewBody.class).edit());
        return Response.ok(UnitForecast.of(preview, language.wanted()))
                .header(HttpHeaders.ETAG, ETags.of(preview.revision()))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createUnit",
            summary = "Adds a unit",
            description =
                    "Administrators. 412: the tree is another than If-Match says. 422: wrong"
                            + " fields, or the code is taken.")
    @RequestBody(content = @Content(schema = @Schema(implementation = UnitBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Added; its address is in Location",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response create(
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = SEEN) String seen,
            JsonBody body) {
        return creation.once(
                body,
                "units",
                () -> {
                    UnitBody unit = body.as(UnitBody.class);
                    return editing.apply(
                            UnitEdit.create(
                                    unit.code(),
                                    unit.name(),
                                    unit.kind(),
                                    unit.parentId(),
                                    unit.validFrom()),
                            revision(seen));
                });
    }

    @POST
    @Path("{id}/renaming")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "renameUnit",
            summary = "Gives a unit another name or kind from a day on",
            description =
                    "Administrators. 404: no such unit on that day. 412: the tree is another than"
                            + " If-Match says. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = UnitReshaping.class)))
    public UnitView rename(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = SEEN) String seen,
            JsonBody body) {
        UnitReshaping wanted = body.as(UnitReshaping.class);
        editing.apply(
                UnitEdit.rename(id, wanted.validFrom(), wanted.name(), wanted.kind()),
                revision(seen));
        return on(id, wanted);
    }

    @POST
    @Path("{id}/moving")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveUnit",
            summary = "Puts a unit, with all below it, under another from a day on",
            description =
                    "Administrators. 404: no such unit on that day. 412: the tree is another than"
                            + " If-Match says. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = UnitReshaping.class)))
    public UnitView move(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = SEEN) String seen,
            JsonBody body) {
        UnitReshaping wanted = body.as(UnitReshaping.class);
        if (wanted.name() != null || wanted.kind() != null) {
            throw new InvalidInput("name", "error.api.unknownField", "name");
        }
        editing.apply(UnitEdit.move(id, wanted.validFrom(), wanted.parentId()), revision(seen));
        return on(id, wanted);
    }

    @POST
    @Path("{id}/reshaping")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reshapeUnit",
            summary = "Gives a unit name, kind and the unit above, all at once, from a day on",
            description =
                    "Administrators. 404: no such unit on that day. 412: the tree is another than"
                            + " If-Match says. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = UnitReshaping.class)))
    public UnitView reshape(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = SEEN) String seen,
            JsonBody body) {
        UnitReshaping wanted = body.as(UnitReshaping.class);
        editing.apply(
                UnitEdit.reshape(
                        id, wanted.validFrom(), wanted.name(), wanted.kind(), wanted.parentId()),
                revision(seen));
        return on(id, wanted);
    }

    @POST
    @Path("{id}/ending")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endUnit",
            summary = "Ends a unit that has nothing below it",
            description =
                    "Administrators. 404: no such unit. 409: units, people, posts or transfers"
                            + " under way forbid it. 412: the tree is another than If-Match says."
                            + " 422: wrong day.")
    @RequestBody(content = @Content(schema = @Schema(implementation = UnitEnding.class)))
    public void end(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = SEEN) String seen,
            JsonBody body) {
        editing.apply(UnitEdit.end(id, body.as(UnitEnding.class).endOn()), revision(seen));
    }

    private static Long revision(String seen) {
        return seen == null ? null : ETags.required(seen);
    }

    private UnitView on(UUID id, UnitReshaping wanted) {
        Unit unit =
                units.tree()
                        .find(id, wanted.validFrom())
                        .orElseThrow(() -> new NotFound("thing.unit", id));
        return UnitView.of(unit);
    }
}
