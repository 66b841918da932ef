package vn.phaodai.force.roster.plan;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The duties of a unit in a period, with all that the rules look at. */
@PlanningSolution
public class RosterPlan {

    @ProblemFactCollectionProperty private List<DutyOfficer> officers;
    @ProblemFactCollectionProperty private List<CommandDay> days;
    @ProblemFactCollectionProperty private List<DutyWeek> weeks;
    @PlanningEntityCollectionProperty private List<PlannedDuty> duties;
    @PlanningScore private HardMediumSoftLongScore score;

    public RosterPlan() {}

    public RosterPlan(
            List<DutyOfficer> officers,
            List<CommandDay> days,
            List<DutyWeek> weeks,
            List<PlannedDuty> duties) {
        this.officers = List.copyOf(officers);
        this.days = List.copyOf(days);
        this.weeks = List.copyOf(weeks);
        this.duties = List.copyOf(duties);
        this.duties.forEach(duty -> duty.offerTo(this.officers));
    }

    public List<DutyOfficer> officers() {
        return officers;
    }

    public List<PlannedDuty> duties() {
        return duties;
    }

    /**
     * The same with other officers in some duties.
     *
     * @param changes officer by duty; null for nobody
     */
    public RosterPlan holding(Map<UUID, UUID> changes) {
        Map<UUID, DutyOfficer> known = new HashMap<>();
        officers.forEach(each -> known.put(each.id(), each));
        return new RosterPlan(
                officers,
                days,
                weeks,
                duties.stream()
                        .map(
                                duty ->
                                        duty.heldBy(
                                                changes.containsKey(duty.id())
                                                        ? known.get(changes.get(duty.id()))
                                                        : duty.getOfficer()))
                        .toList());
    }

    HardMediumSoftLongScore score() {
        return score;
    }
}
