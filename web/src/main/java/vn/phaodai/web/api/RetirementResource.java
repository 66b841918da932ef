package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import vn.phaodai.force.decisions.DecisionDraft;
import vn.phaodai.force.retirement.RetirementDecided;
import vn.phaodai.force.retirement.RetirementDrafting;
import vn.phaodai.force.retirement.RetirementRow;
import vn.phaodai.force.retirement.RetirementState;
import vn.phaodai.force.retirement.Retirements;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Slice;

/** Who reaches the limit of service age when. */
@Path("retirements")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "retirements", description = "Retirement by age (hạn tuổi phục vụ)")
public class RetirementResource {

    @Inject private Retirements retirements;
    @Inject private RetirementDrafting drafting;
    @Inject private Creation creation;
    @Inject private Callers callers;

    @GET
    @Operation(
            operationId = "listRetirements",
            summary = "When officers in scope reach the age limit, if their rank stays",
            description =
                    "Whoever reaches it first comes first unless `sort` says another: limitOn,"
                            + " fullName, serviceNumber, rank, birthDate. 422: wrong parameter.")
    public Page<RetirementRow> list(
            @QueryParam("at")
                    @Parameter(description = "As they serve on that day; today unless told")
                    LocalDate at,
            @QueryParam("unitId") @Parameter(description = "The unit and all below it") UUID unitId,
            @QueryParam("q") @Parameter(description = "Part of the name or service number")
                    String q,
            @QueryParam("rank") @Parameter(description = "Code, see /ranks") String rank,
            @QueryParam("state") RetirementState state,
            @QueryParam("year") @Parameter(description = "As 2027: the limit is reached in it")
                    String year,
            @QueryParam("month") @Parameter(description = "As 2027-03: the limit is reached in it")
                    String month,
            @QueryParam("from") @Parameter(description = "The limit is reached on it or later")
                    LocalDate from,
            @QueryParam("to") @Parameter(description = "The limit is reached on it or before")
                    LocalDate to,
            @BeanParam Slice slice) {
        return retirements.list(
                slice.filteredBy(filters(at, unitId, q, rank, state, year, month, from, to)));
    }

    @GET
    @Path("count")
    @Operation(
            operationId = "countRetirements",
            summary = "How many officers the list has under the same filters",
            description = "422: wrong parameter.")
    public OfficerResource.Count count(
            @QueryParam("at") LocalDate at,
            @QueryParam("unitId") UUID unitId,
            @QueryParam("q") String q,
            @QueryParam("rank") String rank,
            @QueryParam("state") RetirementState state,
            @QueryParam("year") String year,
            @QueryParam("month") String month,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to) {
        Map<String, String> given = new HashMap<>();
        filters(at, unitId, q, rank, state, year, month, from, to)
                .forEach(
                        (name, value) -> {
                            if (value != null) {
                                given.put(name, value.toString());
                            }
                        });
        return new OfficerResource.Count(retirements.count(given));
    }

    @GET
    @Path("outlook")
    @Operation(
            operationId = "getRetirementOutlook",
            summary = "Who leaves by age in each year, per unit, and the gap that comes of it",
            description =
                    "A unit and all below it, each right after the one above it; people. Figures hold"
                            + " for the first day after the year; decided moves count as done. 404: the"
                            + " unit is out of scope. 422: years are 1 to 15.")
    public Page<RetirementView> outlook(
            @QueryParam("unitId") @Parameter(description = "The caller's unit unless told")
                    UUID unitId,
            @QueryParam("years") @Parameter(description = "This year included; 10 unless told")
                    Integer years) {
        return new Page<>(
                retirements
                        .outlook(
                                unitId == null ? callers.current().unitId() : unitId,
                                years == null ? Retirements.YEARS : years)
                        .stream()
                        .map(RetirementView::of)
                        .toList(),
                null);
    }

    @POST
    @Path("decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "draftRetirementDecision",
            summary = "Drafts one decision on the retirement of officers of the forecast",
            description =
                    "HR only. Each leaves on the day of the forecast. Who is past it, leaves in more"
                            + " than 12 months or is already let go by another decision is left out and"
                            + " told in the answer. 404: the forecast has no such officer in scope. 422:"
                            + " wrong fields, or nobody is left.")
    @RequestBody(content = @Content(schema = @Schema(implementation = RetirementBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Drafted; the decision is in Location",
            content = @Content(schema = @Schema(implementation = RetirementDecided.class)))
    public Response decide(
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Sent again with it, the call does nothing new")
                    String key,
            JsonBody body) {
        return creation.once(
                body,
                "decisions",
                () -> {
                    RetirementBody wanted = body.as(RetirementBody.class);
                    return drafting.create(wanted.officers(), wanted.draft());
                },
                RetirementDecided::id);
    }

    /**
     * @param officerIds of the forecast of today
     * @param number of the decision
     * @param basis what it rests on; null for the usual
     */
    public record RetirementBody(
            List<UUID> officerIds,
            String number,
            LocalDate date,
            String signerName,
            String signerTitle,
            String basis) {

        List<UUID> officers() {
            return officerIds == null ? List.of() : officerIds;
        }

        DecisionDraft draft() {
            return new DecisionHead(number, date, signerName, signerTitle, basis).draft();
        }
    }

    private static Map<String, Object> filters(
            LocalDate at,
            UUID unitId,
            String q,
            String rank,
            RetirementState state,
            String year,
            String month,
            LocalDate from,
            LocalDate to) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("at", at);
        filters.put("unitId", unitId);
        filters.put("q", q);
        filters.put("rank", rank);
        filters.put("state", state);
        filters.put("year", year);
        filters.put("month", month);
        filters.put("from", from);
        filters.put("to", to);
        return filters;
    }
}
