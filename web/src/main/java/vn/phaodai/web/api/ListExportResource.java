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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.ListExport;
import vn.phaodai.force.ListExports;
import vn.phaodai.kernel.Page;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Slice;
import vn.phaodai.web.api.http.Workbook;

/** Lists about people as XLSX that are too long to leave without a second person's approval. */
@Path("list-exports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "list exports", description = "Long lists of officers, decisions and leave as XLSX")
public class ListExportResource {

    @Inject private ListExports exports;
    @Inject private Creation creation;
    @Inject private Workbook workbook;

    @GET
    @Operation(
            operationId = "listListExports",
            summary = "Exports the caller asked a second person for, the latest first",
            description = "422: wrong parameter.")
    public Page<ListExport> own(@BeanParam Slice slice) {
        return exports.own(slice.request());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeListExport",
            summary = "Asks for a list that is too long to leave without a second person",
            description =
                    "Short ones are fetched at once: /officers/file, /decisions/file, /leave/file. 422: it"
                            + " is short, no such list, or a filter that it does not know.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ExportBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Proposed; its address is in Location",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response propose(@HeaderParam("Idempotency-Key") String key, JsonBody body) {
        return creation.once(
                body,
                "list-exports",
                () -> {
                    ExportBody wish = body.as(ExportBody.class);
                    return exports.propose(wish.named(), wish.given());
                });
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getListExport",
            summary = "Whether it is approved, and until when it may be fetched",
            description = "404: none of the caller's.")
    public ListExport get(@PathParam("id") UUID id) {
        return exports.get(id);
    }

    @GET
    @Path("{id}/file")
    @Produces({Workbook.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getListExportFile",
            summary = "The approved list, with what is in the caller's scope now",
            description = "XLSX; recorded. 403: not approved, or too long ago. 404: none.")
    public Response approved(@PathParam("id") UUID id) {
        return workbook.of(exports.get(id).list(), (words, out) -> exports.write(id, words, out));
    }
}
