package vn.phaodai.web.api;

import jakarta.enterprise.context.RequestScoped;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.career.CorrectionRow;
import vn.phaodai.force.career.Corrections;
import vn.phaodai.force.career.Register;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.attachments.AttachmentRow;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.JsonBody;

/** Corrections that officers propose of their own records; HR decides under /approvals. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "careers", description = "Careers (quá trình công tác)")
public class CorrectionResource {

    @Inject private Corrections corrections;
    @Inject private Creation creation;
    @Inject private RecordFiles files;

    @GET
    @Path("me/corrections")
    @Operation(
            operationId = "listMyCorrections",
            summary = "The caller's own proposals of corrections, the latest first",
            description = "With the reason of those returned.")
    public Page<CorrectionRow> own() {
        return new Page<>(corrections.own(), null);
    }

    @POST
    @Path("me/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeCorrection",
            summary = "Proposes what the caller's own record should say",
            description =
                    "HR accepts or returns it. 404: not the caller's entry. 409: one is open"
                            + " already. 422: wrong values, no evidence, or no difference.")
    @RequestBody(content = @Content(schema = @Schema(implementation = CorrectionBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response propose(
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Sent again with it, the call does nothing new")
                    String key,
            JsonBody body) {
        return creation.once(
                body,
                "me/corrections",
                () -> {
                    CorrectionBody given = body.as(CorrectionBody.class);
                    Register register =
                            Register.ofCorrection(String.valueOf(given.register()))
                                    .orElseThrow(
                                            () ->
                                                    new InvalidInput(
                                                            "register", "error.career.choice"));
                    return corrections.propose(
                            register, given.entryId(), given.values(), given.evidence());
                });
    }

    @POST
    @Path("me/corrections/{id}/withdrawal")
    @Operation(
            operationId = "withdrawCorrection",
            summary = "Takes one's own proposal back",
            description = "404: none of the caller's. 409: decided already.")
    @APIResponse(responseCode = "204", description = "Taken back")
    public Response withdraw(@PathParam("id") UUID id) {
        corrections.withdraw(id);
        return Response.noContent().build();
    }

    @GET
    @Path("corrections/{id}")
    @Operation(
            operationId = "getCorrection",
            summary = "A proposed correction",
            description = "The caller's own; for HR, of officers in scope. 404: neither.")
    public CorrectionRow get(@PathParam("id") UUID id) {
        return corrections.get(id);
    }

    @GET
    @Path("corrections/{id}/attachments")
    @Operation(
            operationId = "listCorrectionAttachments",
            summary = "Evidence of a proposed correction, oldest first",
            description = "404: as above.")
    public Page<AttachmentRow> attachments(@PathParam("id") UUID id) {
        return files.of("correction", id);
    }

    @POST
    @Path("corrections/{id}/attachments")
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
