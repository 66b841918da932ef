package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.teams.Schooling;
import vn.phaodai.force.teams.TeamRule;
import vn.phaodai.force.teams.TeamRuleDraft;
import vn.phaodai.force.teams.TeamRules;
import vn.phaodai.kernel.Page;
import vn.phaodai.web.api.http.JsonBody;

/** Parameters of the security teams in time. */
@Path("team-rules")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "team rules", description = "Parameters of the security teams")
public class TeamRuleResource {

    @Inject private TeamRules rules;

    /**
     * Parameters from the first day of a month on; VND a month, or a night.
     *
     * @param source the text that sets them
     */
    public record TeamRuleBody(
            LocalDate validFrom,
            Integer baseMembers,
            Integer baseResidents,
            Integer stepResidents,
            Integer youngest,
            Integer oldest,
            Schooling schooling,
            Integer residenceMonths,
            Long leaderAllowance,
            Long deputyAllowance,
            Long memberAllowance,
            Long nightAllowance,
            Integer nightsAMonth,
            String source) {

        TeamRuleDraft draft() {
            TeamRuleDraft draft = new TeamRuleDraft();
            draft.setValidFrom(validFrom);
            draft.setBaseMembers(baseMembers);
            draft.setBaseResidents(baseResidents);
            draft.setStepResidents(stepResidents);
            draft.setYoungest(youngest);
            draft.setOldest(oldest);
            draft.setSchooling(schooling);
            draft.setResidenceMonths(residenceMonths);
            draft.setLeaderAllowance(leaderAllowance);
            draft.setDeputyAllowance(deputyAllowance);
            draft.setMemberAllowance(memberAllowance);
            draft.setNightAllowance(nightAllowance);
            draft.setNightsAMonth(nightsAMonth);
            draft.setSource(source);
            return draft;
        }
    }

    @GET
    @Operation(
            operationId = "listTeamRules",
            summary = "All parameters there were and are, with their source, the latest first",
            description = "Periods are half open.")
    public Page<TeamRule> list() {
        return new Page<>(rules.all(), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setTeamRule",
            summary = "Sets parameters from a month on",
            description =
                    "HR only. 422: wrong fields, or parameters of a later day are set already.")
    @RequestBody(content = @Content(schema = @Schema(implementation = TeamRuleBody.class)))
    public TeamRule set(JsonBody body) {
        return rules.set(body.as(TeamRuleBody.class).draft());
    }
}
