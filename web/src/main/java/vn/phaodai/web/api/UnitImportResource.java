package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.units.imports.UnitImport;
import vn.phaodai.kernel.units.imports.UnitPreview;
import vn.phaodai.web.api.http.Upload;
import vn.phaodai.web.api.http.Workbook;

/** Bringing the tree of units to the state that a file tells: preview, then confirmation. */
@Path("unit-imports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "unit imports", description = "Units from a file, all or nothing")
public class UnitImportResource {

    @Inject private UnitImport imports;
    @Inject private Callers callers;

    @POST
    @Consumes({"text/csv", Workbook.XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            operationId = "previewUnitImport",
            summary = "What a file would change; nothing is changed yet",
            description =
                    "Administrators. The body is the file itself: XLSX, or CSV in UTF-8, with the header"
                            + " code,name,parent_code,level,valid_from, at most 5 MB. 422: every"
                            + " line at fault with its reason.")
    public UnitPreview preview(
            @QueryParam("fileName") String fileName,
            @QueryParam("endOn")
                    @Parameter(
                            description =
                                    "Day on which units that the file leaves out end; without it"
                                            + " they go on")
                    LocalDate endOn,
            InputStream body) {
        callers.current().requireAny(Role.ADMIN);
        return imports.preview(fileName, Upload.read(body), endOn);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getUnitImport",
            summary = "A preview once more, against the tree as it is now",
            description = "404: none of the caller's.")
    public UnitPreview get(@PathParam("id") UUID id) {
        return imports.get(id);
    }

    @POST
    @Path("{id}/confirmation")
    @Operation(
            operationId = "confirmUnitImport",
            summary = "Does what the preview showed",
            description =
                    "404: none of the caller's. 409: the tree has changed since, it is done"
                            + " already, or a unit cannot end.")
    public UnitPreview confirm(@PathParam("id") UUID id) {
        return imports.confirm(id);
    }
}
