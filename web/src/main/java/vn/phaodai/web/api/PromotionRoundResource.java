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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.promotion.CandidateRow;
import vn.phaodai.force.promotion.CandidateState;
import vn.phaodai.force.promotion.PromotionRounds;
import vn.phaodai.force.promotion.RoundRow;
import vn.phaodai.force.promotion.RoundState;
import vn.phaodai.kernel.Page;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Slice;

/** Rounds of promotion: candidates, what units propose, what HR accepts, one decision. */
@Path("promotion-rounds")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "promotion-rounds", description = "Rounds of promotion (đợt xét thăng cấp)")
public class PromotionRoundResource {

    @Inject private PromotionRounds rounds;
    @Inject private Creation creation;

    @GET
    @Operation(
            operationId = "listPromotionRounds",
            summary = "Rounds that concern units in scope",
            description =
                    "Counts are of candidates in scope. The latest first unless `sort` says another:"
                            + " madeAt, heldOn. 422: wrong parameter.")
    public Page<RoundRow> list(@QueryParam("state") RoundState state, @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("state", state);
        return rounds.list(slice.filteredBy(filters));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getPromotionRound",
            summary = "One round",
            description = "404: none that concerns a unit in scope.")
    public RoundRow get(@PathParam("id") UUID id) {
        return rounds.get(id);
    }

    @GET
    @Path("{id}/candidates")
    @Operation(
            operationId = "listPromotionCandidates",
            summary = "Candidates of units in scope",
            description =
                    "By given name unless `sort` says another: fullName, rank. 404: no such round in"
                            + " scope. 422: wrong parameter.")
    public Page<CandidateRow> candidates(
            @PathParam("id") UUID id,
            @QueryParam("q") @Parameter(description = "Part of the name or service number")
                    String q,
            @QueryParam("state") CandidateState state,
            @QueryParam("unitId") @Parameter(description = "The unit and all below it") UUID unitId,
            @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("q", q);
        filters.put("state", state);
        filters.put("unitId", unitId);
        return rounds.candidates(id, slice.filteredBy(filters));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openPromotionRound",
            summary = "Opens a round",
            description =
                    "HR only. Candidates are all who meet every condition on its day and are in no"
                            + " other open round. 422: wrong fields, or nobody meets the conditions.")
    @RequestBody(content = @Content(schema = @Schema(implementation = RoundBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Opened; its address is in Location",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response open(
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Sent again with it, the call does nothing new")
                    String key,
            JsonBody body) {
        return creation.once(
                body, "promotion-rounds", () -> rounds.open(body.as(RoundBody.class).draft()));
    }

    /**
     * @param added how many
     */
    public record Added(int added) {}

    @POST
    @Path("{id}/candidates")
    @Operation(
            operationId = "addPromotionCandidates",
            summary = "Adds those who have come to meet every condition since it was opened",
            description =
                    "HR only, while units propose; their commanders are told. 404: none in scope."
                            + " 409: units no longer propose.")
    public Added addCandidates(@PathParam("id") UUID id) {
        return new Added(rounds.addEligible(id));
    }

    @POST
    @Path("{id}/proposals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposePromotions",
            summary = "Proposes candidates of units in scope, or says why not",
            description =
                    "Commanders and HR. Without officers, proposes all of whom nothing was said yet."
                            + " 404: no such candidate in scope. 409: units no longer propose. 422: no"
                            + " reason.")
    @RequestBody(content = @Content(schema = @Schema(implementation = CandidateAnswer.class)))
    public RoundRow propose(@PathParam("id") UUID id, JsonBody body) {
        CandidateAnswer answer = body.as(CandidateAnswer.class);
        if (answer.isNo()) {
            rounds.holdBack(id, answer.officers(), answer.reason());
        } else if (answer.officerIds() == null) {
            rounds.proposeAll(id);
        } else {
            rounds.propose(id, answer.officers());
        }
        return rounds.get(id);
    }

    @POST
    @Path("{id}/review")
    @Operation(
            operationId = "reviewPromotionRound",
            summary = "Ends the proposing and begins the review",
            description = "HR only. 404: none in scope. 409: not open.")
    public RoundRow review(@PathParam("id") UUID id) {
        rounds.review(id);
        return rounds.get(id);
    }

    @POST
    @Path("{id}/verdicts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "judgePromotions",
            summary = "Accepts proposed candidates, or refuses them with a reason",
            description =
                    "HR only. Without officers, accepts all of whom nothing was said yet. 404: no"
                            + " such proposed candidate in scope. 409: not in review. 422: no reason.")
    @RequestBody(content = @Content(schema = @Schema(implementation = CandidateAnswer.class)))
    public RoundRow judge(@PathParam("id") UUID id, JsonBody body) {
        CandidateAnswer answer = body.as(CandidateAnswer.class);
        if (answer.isNo()) {
            rounds.refuse(id, answer.officers(), answer.reason());
        } else if (answer.officerIds() == null) {
            rounds.acceptAll(id);
        } else {
            rounds.accept(id, answer.officers());
        }
        return rounds.get(id);
    }

    @POST
    @Path("{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decidePromotionRound",
            summary = "Makes one decision of all who are accepted and ends the round",
            description =
                    "HR only. The decision is a draft, to be proposed under /decisions. 404: none in"
                            + " scope. 409: not in review, or somebody accepted no longer meets the"
                            + " conditions. 422: wrong fields, or nobody is accepted.")
    @RequestBody(content = @Content(schema = @Schema(implementation = DecisionHead.class)))
    public RoundRow decide(@PathParam("id") UUID id, JsonBody body) {
        rounds.decide(id, body.as(DecisionHead.class).draft());
        return rounds.get(id);
    }

    @POST
    @Path("{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "cancelPromotionRound",
            summary = "Ends a round without a decision",
            description = "HR only. 404: none in scope. 409: it has ended. 422: no reason.")
    @RequestBody(content = @Content(schema = @Schema(implementation = RoundEnding.class)))
    public RoundRow cancel(@PathParam("id") UUID id, JsonBody body) {
        rounds.cancel(id, body.as(RoundEnding.class).reason());
        return rounds.get(id);
    }

    /**
     * @param officerIds whom it is about; null for all of whom nothing was said yet
     * @param answer YES unless told
     * @param reason needed for NO
     */
    public record CandidateAnswer(List<UUID> officerIds, Answer answer, String reason) {

        /** Whether they are proposed or accepted. */
        public enum Answer {
            YES,
            NO
        }

        boolean isNo() {
            return answer == Answer.NO;
        }

        List<UUID> officers() {
            return officerIds == null ? List.of() : officerIds;
        }
    }

    /**
     * @param reason why it ends
     */
    public record RoundEnding(String reason) {}
}
