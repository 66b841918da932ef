package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.career.CorrectionRow;
import vn.phaodai.force.career.Corrections;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.attachments.AttachmentRow;
import vn.phaodai.web.api.http.Creation;

/** Corrections that officers propose of their own records; HR decides under /approvals. */
@Path("corrections")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "careers", description = "Careers (quá trình công tác)")
public class CorrectionResource {

    @Inject private Corrections corrections;
    @Inject private RecordFiles files;

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getCorrection",
            summary = "A proposed correction",
            description = "The caller's own; for HR, of officers in scope. 404: neither.")
    public CorrectionRow get(@PathParam("id") UUID id) {
        return corrections.get(id);
    }

    @GET
    @Path("{id}/attachments")
    @Operation(
            operationId = "listCorrectionAttachments",
            summary = "Evidence of a proposed correction, oldest first",
            description = "404: as above.")
    public Page<AttachmentRow> attachments(@PathParam("id") UUID id) {
        return files.of("correction", id);
    }

    @POST
    @Path("{id}/attachments")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "addCorrectionAttachment",
            summary = "Adds evidence while HR has not decided",
            description =
                    "The body is the file itself. 403: not the caller's to change. 404: none. 409:"
                            + " decided already. 422: not a type that is taken, no file name, or"
                            + " not declared unclassified.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response addAttachment(
            @PathParam("id") UUID id,
            @QueryParam("fileName") @Parameter(description = "Its extension has to fit")
                    String fileName,
            @QueryParam("classification") @Parameter(description = "UNCLASSIFIED, as declared")
                    String classification,
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Sent again with it, the call does nothing new")
                    String key,
            InputStream body) {
        return files.add("correction", id, fileName, classification, body);
    }
}
