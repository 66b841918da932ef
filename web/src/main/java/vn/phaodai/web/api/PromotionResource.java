package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.promotion.PromotionOutlook;
import vn.phaodai.force.promotion.PromotionResult;
import vn.phaodai.force.promotion.PromotionRow;
import vn.phaodai.force.promotion.PromotionRule;
import vn.phaodai.force.promotion.PromotionRules;
import vn.phaodai.force.promotion.Promotions;
import vn.phaodai.force.promotion.RuleDraft;
import vn.phaodai.force.promotion.RuleEffect;
import vn.phaodai.force.promotion.RuleKind;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Language;
import vn.phaodai.web.api.http.Slice;
import vn.phaodai.web.promotion.PromotionEvidence;

/** Who meets the conditions for the next rank on a day. */
@Path("promotions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "promotions", description = "Promotion in rank (thăng cấp bậc hàm)")
public class PromotionResource {

    @Inject private Promotions promotions;
    @Inject private PromotionRules rules;
    @Inject private PromotionEvidence evidence;
    @Inject private Callers callers;
    @Inject private Language language;

    @GET
    @Operation(
            operationId = "listPromotions",
            summary = "Officers in scope and whether they meet every condition for the next rank",
            description =
                    "Years that had not ended by today are not asked for. Which condition is open is"
                            + " told of one officer at a time. By given name unless `sort` says another:"
                            + " fullName, serviceNumber, rank, rankSince, dueOn. 422: wrong parameter.")
    public Page<PromotionRow> list(
            @QueryParam("at") @Parameter(description = "Day; today unless told") LocalDate at,
            @QueryParam("result") @Parameter(description = "Both unless told")
                    PromotionResult result,
            @QueryParam("unitId") @Parameter(description = "The unit and all below it") UUID unitId,
            @QueryParam("q") @Parameter(description = "Part of the name or service number")
                    String q,
            @QueryParam("rank") @Parameter(description = "Code, see /ranks") String rank,
            @QueryParam("dueFrom") @Parameter(description = "The term ends on it or later")
                    LocalDate dueFrom,
            @QueryParam("dueTo") @Parameter(description = "The term ends on it or before")
                    LocalDate dueTo,
            @BeanParam Slice slice) {
        return promotions.list(
                slice.filteredBy(filters(at, result, unitId, q, rank, dueFrom, dueTo)));
    }

    @GET
    @Path("count")
    @Operation(
            operationId = "countPromotions",
            summary = "How many officers the list has under the same filters",
            description = "422: wrong parameter.")
    public OfficerResource.Count count(
            @QueryParam("at") LocalDate at,
            @QueryParam("result") PromotionResult result,
            @QueryParam("unitId") UUID unitId,
            @QueryParam("q") String q,
            @QueryParam("rank") String rank,
            @QueryParam("dueFrom") LocalDate dueFrom,
            @QueryParam("dueTo") LocalDate dueTo) {
        Map<String, String> given = new HashMap<>();
        filters(at, result, unitId, q, rank, dueFrom, dueTo)
                .forEach(
                        (name, value) -> {
                            if (value != null) {
                                given.put(name, value.toString());
                            }
                        });
        return new OfficerResource.Count(promotions.count(given));
    }

    @GET
    @Path("outlook")
    @Operation(
            operationId = "getPromotionOutlook",
            summary = "How many of a unit may be promoted on a day and 1, 2, 3 years after it",
            description =
                    "By next rank, the unit with all below it, if nobody is promoted meanwhile. 404:"
                            + " the unit did not exist then or is out of scope.")
    public Page<PromotionOutlook> outlook(
            @QueryParam("at") @Parameter(description = "Day; today unless told") LocalDate at,
            @QueryParam("unitId") @Parameter(description = "The caller's unit unless told")
                    UUID unitId) {
        return new Page<>(
                promotions.outlook(unitId == null ? callers.current().unitId() : unitId, at), null);
    }

    @GET
    @Path("rules")
    @Operation(
            operationId = "listPromotionRules",
            summary = "The rules on promotion and service age with their periods and sources",
            description =
                    "Those in force on the day and those set for later. Periods are half open.")
    public Page<PromotionRule> rules(
            @QueryParam("at") @Parameter(description = "Day; today unless told") LocalDate at) {
        return new Page<>(promotions.rules(at), null);
    }

    /**
     * A rule to be set; which fields count depends on its kind.
     *
     * @param kind TERM, CEILING, CONDITION, STANDARD or AGE
     * @param subject code of a rank (TERM, STANDARD) or position (CEILING), levels as 1-12
     *     (CONDITION), or branch, levels and sex as OPERATIONAL.6-9.MALE (AGE)
     * @param months a term, or an age limit
     * @param rank code of the highest rank of a position
     * @param years ended years whose evaluation counts
     * @param afterDemotion months after a demotion
     * @param serviceLeft months of service that must be left; null if none
     * @param qualifications codes of which one is needed
     * @param validFrom first day on which it holds
     * @param source text and article that set it
     */
    public record RuleBody(
            RuleKind kind,
            String subject,
            Integer months,
            String rank,
            Integer years,
            Integer afterDemotion,
            Integer serviceLeft,
            List<String> qualifications,
            LocalDate validFrom,
            String source) {

        RuleDraft draft() {
            RuleDraft draft = new RuleDraft();
            draft.setKind(kind);
            draft.setSubject(subject);
            draft.setMonths(months);
            draft.setRank(rank);
            draft.setYears(years);
            draft.setAfterDemotion(afterDemotion);
            draft.setServiceLeft(serviceLeft);
            draft.setQualifications(qualifications);
            draft.setValidFrom(validFrom);
            draft.setSource(source);
            return draft;
        }
    }

    @POST
    @Path("rules")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setPromotionRule",
            summary = "Sets a rule from a day on; days before keep theirs",
            description =
                    "HR only. Rules of the same subject for that day or later give way; the answer"
                            + " counts them. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = RuleBody.class)))
    public RuleEffect setRule(JsonBody body) {
        return rules.set(body.as(RuleBody.class).draft());
    }

    @GET
    @Path("{officerId}")
    @Operation(
            operationId = "getPromotion",
            summary = "Each condition of one officer with its evidence and source",
            description =
                    "The look-up is recorded. Evidence is in the language of the answer. 404: none"
                            + " serving in scope on that day.")
    public PromotionView get(
            @PathParam("officerId") UUID officerId,
            @QueryParam("at") @Parameter(description = "Day; today unless told") LocalDate at) {
        return PromotionView.of(promotions.get(officerId, at), evidence, language.wanted());
    }

    private static Map<String, Object> filters(
            LocalDate at,
            PromotionResult result,
            UUID unitId,
            String q,
            String rank,
            LocalDate dueFrom,
            LocalDate dueTo) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("at", at);
        filters.put("result", result);
        filters.put("unitId", unitId);
        filters.put("q", q);
        filters.put("rank", rank);
        filters.put("dueFrom", dueFrom);
        filters.put("dueTo", dueTo);
        return filters;
    }
}
