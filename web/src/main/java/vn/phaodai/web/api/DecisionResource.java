package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import vn.phaodai.force.decisions.DecisionCourse;
import vn.phaodai.force.decisions.DecisionDrafting;
import vn.phaodai.force.decisions.DecisionKind;
import vn.phaodai.force.decisions.DecisionRow;
import vn.phaodai.force.decisions.DecisionState;
import vn.phaodai.force.decisions.Decisions;
import vn.phaodai.force.decisions.LineRow;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.ETags;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Language;
import vn.phaodai.web.api.http.Slice;
import vn.phaodai.web.api.http.Workbook;

/**
 * Decisions on personnel: drafted, proposed, approved by another person, in effect on their day.
 */
@Path("decisions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "decisions", description = "Decisions on personnel (quyết định về cán bộ)")
public class DecisionResource {

    @Inject private Decisions decisions;
    @Inject private DecisionCourse course;
    @Inject private DecisionDrafting drafting;
    @Inject private Callers callers;
    @Inject private FilesOfRecords files;
    @Inject private Creation creation;
    @Inject private ListExports exports;
    @Inject private Workbook workbook;
    @Inject private Language language;

    @GET
    @Operation(
            operationId = "listDecisions",
            summary = "Decisions about officers of units in scope",
            description =
                    "The latest first unless `sort` says another: madeAt, effectiveOn, date. Drafts"
                            + " are seen by their maker and HR. Disciplinary ones name nobody. 422:"
                            + " wrong parameter.")
    public Page<DecisionRow> list(
            @QueryParam("q")
                    @Parameter(
                            description = "Part of the number, or of an officer's name or number")
                    String q,
            @QueryParam("kind") DecisionKind kind,
            @QueryParam("state") DecisionState state,
            @QueryParam("officerId") UUID officerId,
            @QueryParam("unitId") @Parameter(description = "Left or joined") UUID unitId,
            @QueryParam("from") @Parameter(description = "First day of effect") LocalDate from,
            @QueryParam("to") @Parameter(description = "Last day of effect") LocalDate to,
            @BeanParam Slice slice) {
        return decisions.list(
                slice.filteredBy(filters(q, kind, state, officerId, unitId, from, to)));
    }

    private static Map<String, Object> filters(
            String q,
            DecisionKind kind,
            DecisionState state,
            UUID officerId,
            UUID unitId,
            LocalDate from,
            LocalDate to) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("q", q);
        filters.put("kind", kind);
        filters.put("state", state);
        filters.put("officerId", officerId);
        filters.put("unitId", unitId);
        filters.put("from", from);
        filters.put("to", to);
        return filters;
    }

    @GET
    @Path("file")
    @Produces({Workbook.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "exportDecisions",
            summary = "The register of decisions, an officer a row, at once",
            description =
                    "XLSX in the columns of its import, of officers of units in scope; without"
                            + " disciplinary decisions, which no file names; recorded. 403: longer"
                            + " than 500 rows: propose it by /list-exports. 422: wrong parameter.")
    public Response file(
            @QueryParam("q") String q,
            @QueryParam("kind") DecisionKind kind,
            @QueryParam("state") DecisionState state,
            @QueryParam("officerId") UUID officerId,
            @QueryParam("unitId") @Parameter(description = "Left or joined") UUID unitId,
            @QueryParam("from") @Parameter(description = "First day of effect") LocalDate from,
            @QueryParam("to") @Parameter(description = "Last day of effect") LocalDate to) {
        Map<String, String> given =
                Slice.given(filters(q, kind, state, officerId, unitId, from, to));
        return workbook.of(
                "decisions", (words, out) -> exports.write(Decisions.LIST, given, words, out));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getDecision",
            summary = "One decision, without its lines",
            description = "404: none about a unit in scope.")
    @APIResponse(
            responseCode = "200",
            description = "The decision; its ETag is for changing a draft",
            content = @Content(schema = @Schema(implementation = DecisionRow.class)))
    public Response get(@PathParam("id") UUID id) {
        DecisionRow row = decisions.get(id);
        return Response.ok(row).header(HttpHeaders.ETAG, ETags.of(row.version())).build();
    }

    @GET
    @Path("{id}/lines")
    @Operation(
            operationId = "listDecisionLines",
            summary = "What it says of officers of units in scope",
            description = "By ordinal unless `sort` says another: effectiveOn. 404: none in scope.")
    public Page<LineRow> lines(
            @PathParam("id") UUID id,
            @QueryParam("q") @Parameter(description = "Part of name or service number") String q,
            @QueryParam("state") DecisionState state,
            @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("q", q);
        filters.put("state", state);
        return decisions.lines(id, slice.filteredBy(filters));
    }

    @GET
    @Path("{id}/preview")
    @Operation(
            operationId = "previewDecision",
            summary = "What it would do, and what stands against it",
            description =
                    "Strength of the units before and after with the minimum cover, problems and"
                            + " doubts by line. 404: none in scope.")
    public DecisionForecastView preview(@PathParam("id") UUID id) {
        return DecisionForecastView.of(decisions.preview(id), language.wanted());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "draftDecision",
            summary = "Begins a decision as a draft",
            description =
                    "HR, and district commanders for moves, training, leave and commendation within"
                            + " their units. Lines may be given at once or later; without any, one"
                            + " that supersedes another begins with that one's. 403: kind is HR's."
                            + " 404: officer out of scope. 409: another supersedes that one already."
                            + " 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = DecisionBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Drafted; its address is in Location",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response create(
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Sent again with it, the call does nothing new")
                    String key,
            JsonBody body) {
        return creation.once(
                body,
                "decisions",
                () -> {
                    DecisionBody wanted = body.as(DecisionBody.class);
                    return drafting.create(wanted.draft(), wanted.lineDrafts());
                });
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeDecision",
            summary = "Changes the head of one's own draft (RFC 7396)",
            description =
                    "Kind, lines and what it supersedes stay. 403: another's. 404: none in scope."
                            + " 409: no draft. 412: changed meanwhile. 422: wrong fields. 428: no"
                            + " If-Match.")
    @RequestBody(content = @Content(schema = @Schema(implementation = DecisionBody.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "ETag of the decision that was read")
                    String ifMatch,
            JsonBody body) {
        callers.current().requireAny(Role.HR, Role.DISTRICT_COMMANDER);
        DecisionRow row = decisions.get(id);
        long version = ETags.required(ifMatch);
        drafting.change(id, version, body.over(DecisionBody.of(row)).draft());
        return get(id);
    }

    @POST
    @Path("{id}/lines")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addDecisionLines",
            summary = "Adds officers to one's own draft",
            description =
                    "All or none. 403: another's. 404: none in scope, or an officer is not. 409: no"
                            + " draft. 422: wrong fields, by line.")
    @RequestBody(content = @Content(schema = @Schema(implementation = DecisionLinesBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Added; the decision is in Location",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response addLines(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Sent again with it, the call does nothing new")
                    String key,
            JsonBody body) {
        return creation.once(
                body,
                "decisions",
                () -> {
                    drafting.addLines(id, body.as(DecisionLinesBody.class).drafts());
                    return id;
                });
    }

    @GET
    @Path("{id}/lines/{lineId}")
    @Operation(
            operationId = "getDecisionLine",
            summary = "What it says of one officer",
            description = "404: none in scope.")
    @APIResponse(
            responseCode = "200",
            description = "The line; its ETag is for changing it in a draft",
            content = @Content(schema = @Schema(implementation = LineRow.class)))
    public Response line(@PathParam("id") UUID id, @PathParam("lineId") UUID lineId) {
        LineRow row = decisions.line(id, lineId);
        return Response.ok(row).header(HttpHeaders.ETAG, ETags.of(row.version())).build();
    }

    @PATCH
    @Path("{id}/lines/{lineId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeDecisionLine",
            summary = "Changes what one's own draft says of an officer (RFC 7396)",
            description =
                    "The officer stays. 403: another's. 404: none in scope. 409: no draft. 412:"
                            + " changed meanwhile. 422: wrong fields. 428: no If-Match.")
    @RequestBody(content = @Content(schema = @Schema(implementation = DecisionLineBody.class)))
    public Response changeLine(
            @PathParam("id") UUID id,
            @PathParam("lineId") UUID lineId,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "ETag of the line that was read")
                    String ifMatch,
            JsonBody body) {
        callers.current().requireAny(Role.HR, Role.DISTRICT_COMMANDER);
        LineRow row = decisions.line(id, lineId);
        long version = ETags.required(ifMatch);
        drafting.changeLine(id, lineId, version, body.over(DecisionLineBody.of(row)).draft());
        return line(id, lineId);
    }

    @PATCH
    @Path("{id}/lines")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeAllDecisionLines",
            summary = "Says the same of all officers of one's own draft",
            description =
                    "What is left out stays as it is for each. All or none. 403: another's. 404:"
                            + " none in scope. 409: no draft. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = DecisionLineBody.class)))
    public DecisionRow changeAllLines(@PathParam("id") UUID id, JsonBody body) {
        drafting.changeAllLines(id, body.as(DecisionLineBody.class).draft());
        return decisions.get(id);
    }

    @DELETE
    @Path("{id}/lines/{lineId}")
    @Operation(
            operationId = "removeDecisionLine",
            summary = "Takes an officer out of one's own draft",
            description = "403: another's. 404: none in scope. 409: no draft.")
    @APIResponse(responseCode = "204", description = "Taken out")
    public void removeLine(@PathParam("id") UUID id, @PathParam("lineId") UUID lineId) {
        drafting.removeLine(id, lineId);
    }

    @POST
    @Path("{id}/proposal")
    @Operation(
            operationId = "proposeDecision",
            summary = "Sends one's own draft to the second person",
            description =
                    "403: another's. 404: none in scope. 409: no draft, or what it supersedes has"
                            + " ended or is superseded by another already. 422: every line and field that is wrong.")
    public DecisionRow propose(@PathParam("id") UUID id) {
        course.propose(id);
        return decisions.get(id);
    }

    @POST
    @Path("{id}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideDecision",
            summary = "Approves the decision or its revocation, or returns it with a reason",
            description =
                    "HR or leadership, another person than the proposer, with all units in scope. No"
                            + " body approves. 403: not the caller's to decide. 404: none in scope."
                            + " 409: decided already, or its day has passed. 422: no reason.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Decision.class)))
    public DecisionRow decide(@PathParam("id") UUID id, JsonBody body) {
        Decision decision = body.as(Decision.class);
        if (decision.isReturn()) {
            course.sendBack(id, decision.reason());
        } else {
            course.approve(id);
        }
        return decisions.get(id);
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(
            operationId = "withdrawDecision",
            summary = "Takes one's own proposal back, or gives one's own draft up",
            description = "403: another's. 404: none in scope. 409: decided already.")
    public DecisionRow withdraw(@PathParam("id") UUID id) {
        course.withdraw(id);
        return decisions.get(id);
    }

    @POST
    @Path("{id}/reopening")
    @Operation(
            operationId = "reopenDecision",
            summary = "Takes one's own decision up again as a draft",
            description =
                    "After it was returned or withdrawn. 403: another's. 404: none in scope. 409: in"
                            + " another state.")
    public DecisionRow reopen(@PathParam("id") UUID id) {
        course.reopen(id);
        return decisions.get(id);
    }

    @POST
    @Path("{id}/revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "revokeDecision",
            summary = "Proposes to revoke an approved decision before its day",
            description =
                    "HR; another person approves it. 404: none in scope. 409: not approved, or part"
                            + " of it is in effect. 422: no reason.")
    @RequestBody(content = @Content(schema = @Schema(implementation = RevocationBody.class)))
    public DecisionRow revoke(@PathParam("id") UUID id, JsonBody body) {
        course.revoke(id, body.as(RevocationBody.class).reason());
        return decisions.get(id);
    }

    @Path("{id}/attachments")
    public RecordFiles attachments(@PathParam("id") UUID id) {
        return files.of(FileOwner.DECISION, id);
    }
}
