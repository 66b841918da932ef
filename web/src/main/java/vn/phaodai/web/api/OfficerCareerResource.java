package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.career.CareerEntry;
import vn.phaodai.force.career.CareerRecords;
import vn.phaodai.force.career.CareerVersion;
import vn.phaodai.force.career.Register;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.ETags;
import vn.phaodai.web.api.http.JsonBody;

/** The registers of careers within the caller's scope. */
@Path("officers/{id}/career")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "careers", description = "Careers (quá trình công tác)")
public class OfficerCareerResource {

    private static final String REGISTER =
            "postings, ranks, salaries, qualifications, languages, skills, evaluations, commendations,"
                    + " discipline, contacts";

    @Inject private CareerRecords career;
    @Inject private Creation creation;

    @GET
    @Path("{register}")
    @Operation(
            operationId = "listCareerEntries",
            summary = "The entries of a register as they stand, the latest first",
            description =
                    "The look-up is recorded. Periods are half open; `expiresOn` is the last day."
                            + " Discipline is for HR and the chain of command. 404: no such officer"
                            + " in scope, or no such register.")
    public Page<CareerEntry> list(
            @PathParam("id") UUID id,
            @PathParam("register") @Parameter(description = REGISTER) String register) {
        return new Page<>(career.list(id, register(register)), null);
    }

    @GET
    @Path("{register}/versions")
    @Operation(
            operationId = "listCareerVersions",
            summary = "What entries said before they were corrected or struck, the latest first",
            description =
                    "The look-up is recorded. 404: no such officer in scope, or no such register.")
    public Page<CareerVersion> versions(
            @PathParam("id") UUID id, @PathParam("register") String register) {
        return new Page<>(career.versions(id, register(register)), null);
    }

    @POST
    @Path("{register}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addCareerEntry",
            summary = "Adds an entry",
            description =
                    "HR; evaluations also commanders. 404: no such officer in scope, or no such"
                            + " register. 422: wrong values, they contradict an entry that stands,"
                            + " or a rank or posting without `validTo`: the present one comes by"
                            + " decision.")
    @RequestBody(content = @Content(schema = @Schema(implementation = CareerBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Added; its address is in Location",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response add(
            @PathParam("id") UUID id,
            @PathParam("register") String register,
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Sent again with it, the call does nothing new")
                    String key,
            JsonBody body) {
        return creation.once(
                body,
                "officers/" + id + "/career/" + register,
                () -> career.add(id, register(register), body.as(CareerBody.class).values()));
    }

    @GET
    @Path("{register}/{entry}")
    @Operation(
            operationId = "getCareerEntry",
            summary = "One entry",
            description =
                    "The look-up is recorded. The ETag names its version. 404: none in scope.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CareerEntry.class)))
    public Response get(
            @PathParam("id") UUID id,
            @PathParam("register") String register,
            @PathParam("entry") UUID entry) {
        CareerEntry found = career.get(id, register(register), entry);
        return Response.ok(found).header(HttpHeaders.ETAG, ETags.of(found.version())).build();
    }

    @PUT
    @Path("{register}/{entry}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "correctCareerEntry",
            summary = "Corrects an entry; what it said stays visible",
            description =
                    "HR; evaluations also commanders. 404: none in scope. 412: changed meanwhile."
                            + " 422: wrong values, another present rank or post (that takes a"
                            + " decision), or no `why`. 428: no If-Match.")
    @RequestBody(content = @Content(schema = @Schema(implementation = CareerBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The entry as it is now",
            content = @Content(schema = @Schema(implementation = CareerEntry.class)))
    public Response correct(
            @PathParam("id") UUID id,
            @PathParam("register") String register,
            @PathParam("entry") UUID entry,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "ETag of the entry that was read")
                    String ifMatch,
            JsonBody body) {
        Register wanted = register(register);
        career.requireWriter(wanted);
        long version = ETags.required(ifMatch);
        CareerBody given = body.as(CareerBody.class);
        career.correct(id, wanted, entry, version, given.values(), given.why());
        return get(id, register, entry);
    }

    /**
     * @param why reason, with its evidence
     */
    public record Striking(String why) {}

    @POST
    @Path("{register}/{entry}/striking")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "strikeCareerEntry",
            summary = "Strikes an entry that is not true; it stays visible as struck",
            description =
                    "404: none in scope. 409: the present rank and postings are corrected, not"
                            + " struck. 412: changed meanwhile. 428: no If-Match.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Striking.class)))
    @APIResponse(responseCode = "204", description = "Struck")
    public Response strike(
            @PathParam("id") UUID id,
            @PathParam("register") String register,
            @PathParam("entry") UUID entry,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            JsonBody body) {
        Register wanted = register(register);
        career.requireWriter(wanted);
        long version = ETags.required(ifMatch);
        career.strike(id, wanted, entry, version, body.as(Striking.class).why());
        return Response.noContent().build();
    }

    private static Register register(String path) {
        return Register.ofPath(path).orElseThrow(() -> new NotFound("thing.register", path));
    }
}
