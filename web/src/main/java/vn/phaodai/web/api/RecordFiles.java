package vn.phaodai.web.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.attachments.AttachmentDraft;
import vn.phaodai.kernel.attachments.AttachmentRow;
import vn.phaodai.kernel.attachments.Attachments;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.Upload;

/**
 * The files of one record, as a part of the resource whose record it is. Its address and what the
 * description says of it are those of its {@link FileOwner}.
 */
@Produces(MediaType.APPLICATION_JSON)
public class RecordFiles {

    private final Attachments attachments;
    private final Creation creation;
    private final String type;
    private final UUID id;

    RecordFiles(Attachments attachments, Creation creation, String type, UUID id) {
        this.attachments = attachments;
        this.creation = creation;
        this.type = type;
        this.id = id;
    }

    @GET
    @Operation
    public Page<AttachmentRow> list() {
        return new Page<>(attachments.of(type, id).items(), null);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "Added; its address is in Location",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response add(
            @QueryParam("fileName")
                    @Parameter(description = "With an extension that fits the content")
                    String fileName,
            @QueryParam("classification")
                    @Parameter(
                            description =
                                    "UNCLASSIFIED, which declares that the file holds no state"
                                            + " secret")
                    String classification,
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Sent again with it, the call does nothing new")
                    String key,
            InputStream body) {
        attachments.requireAdd(type, id);
        byte[] content = Upload.read(body);
        AttachmentDraft draft = new AttachmentDraft(type, id, fileName, classification);
        return creation.once(
                content,
                "attachments",
                () -> attachments.add(draft, new ByteArrayInputStream(content)).id());
    }
}
