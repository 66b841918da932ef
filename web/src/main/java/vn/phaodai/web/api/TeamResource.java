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
import vn.phaodai.force.teams.MemberRow;
import vn.phaodai.force.teams.NeighbourhoodDraft;
import vn.phaodai.force.teams.NeighbourhoodKind;
import vn.phaodai.force.teams.PostDraft;
import vn.phaodai.force.teams.PostRow;
import vn.phaodai.force.teams.ResidentsDraft;
import vn.phaodai.force.teams.ResidentsRow;
import vn.phaodai.force.teams.SecurityTeams;
import vn.phaodai.force.teams.TeamExports;
import vn.phaodai.force.teams.TeamMembership;
import vn.phaodai.force.teams.TeamPosts;
import vn.phaodai.force.teams.TeamRow;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.ETags;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Slice;
import vn.phaodai.web.api.http.Workbook;

/** Neighbourhoods and their security teams. */
@Path("teams")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "teams", description = "Neighbourhoods and security teams (tổ bảo vệ an ninh, trật tự)")
public class TeamResource {

    @Inject private SecurityTeams teams;
    @Inject private TeamPosts teamPosts;
    @Inject private TeamExports exports;
    @Inject private TeamMembership membership;
    @Inject private Creation creation;
    @Inject private Workbook workbook;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;

    /**
     * A neighbourhood to register, with its first count of residents; with the last three its team
     * is founded too.
     *
     * @param source where the count is from
     */
    public record TeamBody(
            UUID unitId,
            String code,
            String name,
            NeighbourhoodKind kind,
            LocalDate validFrom,
            Integer residents,
            Integer households,
            String source,
            LocalDate establishedOn,
            String decisionNumber,
            LocalDate decisionDate) {

        NeighbourhoodDraft draft() {
            NeighbourhoodDraft draft = new NeighbourhoodDraft();
            draft.setUnitId(unitId);
            draft.setCode(code);
            draft.setName(name);
            draft.setKind(kind);
            draft.setValidFrom(validFrom);
            draft.setResidents(residents);
            draft.setHouseholds(households);
            draft.setSource(source);
            draft.setEstablishedOn(establishedOn);
            draft.setDecisionNumber(decisionNumber);
            draft.setDecisionDate(decisionDate);
            return draft;
        }
    }

    /** What may change in a neighbourhood. */
    public record TeamChange(String name, NeighbourhoodKind kind) {}

    /**
     * @param day first day on which it is no more
     */
    public record Ending(LocalDate day) {}

    /** The decision that founds a team. */
    public record Establishing(
            LocalDate establishedOn, String decisionNumber, LocalDate decisionDate) {

        NeighbourhoodDraft draft() {
            NeighbourhoodDraft draft = new NeighbourhoodDraft();
            draft.setEstablishedOn(establishedOn);
            draft.setDecisionNumber(decisionNumber);
            draft.setDecisionDate(decisionDate);
            return draft;
        }
    }

    /** A count of residents from a day on. */
    public record Residents(
            LocalDate validFrom, Integer residents, Integer households, String source) {

        ResidentsDraft draft() {
            ResidentsDraft draft = new ResidentsDraft();
            draft.setValidFrom(validFrom);
            draft.setResidents(residents);
            draft.setHouseholds(households);
            draft.setSource(source);
            return draft;
        }
    }

    /** Where a team is to stand guard. */
    public record Post(String place, String address, LocalDate since) {

        PostDraft draft() {
            PostDraft draft = new PostDraft();
            draft.setPlace(place);
            draft.setAddress(address);
            draft.setSince(since);
            return draft;
        }
    }

    @GET
    @Operation(
            operationId = "listTeams",
            summary = "Neighbourhoods in scope with their teams on a day",
            description =
                    "By ward and name unless `sort` says another: name, residents, missing. 422:"
                            + " wrong parameter.")
    public Page<TeamRow> list(
            @QueryParam("q") @Parameter(description = "Part of name or code") String q,
            @QueryParam("unitId") @Parameter(description = "The unit and all below it") UUID unitId,
            @QueryParam("kind") NeighbourhoodKind kind,
            @QueryParam("short") @Parameter(description = "true: members are missing")
                    String missing,
            @QueryParam("at") @Parameter(description = "Day; today unless told") LocalDate at,
            @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("q", q);
        filters.put("unitId", unitId);
        filters.put("kind", kind);
        filters.put("short", missing);
        filters.put("at", at);
        return teams.list(slice.filteredBy(filters));
    }

    @GET
    @Path("file")
    @Produces({Workbook.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "exportTeams",
            summary = "The register in the columns that its import takes",
            description = "XLSX; recorded.")
    public Response file(@QueryParam("unitId") UUID unitId) {
        Map<String, String> filters =
                unitId == null ? Map.of() : Map.of("unitId", unitId.toString());
        return workbook.of("teams", (words, out) -> exports.teams(filters, words, out));
    }

    @GET
    @Path("residents/file")
    @Produces({Workbook.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "exportResidents",
            summary = "All counts of residents in the columns that their import takes",
            description = "XLSX; recorded. 404: unit out of scope.")
    public Response residentsFile(
            @QueryParam("unitId") @Parameter(description = "The unit and all below it")
                    UUID unitId) {
        return workbook.of("team-residents", (words, out) -> exports.residents(unitId, words, out));
    }

    @GET
    @Path("posts/file")
    @Produces({Workbook.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "exportTeamPosts",
            summary =
                    "All posts, those that have ended too, in the columns that their import takes",
            description = "XLSX; recorded. 404: unit out of scope.")
    public Response postsFile(
            @QueryParam("unitId") @Parameter(description = "The unit and all below it")
                    UUID unitId) {
        return workbook.of("team-posts", (words, out) -> exports.posts(unitId, words, out));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerTeam",
            summary = "Registers a neighbourhood, with its team if there is one",
            description =
                    "Ward and district commanders, HR. 404: ward out of scope. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = TeamBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created; its address is in Location",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response register(
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Sent again with it, the call does nothing new")
                    String key,
            JsonBody body) {
        return creation.once(body, "teams", () -> teams.register(body.as(TeamBody.class).draft()));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getTeam",
            summary = "One neighbourhood with its team",
            description = "The ETag names the version. 404: none in scope.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = TeamRow.class)))
    public Response get(@PathParam("id") UUID id) {
        TeamRow row = teams.get(id);
        return Response.ok(row).header(HttpHeaders.ETAG, ETags.of(row.version())).build();
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeTeam",
            summary = "Renames a neighbourhood (RFC 7396)",
            description =
                    "404: none in scope. 412: changed meanwhile. 422: wrong fields. 428: no If-Match.")
    @RequestBody(content = @Content(schema = @Schema(implementation = TeamChange.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = TeamRow.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "ETag of what was read")
                    String ifMatch,
            JsonBody body) {
        callers.current().requireAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR);
        TeamRow row = teams.get(id);
        long version = ETags.required(ifMatch);
        TeamChange change = body.over(new TeamChange(row.name(), row.kind()));
        teams.rename(id, version, change.name(), change.kind());
        return get(id);
    }

    @POST
    @Path("{id}/ending")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endTeam",
            summary = "Ends a neighbourhood that nobody serves in any more",
            description = "404: none in scope. 409: members serve there. 422: wrong day.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Ending.class)))
    public void end(@PathParam("id") UUID id, JsonBody body) {
        teams.end(id, body.as(Ending.class).day());
    }

    @POST
    @Path("{id}/establishing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "establishTeam",
            summary = "Founds the team of a neighbourhood that has none",
            description = "404: none in scope. 409: it has one. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Establishing.class)))
    public TeamRow establish(@PathParam("id") UUID id, JsonBody body) {
        teams.establish(id, body.as(Establishing.class).draft());
        return teams.get(id);
    }

    @GET
    @Path("{id}/residents")
    @Operation(
            operationId = "listResidents",
            summary = "Counts of residents, the latest first; numbers only",
            description = "Periods are half open. 404: none in scope.")
    public Page<ResidentsRow> residents(@PathParam("id") UUID id) {
        return new Page<>(teams.residents(id), null);
    }

    @POST
    @Path("{id}/residents")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "countResidents",
            summary = "Stores a count from a day on; one of the same day is replaced",
            description = "404: none in scope. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Residents.class)))
    public Page<ResidentsRow> count(@PathParam("id") UUID id, JsonBody body) {
        teams.count(id, body.as(Residents.class).draft());
        return residents(id);
    }

    @GET
    @Path("{id}/posts")
    @Operation(
            operationId = "listTeamPosts",
            summary = "Where the team stands guard or stood",
            description = "404: none in scope.")
    public Page<PostRow> posts(@PathParam("id") UUID id) {
        return new Page<>(teamPosts.list(id), null);
    }

    @POST
    @Path("{id}/posts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addTeamPost",
            summary = "Adds a post",
            description = "404: none in scope. 409: there is no team. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Post.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created; its address is in Location",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response addPost(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Sent again with it, the call does nothing new")
                    String key,
            JsonBody body) {
        return creation.once(
                body,
                "teams/" + id + "/posts",
                () -> teamPosts.add(id, body.as(Post.class).draft()));
    }

    @POST
    @Path("{id}/posts/{post}/ending")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endTeamPost",
            summary = "Ends a post",
            description = "404: none in scope. 409: it is not open. 422: wrong day.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Ending.class)))
    public Page<PostRow> endPost(
            @PathParam("id") UUID id, @PathParam("post") UUID post, JsonBody body) {
        teamPosts.end(id, post, body.as(Ending.class).day());
        return posts(id);
    }

    @GET
    @Path("{id}/members")
    @Operation(
            operationId = "listMembersOfTeam",
            summary = "Who serves in the team on a day, each checked against the rule of the day",
            description = "Leader first; personal id numbers are masked. 404: none in scope.")
    public Page<MemberRow> members(
            @PathParam("id") UUID id,
            @QueryParam("at") @Parameter(description = "Day; today unless told") LocalDate at) {
        return new Page<>(membership.of(id, at == null ? clock.today() : at), null);
    }
}
