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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.teams.MemberDecision;
import vn.phaodai.force.teams.MemberDraft;
import vn.phaodai.force.teams.MemberRow;
import vn.phaodai.force.teams.PositionRow;
import vn.phaodai.force.teams.Schooling;
import vn.phaodai.force.teams.TeamMembership;
import vn.phaodai.force.teams.TeamPosition;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.Sex;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.ETags;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Slice;
import vn.phaodai.web.api.http.Workbook;

/** Members of security teams. */
@Path("team-members")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "team members", description = "Members of security teams")
public class TeamMemberResource {

    @Inject private TeamMembership membership;
    @Inject private Creation creation;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;
    @Inject private Workbook workbook;

    /**
     * Somebody to take into a team by a decision.
     *
     * @param healthOn day of the health certificate
     * @param leaveNumber paper of the chairman's leave for somebody over the age
     */
    public record MemberBody(
            UUID teamId,
            String fullName,
            LocalDate birthDate,
            Sex sex,
            String personalId,
            Schooling schooling,
            LocalDate healthOn,
            LocalDate residentSince,
            String leaveNumber,
            String phone,
            TeamPosition position,
            LocalDate joinedOn,
            String decisionNumber,
            LocalDate decisionDate) {

        MemberDraft draft() {
            MemberDraft draft = new MemberDraft();
            draft.setTeamId(teamId);
            draft.setFullName(fullName);
            draft.setBirthDate(birthDate);
            draft.setSex(sex);
            draft.setPersonalId(personalId);
            draft.setSchooling(schooling);
            draft.setHealthOn(healthOn);
            draft.setResidentSince(residentSince);
            draft.setLeaveNumber(leaveNumber);
            draft.setPhone(phone);
            draft.setPosition(position);
            draft.setJoinedOn(joinedOn);
            draft.setDecisionNumber(decisionNumber);
            draft.setDecisionDate(decisionDate);
            return draft;
        }
    }

    /** What may be corrected in a member's record. */
    public record MemberChange(
            String fullName,
            LocalDate birthDate,
            Sex sex,
            String personalId,
            Schooling schooling,
            LocalDate healthOn,
            LocalDate residentSince,
            String leaveNumber,
            String phone) {

        static MemberChange of(MemberDraft draft) {
            return new MemberChange(
                    draft.getFullName(),
                    draft.getBirthDate(),
                    draft.getSex(),
                    draft.getPersonalId(),
                    draft.getSchooling(),
                    draft.getHealthOn(),
                    draft.getResidentSince(),
                    draft.getLeaveNumber(),
                    draft.getPhone());
        }

        MemberDraft draft() {
            MemberDraft draft = new MemberDraft();
            draft.setFullName(fullName);
            draft.setBirthDate(birthDate);
            draft.setSex(sex);
            draft.setPersonalId(personalId);
            draft.setSchooling(schooling);
            draft.setHealthOn(healthOn);
            draft.setResidentSince(residentSince);
            draft.setLeaveNumber(leaveNumber);
            draft.setPhone(phone);
            return draft;
        }
    }

    /**
     * A decision about a member.
     *
     * @param position the new one; not for leaving
     * @param effectiveOn first day in it, or first day out of the team
     */
    public record MemberDecisionBody(
            TeamPosition position,
            LocalDate effectiveOn,
            String decisionNumber,
            LocalDate decisionDate) {

        MemberDecision draft() {
            MemberDecision draft = new MemberDecision();
            draft.setPosition(position);
            draft.setEffectiveOn(effectiveOn);
            draft.setDecisionNumber(decisionNumber);
            draft.setDecisionDate(decisionDate);
            return draft;
        }
    }

    @GET
    @Operation(
            operationId = "listTeamMembers",
            summary = "Members of a day in scope, each checked against the rule of the day",
            description =
                    "By given name unless `sort` says another: fullName, joinedOn. Personal id"
                            + " numbers are masked. 422: wrong parameter.")
    public Page<MemberRow> list(
            @QueryParam("q") @Parameter(description = "Part of the name") String q,
            @QueryParam("teamId") UUID teamId,
            @QueryParam("unitId") @Parameter(description = "The unit and all below it") UUID unitId,
            @QueryParam("position") TeamPosition position,
            @QueryParam("at") @Parameter(description = "Day; today unless told") LocalDate at,
            @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("q", q);
        filters.put("teamId", teamId);
        filters.put("unitId", unitId);
        filters.put("position", position);
        filters.put("at", at);
        return membership.list(slice.filteredBy(filters));
    }

    @GET
    @Path("file")
    @Produces({Workbook.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "exportTeamMembers",
            summary = "Who serves today, in the columns that the import takes",
            description =
                    "XLSX with full personal ids; recorded. Ward commanders and HR. 403: more than"
                            + " 500, for which there is the report team-register.")
    public Response file(
            @QueryParam("unitId") @Parameter(description = "The unit and all below it")
                    UUID unitId) {
        return workbook.of("team-members", (words, out) -> membership.export(unitId, words, out));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "joinTeam",
            summary = "Takes somebody into a team",
            description =
                    "Ward commanders and HR. 404: team out of scope. 409: there is no team. 422:"
                            + " wrong fields, a condition of the law is not met, or the person"
                            + " serves already.")
    @RequestBody(content = @Content(schema = @Schema(implementation = MemberBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created; its address is in Location",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response join(
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Sent again with it, the call does nothing new")
                    String key,
            JsonBody body) {
        return creation.once(
                body, "team-members", () -> membership.join(body.as(MemberBody.class).draft()));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getTeamMember",
            summary = "One member as on a day; the look-up is recorded",
            description =
                    "The personal id number is masked but for HR and ward commanders. The ETag names"
                            + " the version. 404: none in scope.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = MemberRow.class)))
    public Response get(
            @PathParam("id") UUID id,
            @QueryParam("at") @Parameter(description = "Day; today unless told") LocalDate at) {
        MemberRow row = membership.get(id, at == null ? clock.today() : at);
        return Response.ok(row).header(HttpHeaders.ETAG, ETags.of(row.version())).build();
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "correctTeamMember",
            summary = "Corrects the fields given (RFC 7396)",
            description =
                    "404: none in scope. 412: changed meanwhile. 422: wrong fields. 428: no If-Match.")
    @RequestBody(content = @Content(schema = @Schema(implementation = MemberChange.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = MemberRow.class)))
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "ETag of what was read")
                    String ifMatch,
            JsonBody body) {
        callers.current().requireAny(Role.WARD_COMMANDER, Role.HR);
        MemberChange before = MemberChange.of(membership.draft(id));
        long version = ETags.required(ifMatch);
        membership.correct(id, version, body.over(before).draft());
        return get(id, null);
    }

    @GET
    @Path("{id}/positions")
    @Operation(
            operationId = "listTeamPositions",
            summary = "Positions held, the latest first",
            description = "Periods are half open. 404: none in scope.")
    public Page<PositionRow> positions(@PathParam("id") UUID id) {
        return new Page<>(membership.positions(id), null);
    }

    @POST
    @Path("{id}/positions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideTeamPosition",
            summary = "Gives the member another position",
            description =
                    "404: none in scope. 409: has left. 422: wrong fields, or there is a leader.")
    @RequestBody(content = @Content(schema = @Schema(implementation = MemberDecisionBody.class)))
    public Page<PositionRow> position(@PathParam("id") UUID id, JsonBody body) {
        membership.position(id, body.as(MemberDecisionBody.class).draft());
        return positions(id);
    }

    @POST
    @Path("{id}/leaving")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "leaveTeam",
            summary = "Ends the membership",
            description = "404: none in scope. 409: has left. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = MemberDecisionBody.class)))
    public Page<PositionRow> leave(@PathParam("id") UUID id, JsonBody body) {
        membership.leave(id, body.as(MemberDecisionBody.class).draft());
        return positions(id);
    }
}
