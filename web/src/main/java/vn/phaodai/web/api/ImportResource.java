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
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.imports.ImportJob;
import vn.phaodai.kernel.imports.ImportOutcome;
import vn.phaodai.kernel.imports.Imports;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Language;
import vn.phaodai.web.api.http.Slice;
import vn.phaodai.web.api.http.Upload;
import vn.phaodai.web.api.http.Workbook;

/** Registers from spreadsheets: upload, look at every row, store. */
@Path("imports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports", description = "Registers from XLSX or CSV")
public class ImportResource {

    @Inject private Imports imports;
    @Inject private Creation creation;
    @Inject private Workbook workbook;
    @Inject private Language language;

    /**
     * @param kind name of the register in other calls
     */
    public record Kind(String kind) {}

    @GET
    @Path("kinds")
    @Operation(
            operationId = "listImportKinds",
            summary = "Registers that the caller may import",
            description = "In alphabetical order.")
    public Page<Kind> kinds() {
        return new Page<>(imports.kinds().stream().map(Kind::new).toList(), null);
    }

    @GET
    @Path("template")
    @Produces({Workbook.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getImportTemplate",
            summary = "The workbook to fill in, with the allowed values in it",
            description = "XLSX. 404: no such register.")
    public Response template(
            @QueryParam("kind") @Parameter(description = "Register: one of `GET /imports/kinds`")
                    String kind) {
        return workbook.of(
                "template", (words, out) -> imports.template(required(kind), words, out));
    }

    @GET
    @Operation(
            operationId = "listImports",
            summary = "The caller's imports, the latest first",
            description = "422: wrong parameter.")
    public Page<ImportJob> own(@QueryParam("kind") String kind, @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("kind", kind);
        return imports.own(slice.filteredBy(filters));
    }

    @POST
    @Consumes({Workbook.XLSX, "text/csv", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            operationId = "uploadImport",
            summary = "Takes a file in and has it checked",
            description =
                    "The body is the file itself. Follow the address in Location until `state` is"
                            + " CHECKED. 404: no such register. 413: over 20 MB. 422: no"
                            + " spreadsheet, or another header.")
    @APIResponse(
            responseCode = "201",
            description = "Taken in; its address is in Location",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response upload(
            @HeaderParam("Idempotency-Key") String key,
            @QueryParam("kind") @Parameter(description = "Register: one of `GET /imports/kinds`")
                    String kind,
            @QueryParam("fileName") String fileName,
            InputStream body) {
        byte[] content = Upload.read(body);
        return creation.once(
                content, "imports", () -> imports.upload(required(kind), fileName, content));
    }

    private static String required(String kind) {
        if (kind == null) {
            throw new InvalidInput("kind", "error.required");
        }
        return kind;
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getImport",
            summary = "How far an import is, and what it would do",
            description = "404: none of the caller's.")
    public ImportJob get(@PathParam("id") UUID id) {
        return imports.get(id);
    }

    @GET
    @Path("{id}/rows")
    @Operation(
            operationId = "listImportRows",
            summary = "Checked rows with what is wrong in each cell",
            description = "404: none of the caller's. 422: wrong parameter.")
    public Page<ImportRowView> rows(
            @PathParam("id") UUID id,
            @QueryParam("outcome") ImportOutcome outcome,
            @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("outcome", outcome);
        Locale locale = language.wanted();
        return imports.rows(id, slice.filteredBy(filters))
                .map(row -> ImportRowView.of(row, locale));
    }

    @GET
    @Path("{id}/mending")
    @Produces({Workbook.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getMendingWorkbook",
            summary = "The rows with what is wrong in them, to mend and upload again",
            description = "XLSX. 404: none of the caller's.")
    public Response mending(@PathParam("id") UUID id) {
        return workbook.of("rows-to-mend", (words, out) -> imports.mending(id, words, out));
    }

    @POST
    @Path("{id}/storing")
    @Operation(
            operationId = "storeImport",
            summary = "Stores the rows, all or the good ones",
            description =
                    "404: none of the caller's. 409: not checked, or nothing to store in this"
                            + " mode.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportStoring.class)))
    public ImportJob store(@PathParam("id") UUID id, JsonBody body) {
        imports.store(id, body.as(ImportStoring.class).wanted());
        return imports.get(id);
    }

    @POST
    @Path("{id}/checking")
    @Operation(
            operationId = "checkImport",
            summary = "Checks the file once more",
            description =
                    "After an interruption, or when what is stored has changed. 404: none of the"
                            + " caller's. 409: it is under way or done.")
    public ImportJob check(@PathParam("id") UUID id) {
        imports.checkAgain(id);
        return imports.get(id);
    }
}
