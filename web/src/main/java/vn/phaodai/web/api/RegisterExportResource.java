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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.career.Register;
import vn.phaodai.force.career.RegisterExport;
import vn.phaodai.force.career.RegisterExports;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Workbook;

/** Registers of careers as files. */
@Path("register-exports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "careers", description = "Careers (quá trình công tác)")
public class RegisterExportResource {

    private static final String REGISTER =
            "postings, ranks, qualifications, languages, skills, evaluations, commendations,"
                    + " contacts";

    @Inject private RegisterExports exports;
    @Inject private Callers callers;
    @Inject private Creation creation;
    @Inject private Workbook workbook;

    /**
     * @param register as in addresses
     * @param unitId the unit and all below it; the caller's unit unless given
     */
    public record Wish(String register, UUID unitId) {}

    @GET
    @Operation(
            operationId = "listRegisterExports",
            summary = "Exports the caller asked a second person for, the latest first",
            description = "HR only.")
    public Page<RegisterExport> own() {
        return new Page<>(exports.own(), null);
    }

    @GET
    @Path("file")
    @Produces({Workbook.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "exportRegister",
            summary = "A register of at most 500 entries, at once",
            description =
                    "XLSX in the columns of its import; recorded. 403: longer than 500: propose it."
                            + " 404: no such register, or unit out of scope.")
    public Response file(
            @QueryParam("register") @Parameter(description = REGISTER) String register,
            @QueryParam("unitId")
                    @Parameter(
                            description =
                                    "The unit and all below it; the caller's unit unless given")
                    UUID unitId) {
        Register wanted = register(register);
        UUID unit = unit(unitId);
        return workbook.of(wanted.path(), (words, out) -> exports.write(wanted, unit, words, out));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeRegisterExport",
            summary = "Asks for a register that is too long to leave without a second person",
            description = "422: it is not; fetch it at once.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wish.class)))
    @APIResponse(
            responseCode = "201",
            description = "Proposed; its address is in Location",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response propose(
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Sent again with it, the call does nothing new")
                    String key,
            JsonBody body) {
        return creation.once(
                body,
                "register-exports",
                () -> {
                    Wish wish = body.as(Wish.class);
                    return exports.propose(
                            Register.ofPath(String.valueOf(wish.register())).orElse(null),
                            unit(wish.unitId()));
                });
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getRegisterExport",
            summary = "Whether it is approved, and until when it may be fetched",
            description = "404: none of the caller's.")
    public RegisterExport get(@PathParam("id") UUID id) {
        return exports.get(id);
    }

    @GET
    @Path("{id}/file")
    @Produces({Workbook.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getRegisterExportFile",
            summary = "The approved register, with what is in the caller's scope now",
            description = "XLSX; recorded. 403: not approved, or too long ago. 404: none.")
    public Response approved(@PathParam("id") UUID id) {
        return workbook.of("register", (words, out) -> exports.write(id, words, out));
    }

    private UUID unit(UUID given) {
        return given == null ? callers.current().unitId() : given;
    }

    private static Register register(String path) {
        return Register.ofPath(String.valueOf(path))
                .orElseThrow(() -> new NotFound("thing.register", path));
    }
}
