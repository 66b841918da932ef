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
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.attachments.AttachmentRow;
import vn.phaodai.web.api.http.Creation;

/** Photos of an officer; {@code /attachments} gives and removes them. */
@Path("officers/{id}/photos")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "careers", description = "Careers (quá trình công tác)")
public class OfficerPhotoResource {

    private static final String TYPE = "officer-photo";

    @Inject private RecordFiles files;

    @GET
    @Operation(
            operationId = "listPhotos",
            summary = "Photos in an officer's record; the one added last is shown",
            description = "Those of a unit in scope, and the caller's own. 404: neither.")
    public Page<AttachmentRow> list(@PathParam("id") UUID id) {
        return files.of(TYPE, id);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "addPhoto",
            summary = "Adds a photo, JPEG or PNG by content",
            description =
                    "HR only. The body is the file itself. 404: no such officer in scope. 422: not"
                            + " a JPEG or PNG, or not declared unclassified.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response add(
            @PathParam("id") UUID id,
            @QueryParam("fileName") @Parameter(description = "Its extension has to fit")
                    String fileName,
            @QueryParam("classification") @Parameter(description = "UNCLASSIFIED, as declared")
                    String classification,
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Sent again with it, the call does nothing new")
                    String key,
            InputStream body) {
        return files.add(TYPE, id, fileName, classification, body);
    }
}
