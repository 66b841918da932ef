package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.StrengthBoard;
import vn.phaodai.force.strength.GapExplanation;
import vn.phaodai.force.strength.MoveRow;
import vn.phaodai.force.strength.StrengthExplained;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.web.api.http.Slice;

/** Strength against establishment. */
@Path("strength")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "strength", description = "Strength (quân số) against establishment (biên chế)")
public class StrengthResource {

    @Inject private StrengthBoard board;
    @Inject private StrengthExplained explained;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;

    @GET
    @Operation(
            operationId = "getStrength",
            summary = "Strength of a unit and of all below it on a day",
            description =
                    "People; for days to come, approved transfers count as done. 404: the unit did"
                            + " not exist then or is out of scope. 422: wrong parameter.")
    public StrengthView of(
            @QueryParam("at") @Parameter(description = "Day; today unless told") LocalDate at,
            @QueryParam("unitId") @Parameter(description = "The caller's unit unless told")
                    UUID unitId) {
        return StrengthView.of(board.of(unit(unitId), day(at)));
    }

    @GET
    @Path("positions")
    @Operation(
            operationId = "getStrengthByPosition",
            summary = "Strength of a unit itself by position",
            description = "404: the unit did not exist then or is out of scope.")
    public Page<StrengthView.ByPosition> positions(
            @QueryParam("at") @Parameter(description = "Day; today unless told") LocalDate at,
            @QueryParam("unitId") @Parameter(description = "The caller's unit unless told")
                    UUID unitId) {
        return new Page<>(
                board.positions(unit(unitId), day(at)).stream()
                        .map(StrengthView.ByPosition::of)
                        .toList(),
                null);
    }

    @GET
    @Path("explanation")
    @Operation(
            operationId = "explainStrength",
            summary = "Why the gap of a unit with all below it is another than on an earlier day",
            description =
                    "Establishment, people who came and left by kind, and who is away on the later"
                            + " day. The steps add up to the difference of the gaps. 404: the unit"
                            + " is out of scope. 422: wrong days.")
    public GapView explanation(
            @QueryParam("unitId") @Parameter(description = "The caller's unit unless told")
                    UUID unitId,
            @QueryParam("from") @Parameter(description = "A year before `to` unless told")
                    LocalDate from,
            @QueryParam("to") @Parameter(description = "Today unless told") LocalDate to) {
        LocalDate until = day(to);
        return GapView.of(
                explained.between(unit(unitId), from == null ? until.minusYears(1) : from, until));
    }

    @GET
    @Path("explanation/people")
    @Operation(
            operationId = "listStrengthMoves",
            summary =
                    "Who came to a unit or left it between two days, and who is away on the later",
            description =
                    "By way, kind and name. `until` is the last day of an absence. 404: the unit is"
                            + " out of scope. 422: wrong days.")
    public Page<MoveRow> people(
            @QueryParam("unitId") @Parameter(description = "The caller's unit unless told")
                    UUID unitId,
            @QueryParam("from") @Parameter(description = "A year before `to` unless told")
                    LocalDate from,
            @QueryParam("to") @Parameter(description = "Today unless told") LocalDate to,
            @QueryParam("way") @Parameter(description = "IN, OUT or ABSENT") GapExplanation.Way way,
            @QueryParam("kind") String kind,
            @BeanParam Slice slice) {
        LocalDate until = day(to);
        Map<String, Object> filters = new HashMap<>();
        filters.put("way", way);
        filters.put("kind", kind);
        return explained.people(
                unit(unitId),
                from == null ? until.minusYears(1) : from,
                until,
                slice.filteredBy(filters));
    }

    @GET
    @Path("trend")
    @Operation(
            operationId = "trendOfStrength",
            summary = "Strength of a unit with all below it on the first of each month",
            description = "404: the unit is out of scope. 422: more than 60 months.")
    public Page<GapView.Point> trend(
            @QueryParam("unitId") @Parameter(description = "The caller's unit unless told")
                    UUID unitId,
            @QueryParam("until") @Parameter(description = "Last month; this one unless told")
                    LocalDate until,
            @QueryParam("months") @Parameter(description = "How many; 12 unless told")
                    Integer months) {
        return new Page<>(
                explained.trend(unit(unitId), day(until), months == null ? 12 : months).stream()
                        .map(GapView.Point::of)
                        .toList(),
                null);
    }

    private UUID unit(UUID wanted) {
        return wanted == null ? callers.current().unitId() : wanted;
    }

    private LocalDate day(LocalDate at) {
        return at == null ? clock.today() : at;
    }
}
