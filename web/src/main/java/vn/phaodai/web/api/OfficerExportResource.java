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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.OfficerExport;
import vn.phaodai.force.OfficerExports;
import vn.phaodai.kernel.Page;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Slice;
import vn.phaodai.web.api.http.Workbook;

/** The list of officers as XLSX; a long one needs a second person's approval. */
@Path("officer-exports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "officer exports", description = "Lists of officers as XLSX")
public class OfficerExportResource {

    @Inject private OfficerExports exports;
    @Inject private Creation creation;
    @Inject private Workbook workbook;

    @GET
    @Operation(
            operationId = "listOfficerExports",
            summary = "Exports the caller asked a second person for, the latest first",
            description = "422: wrong parameter.")
    public Page<OfficerExport> own(@BeanParam Slice slice) {
        return exports.own(slice.request());
    }

    @GET
    @Path("file")
    @Produces({Workbook.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "exportOfficers",
            summary = "A list of at most 500 officers, at once",
            description =
                    "XLSX; personal id numbers are masked; recorded. 403: longer than 500: propose"
                            + " it.")
    public Response file(
            @QueryParam("unitId") UUID unitId,
            @QueryParam("q") String q,
            @QueryParam("rank") String rank,
            @QueryParam("position") String position,
            @QueryParam("status") String status,
            @QueryParam("at") LocalDate at) {
        Map<String, String> filters = new HashMap<>();
        put(filters, "unitId", unitId);
        put(filters, "q", q);
        put(filters, "rank", rank);
        put(filters, "position", position);
        put(filters, "status", status);
        put(filters, "at", at);
        return workbook.of("officers", (words, out) -> exports.write(filters, words, out));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeOfficerExport",
            summary = "Asks for a list that is too long to leave without a second person",
            description = "422: it is not; fetch it at once.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ExportBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Proposed; its address is in Location",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response propose(@HeaderParam("Idempotency-Key") String key, JsonBody body) {
        return creation.once(
                body, "officer-exports", () -> exports.propose(body.as(ExportBody.class).given()));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getOfficerExport",
            summary = "Whether it is approved, and until when it may be fetched",
            description = "404: none of the caller's.")
    public OfficerExport get(@PathParam("id") UUID id) {
        return exports.get(id);
    }

    @GET
    @Path("{id}/file")
    @Produces({Workbook.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getOfficerExportFile",
            summary = "The approved list, with what is in the caller's scope now",
            description = "XLSX; recorded. 403: not approved, or too long ago. 404: none.")
    public Response approved(@PathParam("id") UUID id) {
        return workbook.of("officers", (words, out) -> exports.write(id, words, out));
    }

    private static void put(Map<String, String> filters, String name, Object value) {
        if (value != null) {
            filters.put(name, value.toString());
        }
    }
}
