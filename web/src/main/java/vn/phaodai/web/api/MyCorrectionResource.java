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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import vn.phaodai.kernel.Page;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.JsonBody;

/** Corrections that officers propose of their own records; HR decides under /approvals. */
@Path("me/corrections")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "careers", description = "Careers (quá trình công tác)")
public class MyCorrectionResource {

    @Inject private Corrections corrections;
    @Inject private Creation creation;

    @GET
    @Operation(
            operationId = "listMyCorrections",
            summary = "The caller's own proposals of corrections, the latest first",
            description = "With the reason of those returned.")
    public Page<CorrectionRow> own() {
        return new Page<>(corrections.own(), null);
    }

    @POST
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
                            Register.ofCorrection(String.valueOf(given.register())).orElse(null);
                    return corrections.propose(
                            register, given.entryId(), given.values(), given.evidence());
                });
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(
            operationId = "withdrawCorrection",
            summary = "Takes one's own proposal back",
            description = "404: none of the caller's. 409: decided already.")
    @APIResponse(responseCode = "204", description = "Taken back")
    public Response withdraw(@PathParam("id") UUID id) {
        corrections.withdraw(id);
        return Response.noContent().build();
    }
}
