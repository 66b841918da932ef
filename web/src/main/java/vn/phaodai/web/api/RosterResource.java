package vn.phaodai.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import vn.phaodai.force.roster.DutyLedger;
import vn.phaodai.force.roster.DutyLedgerFile;
import vn.phaodai.force.roster.DutyRow;
import vn.phaodai.force.roster.LedgerLine;
import vn.phaodai.force.roster.RosterCheck;
import vn.phaodai.force.roster.RosterDue;
import vn.phaodai.force.roster.RosterFile;
import vn.phaodai.force.roster.RosterGrid;
import vn.phaodai.force.roster.RosterMaking;
import vn.phaodai.force.roster.RosterRow;
import vn.phaodai.force.roster.RosterRule;
import vn.phaodai.force.roster.RosterRules;
import vn.phaodai.force.roster.RosterState;
import vn.phaodai.force.roster.Rosters;
import vn.phaodai.force.roster.StandbyChange;
import vn.phaodai.force.roster.plan.Burden;
import vn.phaodai.force.roster.plan.Violation;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.Messages;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.ETags;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Language;
import vn.phaodai.web.api.http.Slice;
import vn.phaodai.web.api.http.Workbook;

/** Duty rosters: drafts, hand changes, publication, the rules and the shared burden. */
@Path("rosters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rosters", description = "Duty rosters (lịch trực)")
public class RosterResource {

    @Inject private Rosters rosters;
    @Inject private RosterMaking making;
    @Inject private RosterRules rules;
    @Inject private RosterFile file;
    @Inject private DutyLedger ledger;
    @Inject private DutyLedgerFile ledgerFile;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;
    @Inject private Creation creation;
    @Inject private Workbook workbook;
    @Inject private Language language;

    /**
     * A rule that a roster does not keep.
     *
     * @param hard whether it forbids publication
     * @param text in the caller's language
     */
    public record BrokenRule(
            Violation.Rule rule,
            boolean hard,
            UUID dutyId,
            UUID officerId,
            LocalDate day,
            String text) {}

    /**
     * What a hand change led to.
     *
     * @param caused rules that were kept before
     */
    public record Assigned(long version, List<BrokenRule> violations, List<BrokenRule> caused) {}

    @GET
    @Operation(
            operationId = "listRosters",
            summary = "Rosters of units in scope, the latest first",
            description =
                    "Officers and registrars: the published ones of their own unit. Sort: firstDay."
                            + " 422: wrong parameter.")
    public Page<RosterRow> list(
            @QueryParam("unitId") UUID unitId,
            @QueryParam("state") RosterState state,
            @QueryParam("from") @Parameter(description = "Last day on or after") LocalDate from,
            @QueryParam("to") @Parameter(description = "First day on or before") LocalDate to,
            @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("unitId", unitId);
        filters.put("state", state);
        filters.put("from", from);
        filters.put("to", to);
        return rosters.list(slice.filteredBy(filters));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createRoster",
            summary = "Makes an empty draft: every seat the shifts ask for, taken by nobody",
            description =
                    "Commanders and HR. To have it filled: POST /roster-runs. 404: unit out of"
                            + " scope. 409: the unit has a roster on some of the days. 422: wrong"
                            + " fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = RosterBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made; its address is in Location",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response create(@HeaderParam("Idempotency-Key") String key, JsonBody body) {
        return creation.once(
                body, "rosters", () -> making.create(body.as(RosterBody.class).draft()));
    }

    @GET
    @Path("due")
    @Operation(
            operationId = "listRostersDue",
            summary = "Units whose published rosters end within a week",
            description = "Commanders and HR. The most urgent first, at most 200.")
    public Page<RosterDue> due() {
        return new Page<>(rosters.due(PageRequest.MAX_LIMIT), null);
    }

    @GET
    @Path("rules")
    @Operation(
            operationId = "listRosterRules",
            summary = "Figures of the roster rules that hold on a day, with their source",
            description = "Today unless `at` says another day.")
    public Page<RosterRule> rules(@QueryParam("at") LocalDate at) {
        return new Page<>(rosters.rules(at == null ? clock.today() : at), null);
    }

    @POST
    @Path("rules")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setRosterRule",
            summary = "Sets a figure of the roster rules from a day on",
            description = "HR. The figures before stay for the days before. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = RuleFigureBody.class)))
    public Page<RosterRule> set(JsonBody body) {
        RuleFigureBody wanted = body.as(RuleFigureBody.class);
        rules.set(wanted.draft());
        return new Page<>(rosters.rules(wanted.validFrom()), null);
    }

    @GET
    @Path("ledger")
    @Operation(
            operationId = "getDutyLedger",
            summary = "How a unit shares nights, weekends and holidays in a year",
            description =
                    "By position and name. The caller's unit and this year unless told. Officers:"
                            + " own unit only. 404: out of scope.")
    public Page<LedgerLine> ledger(
            @QueryParam("unitId") UUID unitId, @QueryParam("year") Integer year) {
        return new Page<>(
                ledger.of(
                        unitId == null ? callers.current().unitId() : unitId,
                        year == null ? clock.today().getYear() : year),
                null);
    }

    @GET
    @Path("ledger/file")
    @Produces({Workbook.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getDutyLedgerFile",
            summary = "The ledger of a unit and year as a workbook",
            description =
                    "XLSX. Commanders, HR and leadership. The caller's unit and this year unless"
                            + " told. 404: out of scope.")
    public Response ledgerFile(
            @QueryParam("unitId") UUID unitId, @QueryParam("year") Integer year) {
        return workbook.of(
                "duty-ledger",
                (words, out) ->
                        ledgerFile.write(
                                unitId == null ? callers.current().unitId() : unitId,
                                year == null ? clock.today().getYear() : year,
                                words,
                                out));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getRoster",
            summary = "One roster",
            description = "404: none in scope. ETag: its version.")
    @APIResponse(
            responseCode = "200",
            description = "The roster",
            content = @Content(schema = @Schema(implementation = RosterRow.class)))
    public Response get(@PathParam("id") UUID id) {
        RosterRow roster = rosters.get(id);
        return Response.ok(roster).header(HttpHeaders.ETAG, ETags.of(roster.version())).build();
    }

    @GET
    @Path("{id}/duties")
    @Operation(
            operationId = "listDuties",
            summary = "All duties of a roster in the order of time",
            description = "404: none in scope.")
    public Page<DutyRow> duties(@PathParam("id") UUID id) {
        return new Page<>(rosters.duties(id), null);
    }

    @GET
    @Path("{id}/violations")
    @Operation(
            operationId = "listViolations",
            summary = "Every rule that the roster does not keep, by day",
            description = "Empty for officers. 404: none in scope.")
    public Page<BrokenRule> violations(@PathParam("id") UUID id) {
        RosterGrid grid = rosters.grid(id);
        return new Page<>(broken(grid.violations()), null);
    }

    @GET
    @Path("{id}/file")
    @Produces({Workbook.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getRosterFile",
            summary = "The roster as a workbook that the import takes back",
            description = "XLSX. 404: none in scope.")
    public Response file(@PathParam("id") UUID id) {
        return workbook.of("roster", (words, out) -> file.write(id, words, out));
    }

    /**
     * Somebody who might take a duty.
     *
     * @param carried this year so far, and in the roster
     * @param against the first rule that would be broken; null if none
     */
    public record Taker(
            UUID officerId, String name, String position, Burden carried, BrokenRule against) {}

    @GET
    @Path("{id}/duties/{dutyId}/takers")
    @Operation(
            operationId = "listDutyTakers",
            summary = "Who could take a duty, and what would be against it",
            description =
                    "Commanders and HR. Those who break no rule first, among them those with fewest"
                            + " duties. 404: none in scope.")
    public Page<Taker> takers(@PathParam("id") UUID id, @PathParam("dutyId") UUID dutyId) {
        return new Page<>(
                rosters.takers(id, dutyId).stream()
                        .map(
                                each ->
                                        new Taker(
                                                each.officerId(),
                                                each.name(),
                                                each.position(),
                                                each.carried(),
                                                each.fits()
                                                        ? null
                                                        : broken(List.of(each.against())).get(0)))
                        .toList(),
                null);
    }

    @PUT
    @Path("{id}/duties/{dutyId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "assignDuty",
            summary = "Gives a duty to an officer, or to nobody",
            description =
                    "A draft takes it and tells what it breaks. A published roster takes it only if"
                            + " it breaks nothing more (409), and those concerned are told. 404:"
                            + " none in scope. 412: changed meanwhile. 428: no If-Match.")
    @RequestBody(content = @Content(schema = @Schema(implementation = DutyAssignment.class)))
    public Assigned assign(
            @PathParam("id") UUID id,
            @PathParam("dutyId") UUID dutyId,
            @HeaderParam("If-Match") String ifMatch,
            JsonBody body) {
        callers.current().requireAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR);
        RosterCheck check =
                making.assign(
                        id,
                        dutyId,
                        body.as(DutyAssignment.class).officerId(),
                        ETags.required(ifMatch));
        return new Assigned(check.version(), broken(check.violations()), broken(check.caused()));
    }

    @POST
    @Path("{id}/publication")
    @Operation(
            operationId = "publishRoster",
            summary = "Shows the roster to the unit and makes it count",
            description =
                    "404: none in scope. 409: a rule is not kept, or no draft. 412: changed"
                            + " meanwhile. 422: seats are empty and no reason is given. 428: no"
                            + " If-Match.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RosterPublication.class)))
    public RosterRow publish(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonBody body) {
        callers.current().requireAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR);
        making.publish(id, body.as(RosterPublication.class).gapsReason(), ETags.required(ifMatch));
        return rosters.get(id);
    }

    @POST
    @Path("{id}/standby")
    @Operation(
            operationId = "followStandby",
            summary = "Brings the standby seats to come in line with what is ordered now",
            description =
                    "All else stays as it is; of a published roster those concerned are told."
                            + " `unready`: days without seats, since the unit has no template for"
                            + " standby. 404: none in scope. 409: frozen. 412: changed meanwhile."
                            + " 428: no If-Match.")
    public StandbyChange followStandby(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        callers.current().requireAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR);
        return making.followStandby(id, ETags.required(ifMatch));
    }

    @POST
    @Path("{id}/freezing")
    @Operation(
            operationId = "freezeRoster",
            summary = "From now on only approved swaps and call-offs change it",
            description =
                    "404: none in scope. 409: not published. 412: changed meanwhile. 428: no"
                            + " If-Match.")
    public RosterRow freeze(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        callers.current().requireAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR);
        making.freeze(id, ETags.required(ifMatch));
        return rosters.get(id);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteRoster",
            summary = "Throws a draft away",
            description =
                    "404: none in scope. 409: not a draft. 412: changed meanwhile. 428: no"
                            + " If-Match.")
    @APIResponse(responseCode = "204", description = "Gone")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        callers.current().requireAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR);
        making.delete(id, ETags.required(ifMatch));
    }

    private List<BrokenRule> broken(List<Violation> violations) {
        return violations.stream()
                .map(
                        each ->
                                new BrokenRule(
                                        each.rule(),
                                        each.isHard(),
                                        each.dutyId(),
                                        each.officerId(),
                                        each.day(),
                                        Messages.text(
                                                language.wanted(),
                                                "roster.rule." + each.rule(),
                                                each.args().toArray())))
                .toList();
    }
}
