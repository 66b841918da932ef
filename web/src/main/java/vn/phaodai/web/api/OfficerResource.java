package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.ListExports;
import vn.phaodai.force.OfficerRecord;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.force.OfficerRow;
import vn.phaodai.force.PostingRow;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.ETags;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Slice;
import vn.phaodai.web.api.http.Workbook;

/** Officers' records within the caller's scope. */
@Path("officers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "officers", description = "Officers (cán bộ, chiến sĩ)")
public class OfficerResource {

    @Inject private OfficerRecords records;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;
    @Inject private Creation creation;
    @Inject private FilesOfRecords files;
    @Inject private ListExports exports;
    @Inject private Workbook workbook;

    @GET
    @Operation(
            operationId = "listOfficers",
            summary = "Officers in scope",
            description =
                    "By given name in Vietnamese order unless `sort` says another: fullName,"
                            + " serviceNumber, rank, position, birthDate, rankSince, postedSince."
                            + " Personal id numbers are masked. 422: wrong parameter.")
    public Page<OfficerRow> list(
            @QueryParam("unitId") @Parameter(description = "The unit and all below it") UUID unitId,
            @QueryParam("q")
                    @Parameter(
                            description =
                                    "Part of the name, diacritics forgiven, or of the service number")
                    String q,
            @QueryParam("rank") @Parameter(description = "Code, see /ranks") String rank,
            @QueryParam("position") @Parameter(description = "Code, see /positions")
                    String position,
            @QueryParam("status")
                    @Parameter(description = "A status, or ALL; those who serve unless told")
                    String status,
            @QueryParam("at")
                    @Parameter(description = "Where they served on that day; today unless told")
                    LocalDate at,
            @BeanParam Slice slice) {
        return records.list(slice.filteredBy(filters(unitId, q, rank, position, status, at)));
    }

    /**
     * @param count how many there are
     */
    public record Count(long count) {}

    @GET
    @Path("count")
    @Operation(
            operationId = "countOfficers",
            summary = "How many officers the list has under the same filters",
            description = "422: wrong parameter.")
    public Count count(
            @QueryParam("unitId") UUID unitId,
            @QueryParam("q") String q,
            @QueryParam("rank") String rank,
            @QueryParam("position") String position,
            @QueryParam("status") String status,
            @QueryParam("at") LocalDate at) {
        return new Count(
                records.count(Slice.given(filters(unitId, q, rank, position, status, at))));
    }

    @GET
    @Path("file")
    @Produces({Workbook.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "exportOfficers",
            summary = "A list of at most 500 officers, at once",
            description =
                    "XLSX; personal id numbers are masked; recorded. 403: longer than 500: propose"
                            + " it by /list-exports.")
    public Response file(
            @QueryParam("unitId") UUID unitId,
            @QueryParam("q") String q,
            @QueryParam("rank") String rank,
            @QueryParam("position") String position,
            @QueryParam("status") String status,
            @QueryParam("at") LocalDate at) {
        Map<String, String> given = Slice.given(filters(unitId, q, rank, position, status, at));
        return workbook.of(
                "officers", (words, out) -> exports.write(ListExports.OFFICERS, given, words, out));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getOfficer",
            summary = "One officer's record",
            description =
                    "The look-up is recorded. The personal id number is masked for all but HR. The"
                            + " ETag names the version. 404: none in scope.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = OfficerRecord.class)))
    public Response get(@PathParam("id") UUID id) {
        OfficerRecord record = records.get(id);
        return Response.ok(record).header(HttpHeaders.ETAG, ETags.of(record.version())).build();
    }

    @GET
    @Path("{id}/postings")
    @Operation(
            operationId = "listPostings",
            summary = "Where the officer serves and served, the latest first",
            description = "Periods are half open. 404: none in scope.")
    public Page<PostingRow> postings(@PathParam("id") UUID id) {
        List<PostingRow> postings = records.postings(id);
        if (postings.isEmpty()) {
            throw new NotFound("thing.officer", id);
        }
        return new Page<>(postings, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createOfficer",
            summary = "Takes a new officer on",
            description =
                    "HR only; the unit must be in scope. 404: unit out of scope. 422: wrong fields,"
                            + " or the number, personal id or account is another's.")
    @RequestBody(content = @Content(schema = @Schema(implementation = OfficerBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created; its address is in Location",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response create(
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Sent again with it, the call does nothing new")
                    String key,
            JsonBody body) {
        return creation.once(
                body,
                "officers",
                () -> records.create(body.as(OfficerBody.class).draft(clock.today())));
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeOfficer",
            summary = "Changes the fields given (RFC 7396)",
            description =
                    "HR only. Unit, position and rank change by decision, and so does who leaves,"
                            + " returns, studies or is on leave; another `status` takes a"
                            + " `statusReason`. A wrong `rankSince` is corrected in the register of"
                            + " ranks."
                            + " 404: none in scope. 412: changed meanwhile. 422: wrong fields, or"
                            + " one that changes by decision. 428: no If-Match.")
    @RequestBody(content = @Content(schema = @Schema(implementation = OfficerChange.class)))
    @APIResponse(
            responseCode = "200",
            description = "The record as it is now",
            content = @Content(schema = @Schema(implementation = OfficerRecord.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "ETag of the record that was read")
                    String ifMatch,
            JsonBody body) {
        callers.current().requireAny(Role.HR);
        OfficerRecord record = records.get(id);
        long version = ETags.required(ifMatch);
        records.change(id, version, body.over(OfficerChange.of(record)).draft(record));
        return get(id);
    }

    @Path("{id}/attachments")
    public RecordFiles attachments(@PathParam("id") UUID id) {
        return files.of(FileOwner.OFFICER, id);
    }

    @Path("{id}/photos")
    public RecordFiles photos(@PathParam("id") UUID id) {
        return files.of(FileOwner.OFFICER_PHOTO, id);
    }

    private static Map<String, Object> filters(
            UUID unitId, String q, String rank, String position, String status, LocalDate at) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("unitId", unitId);
        filters.put("q", q);
        filters.put("rank", rank);
        filters.put("position", position);
        filters.put("status", status);
        filters.put("at", at);
        return filters;
    }
}
