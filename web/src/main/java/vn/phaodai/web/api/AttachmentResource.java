package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.kernel.attachments.AttachmentRow;
import vn.phaodai.kernel.attachments.Attachments;
import vn.phaodai.kernel.attachments.Download;
import vn.phaodai.web.api.http.ETags;

/** One file, whatever record it belongs to: who sees the record sees it. It never changes. */
@Path("attachments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "attachments", description = "Files of records")
public class AttachmentResource {

    private static final long ONLY_VERSION = 1;

    @Inject private Attachments attachments;

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getAttachment",
            summary = "Name, type, size and SHA-256 of a file, and who added it when",
            description = "404: none at a record in scope.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = AttachmentRow.class)))
    public Response get(@PathParam("id") UUID id) {
        return Response.ok(attachments.get(id))
                .header(HttpHeaders.ETAG, ETags.of(ONLY_VERSION))
                .build();
    }

    @GET
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getAttachmentContent",
            summary = "The file itself",
            description =
                    "Taking it is recorded, as a look-up at its record too. 404: none at a record"
                            + " in scope.")
    @APIResponse(responseCode = "200", description = "The file")
    public Response content(@PathParam("id") UUID id) {
        Download file = attachments.download(id);
        Response.ResponseBuilder answer = Response.ok(file.content().toFile(), file.mediaType());
        file.headers().forEach(answer::header);
        return answer.type(file.mediaType()).build();
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "removeAttachment",
            summary = "Removes a file; that it was there stays in the audit",
            description =
                    "403: not the caller's to change. 404: none at a record in scope. 409: the"
                            + " record has ended, or a decision rests on the file. 428: no"
                            + " If-Match.")
    public void remove(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "ETag of the file")
                    String ifMatch) {
        attachments.requireRemove(id);
        ETags.require(ifMatch, ONLY_VERSION);
        attachments.remove(id);
    }
}
