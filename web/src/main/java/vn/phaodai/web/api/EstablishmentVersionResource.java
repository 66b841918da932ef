package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import vn.phaodai.force.establishments.EstablishmentVersions;
import vn.phaodai.force.establishments.VersionCourse;
import vn.phaodai.force.establishments.VersionDrafting;
import vn.phaodai.force.establishments.VersionLine;
import vn.phaodai.force.establishments.VersionRow;
import vn.phaodai.force.establishments.VersionState;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.ETags;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Slice;
import vn.phaodai.web.api.http.Workbook;

/** Versions of the establishment: many units' figures by one decision. */
@Path("establishments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "establishments", description = "Versions of the establishment (phương án biên chế)")
public class EstablishmentVersionResource {

    @Inject private EstablishmentVersions versions;
    @Inject private VersionCourse course;
    @Inject private VersionDrafting drafting;
    @Inject private Creation creation;
    @Inject private Callers callers;
    @Inject private FilesOfRecords files;
    @Inject private Workbook workbook;

    @GET
    @Operation(
            operationId = "listEstablishmentVersions",
            summary = "Versions of units in scope, the latest day first",
            description = "Sort: effectiveOn, madeAt.")
    public Page<VersionRow> list(
            @QueryParam("q") @Parameter(description = "Part of the title or number") String q,
            @QueryParam("state") VersionState state,
            @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("q", q);
        filters.put("state", state);
        return versions.list(slice.filteredBy(filters));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "draftEstablishmentVersion",
            summary = "Begins a draft as a copy of the figures of its day, or of another version",
            description =
                    "HR. `figures` are those of the unit itself that are to differ; nothing counts"
                            + " before another person has approved it. 404: unit or version out of"
                            + " scope. 422: wrong fields, or a day that has passed.")
    @RequestBody(
            content = @Content(schema = @Schema(implementation = EstablishmentVersionBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Begun; its address is in Location",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response create(
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Sent again with it, the call does nothing new")
                    String key,
            JsonBody body) {
        return creation.once(
                body,
                "establishments",
                () -> drafting.create(body.as(EstablishmentVersionBody.class).draft()));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getEstablishmentVersion",
            summary = "One version",
            description = "The ETag names its version, for changing a draft. 404: none in scope.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = VersionRow.class)))
    public Response get(@PathParam("id") UUID id) {
        VersionRow row = versions.get(id);
        return Response.ok(row).header(HttpHeaders.ETAG, ETags.of(row.version())).build();
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeEstablishmentVersion",
            summary = "Changes what is said of a draft as a whole (RFC 7396)",
            description =
                    "HR. 404: none in scope. 409: no draft. 412: changed meanwhile. 422: wrong"
                            + " fields. 428: no If-Match.")
    @RequestBody(
            content = @Content(schema = @Schema(implementation = EstablishmentVersionHead.class)))
    @APIResponse(
            responseCode = "200",
            description = "The version as it is now",
            content = @Content(schema = @Schema(implementation = VersionRow.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "ETag of the version that was read")
                    String ifMatch,
            JsonBody body) {
        callers.current().requireAny(Role.HR);
        VersionRow row = versions.get(id);
        long version = ETags.required(ifMatch);
        drafting.change(id, version, body.over(EstablishmentVersionHead.of(row)).draft());
        return get(id);
    }

    @Path("{id}/attachments")
    public RecordFiles attachments(@PathParam("id") UUID id) {
        return files.of(FileOwner.ESTABLISHMENT_VERSION, id);
    }

    @GET
    @Path("{id}/figures")
    @Operation(
            operationId = "listEstablishmentFigures",
            summary = "Its figures beside those they were copied from, or of another version",
            description =
                    "By unit and position. `now` is what counts on its day by now, where somebody"
                            + " else has changed it since the copy. 404: none in scope.")
    public Page<VersionLine> figures(
            @PathParam("id") UUID id,
            @QueryParam("with") @Parameter(description = "Version to compare it with") UUID with,
            @QueryParam("unitId") UUID unitId,
            @QueryParam("position") String position,
            @QueryParam("changed") @Parameter(description = "true: only what differs")
                    Boolean changed,
            @QueryParam("moved")
                    @Parameter(description = "true: only what somebody else has changed since")
                    Boolean moved,
            @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("unitId", unitId);
        filters.put("position", position);
        filters.put("changed", changed);
        filters.put("moved", moved);
        return with == null
                ? versions.lines(id, slice.filteredBy(filters))
                : versions.compare(id, with, slice.filteredBy(filters));
    }

    @GET
    @Path("{id}/workbook")
    @Produces({Workbook.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getEstablishmentWorkbook",
            summary = "Its figures as a workbook, in the columns that the import takes",
            description =
                    "XLSX: a row for each unit, a column for each position. 404: none in scope.")
    public Response workbook(@PathParam("id") UUID id) {
        return workbook.of("establishment", (words, out) -> versions.write(id, words, out));
    }

    @POST
    @Path("{id}/figures")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setEstablishmentFigure",
            summary = "Sets one figure of a draft",
            description = "HR. 404: none in scope. 409: no draft. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = FigureBody.class)))
    public VersionRow set(@PathParam("id") UUID id, JsonBody body) {
        FigureBody figure = body.as(FigureBody.class);
        drafting.set(id, figure.unitId(), figure.position(), figure.authorised());
        return versions.get(id);
    }

    @POST
    @Path("{id}/bulk-changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeEstablishmentInBulk",
            summary = "Changes the figures of one position in many units of a draft",
            description = "HR. 404: none in scope. 409: no draft. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = BulkBody.class)))
    public VersionRow change(@PathParam("id") UUID id, JsonBody body) {
        drafting.change(id, body.as(BulkBody.class).change());
        return versions.get(id);
    }

    @POST
    @Path("{id}/refresh")
    @Operation(
            operationId = "refreshEstablishmentVersion",
            summary = "Takes over into a draft what was put in force since it was copied",
            description =
                    "HR. Figures that were not changed follow; changed ones stay beside the new"
                            + " base. 404: none in scope. 409: no draft.")
    public VersionRow refresh(@PathParam("id") UUID id) {
        drafting.refresh(id);
        return versions.get(id);
    }

    @POST
    @Path("{id}/proposal")
    @Operation(
            operationId = "proposeEstablishmentVersion",
            summary = "Proposes the draft",
            description =
                    "HR. 404: none in scope. 409: no draft, its day has passed, or what it changes"
                            + " was changed by somebody else since the copy (the units are named).")
    public VersionRow propose(@PathParam("id") UUID id) {
        course.propose(id);
        return versions.get(id);
    }

    @POST
    @Path("{id}/approval")
    @Operation(
            operationId = "decideEstablishmentVersion",
            summary = "Approves the version or its revocation, or returns it with a reason",
            description =
                    "HR or leadership, another person than the proposer. No body approves: what the"
                            + " version changes counts from its day, or no more. 404: none"
                            + " in scope. 409: decided already, or what it changes was changed by"
                            + " somebody else since the copy. 422: no reason.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Decision.class)))
    public VersionRow decide(@PathParam("id") UUID id, JsonBody body) {
        Decision decision = body.as(Decision.class);
        if (decision.isReturn()) {
            course.sendBack(id, decision.reason());
        } else {
            course.approve(id);
        }
        return versions.get(id);
    }

    @POST
    @Path("{id}/revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "revokeEstablishmentVersion",
            summary = "Proposes to revoke an approved version before its day",
            description =
                    "HR; another person approves it. 404: none in scope. 409: not approved, its day"
                            + " has come, or a revocation waits. 422: no reason.")
    @RequestBody(content = @Content(schema = @Schema(implementation = RevocationBody.class)))
    public VersionRow revoke(@PathParam("id") UUID id, JsonBody body) {
        course.revoke(id, body.as(RevocationBody.class).reason());
        return versions.get(id);
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(
            operationId = "withdrawEstablishmentVersion",
            summary = "Gives a draft up, or one's own proposal of it or of its revocation",
            description = "HR. 404: none in scope. 409: decided already.")
    public VersionRow withdraw(@PathParam("id") UUID id) {
        course.withdraw(id);
        return versions.get(id);
    }
}
