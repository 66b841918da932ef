package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.planning.Comparison;
import vn.phaodai.force.planning.CoverRule;
import vn.phaodai.force.planning.GapRow;
import vn.phaodai.force.planning.MoveRow;
import vn.phaodai.force.planning.PinKind;
import vn.phaodai.force.planning.PinRow;
import vn.phaodai.force.planning.PlanFile;
import vn.phaodai.force.planning.PlanRow;
import vn.phaodai.force.planning.PlanState;
import vn.phaodai.force.planning.PlanningRule;
import vn.phaodai.force.planning.PlanningRules;
import vn.phaodai.force.planning.PositionRule;
import vn.phaodai.force.planning.ScenarioRule;
import vn.phaodai.force.planning.StrengtheningPlanning;
import vn.phaodai.force.planning.StrengtheningPlans;
import vn.phaodai.force.planning.solve.Reason;
import vn.phaodai.kernel.Page;
import vn.phaodai.web.Messages;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Language;
import vn.phaodai.web.api.http.Slice;
import vn.phaodai.web.api.http.Workbook;

/** Plans that strengthen units: scenarios, their moves and why, pins, and the decision. */
@Path("strengthening-plans")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "strengthening plans",
        description = "The fewest and least disruptive moves that close gaps of units")
public class StrengtheningPlanResource {

    @Inject private StrengtheningPlans plans;
    @Inject private StrengtheningPlanning planning;
    @Inject private PlanningRules rules;
    @Inject private PlanFile file;
    @Inject private Creation creation;
    @Inject private Workbook workbook;
    @Inject private Language language;

    /**
     * A constraint that a move serves or respects.
     *
     * @param text in the caller's language
     */
    public record Why(Reason.Code code, List<String> args, String text) {}

    /**
     * A move that is proposed.
     *
     * @param pin what is fixed of it for the next run; null for nothing
     */
    public record Move(
            UUID id,
            UUID officerId,
            String officer,
            String serviceNumber,
            String rank,
            UUID fromUnitId,
            String fromUnit,
            String fromPosition,
            UUID toUnitId,
            String toUnit,
            String position,
            PinKind pin,
            List<Why> why) {}

    /**
     * What is fixed for the next run.
     *
     * @param unitId where to; only with KEEP, as the position
     */
    public record Pinning(UUID officerId, PinKind kind, UUID unitId, String position) {}

    /**
     * @param seconds how long the solver may search; as before unless told
     */
    public record Running(Integer seconds) {}

    @GET
    @Operation(
            operationId = "listStrengtheningPlans",
            summary = "Plans for units in scope",
            description =
                    "The latest first unless `sort` says another: madeAt, onDay. 422: wrong parameter.")
    public Page<PlanRow> list(
            @QueryParam("unitId") @Parameter(description = "The plan's own unit") UUID unitId,
            @QueryParam("state") PlanState state,
            @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("unitId", unitId);
        filters.put("state", state);
        return plans.list(slice.filteredBy(filters));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestStrengtheningPlan",
            summary = "Has a plan worked out in the background",
            description =
                    "HR and commanders of districts. One plan at a time; the others wait. 404: unit or"
                            + " plan out of scope. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = StrengtheningBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Waiting, or set up; its address is in Location",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response request(@HeaderParam("Idempotency-Key") String key, JsonBody body) {
        return creation.once(
                body,
                "strengthening-plans",
                () -> planning.request(body.as(StrengtheningBody.class).draft()));
    }

    @GET
    @Path("rules")
    @Operation(
            operationId = "listPlanningRules",
            summary = "Figures and weights in time, with source and who set them",
            description = "Periods are half open.")
    public Page<PlanningRule> rules() {
        return new Page<>(rules.all(), null);
    }

    @POST
    @Path("rules")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setPlanningRule",
            summary = "Sets another figure or weight from a day on",
            description = "HR only. 422: no such figure, or wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = RuleFigureBody.class)))
    public Page<PlanningRule> rule(JsonBody body) {
        rules.set(body.as(RuleFigureBody.class).draft());
        return rules();
    }

    @GET
    @Path("positions")
    @Operation(
            operationId = "listPlanningPositions",
            summary = "Who may come to which position, in time",
            description =
                    "Positions that are not listed take only who holds the same position elsewhere."
                            + " Periods are half open.")
    public Page<PositionRule> positions() {
        return new Page<>(rules.positions(), null);
    }

    @POST
    @Path("positions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setPlanningPosition",
            summary = "Says from a day on who may come to a position",
            description = "HR only. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = PositionRuleBody.class)))
    public Page<PositionRule> position(JsonBody body) {
        rules.set(body.as(PositionRuleBody.class).draft());
        return positions();
    }

    @GET
    @Path("covers")
    @Operation(
            operationId = "listMinimumCovers",
            summary = "Minimum cover by kind of unit, in percent of the establishment, in time",
            description = "Decisions are checked against it, too. Periods are half open.")
    public Page<CoverRule> covers() {
        return new Page<>(rules.covers(), null);
    }

    @POST
    @Path("covers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setMinimumCover",
            summary = "Sets the minimum cover of a kind of unit from a day on",
            description =
                    "HR only. The code is the kind of unit, as WARD. 422: such units have none, or"
                            + " wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = RuleFigureBody.class)))
    public Page<CoverRule> cover(JsonBody body) {
        rules.setCover(body.as(RuleFigureBody.class).draft());
        return covers();
    }

    @GET
    @Path("comparison")
    @Operation(
            operationId = "compareStrengtheningPlans",
            summary = "Two to four plans side by side",
            description =
                    "Figures, weights, and the moves that not all share (at most 200). 404: one is"
                            + " not in scope. 422: too few or too many.")
    public Comparison compare(@QueryParam("ids") List<UUID> ids) {
        return plans.compare(ids);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getStrengtheningPlan",
            summary = "A plan, and how far it is",
            description =
                    "While it runs, figures are those of the best so far. 404: none in scope.")
    public PlanRow get(@PathParam("id") UUID id) {
        return plans.get(id);
    }

    @GET
    @Path("{id}/moves")
    @Operation(
            operationId = "listStrengtheningMoves",
            summary = "The moves of a plan, each with why",
            description = "404: none in scope. 422: wrong parameter.")
    public Page<Move> moves(
            @PathParam("id") UUID id,
            @QueryParam("q") @Parameter(description = "Part of name or service number") String q,
            @QueryParam("unitId") @Parameter(description = "Left or joined") UUID unitId,
            @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("q", q);
        filters.put("unitId", unitId);
        Page<MoveRow> page = plans.moves(id, slice.filteredBy(filters));
        return new Page<>(page.items().stream().map(this::move).toList(), page.next());
    }

    @GET
    @Path("{id}/moves/file")
    @Produces({Workbook.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getStrengtheningFile",
            summary = "The moves as a workbook",
            description = "XLSX. 404: none in scope.")
    public Response file(@PathParam("id") UUID id) {
        return workbook.of("strengthening-plan", (words, out) -> file.write(id, words, out));
    }

    @GET
    @Path("{id}/gaps")
    @Operation(
            operationId = "listStrengtheningGaps",
            summary = "People missing by unit and position before and after, what stays open first",
            description = "404: none in scope. 422: wrong parameter.")
    public Page<GapRow> gaps(
            @PathParam("id") UUID id, @QueryParam("unitId") UUID unitId, @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("unitId", unitId);
        return plans.gaps(id, slice.filteredBy(filters));
    }

    @GET
    @Path("{id}/rules")
    @Operation(
            operationId = "listStrengtheningRules",
            summary = "Figures and weights that the plan is worked out with",
            description = "404: none in scope.")
    public Page<ScenarioRule> rulesOf(@PathParam("id") UUID id) {
        return new Page<>(plans.rules(id), null);
    }

    @GET
    @Path("{id}/pins")
    @Operation(
            operationId = "listStrengtheningPins",
            summary = "What is fixed for the next run",
            description = "404: none in scope.")
    public Page<PinRow> pins(@PathParam("id") UUID id) {
        return new Page<>(plans.pins(id), null);
    }

    @POST
    @Path("{id}/pins")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "pinStrengtheningMove",
            summary = "Fixes a move, or that an officer is not moved",
            description =
                    "HR, or who made it. It counts from the next run on. 404: none in scope, or the officer is"
                            + " not. 409: the plan is being worked out, or decided. 422: wrong"
                            + " fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Pinning.class)))
    public Page<PinRow> pin(@PathParam("id") UUID id, JsonBody body) {
        Pinning wanted = body.as(Pinning.class);
        planning.pin(id, wanted.officerId(), wanted.kind(), wanted.unitId(), wanted.position());
        return pins(id);
    }

    @POST
    @Path("{id}/pins/{officerId}/removal")
    @Operation(
            operationId = "unpinStrengtheningMove",
            summary = "Fixes it no more",
            description =
                    "HR, or who made it. 404: none in scope, or no such pin. 409: as for pinning.")
    public Page<PinRow> unpin(@PathParam("id") UUID id, @PathParam("officerId") UUID officerId) {
        planning.unpin(id, officerId);
        return pins(id);
    }

    @POST
    @Path("{id}/runs")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rerunStrengtheningPlan",
            summary = "Searches, or searches on from what the plan holds",
            description =
                    "HR, or who made it. 404: none in scope. 409: it is being worked out, or decided. 422: wrong"
                            + " time.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Running.class)))
    public PlanRow again(@PathParam("id") UUID id, JsonBody body) {
        planning.again(id, body.as(Running.class).seconds());
        return plans.get(id);
    }

    @POST
    @Path("{id}/stop")
    @Operation(
            operationId = "stopStrengtheningPlan",
            summary = "Ends the search; the best so far is the result",
            description =
                    "HR, or who made it. One that waits is given up. 404: none in scope. 409: it is over.")
    public PlanRow stop(@PathParam("id") UUID id) {
        planning.stop(id);
        return plans.get(id);
    }

    @POST
    @Path("{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideStrengtheningPlan",
            summary = "Drafts one decision of all moves",
            description =
                    "HR, or who made it. 404: none in scope. 409: not worked out, without moves, or an officer"
                            + " serves elsewhere by now. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = DecisionHead.class)))
    @APIResponse(
            responseCode = "201",
            description = "Drafted; the decision is in Location",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response decide(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, JsonBody body) {
        return creation.once(
                body, "decisions", () -> planning.decide(id, body.as(DecisionHead.class).draft()));
    }

    private Move move(MoveRow row) {
        Locale locale = language.wanted();
        return new Move(
                row.id(),
                row.officerId(),
                row.officer(),
                row.serviceNumber(),
                row.rank(),
                row.fromUnitId(),
                row.fromUnit(),
                row.fromPosition(),
                row.toUnitId(),
                row.toUnit(),
                row.position(),
                row.pin(),
                row.why().stream()
                        .map(
                                reason ->
                                        new Why(
                                                reason.code(),
                                                reason.args(),
                                                Messages.text(
                                                        locale,
                                                        "strengthening.why." + reason.code(),
                                                        reason.args().toArray())))
                        .toList());
    }
}
