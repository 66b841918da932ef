package vn.phaodai.force.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.roster.plan.Burden;
import vn.phaodai.force.roster.plan.DutyOfficer;
import vn.phaodai.force.roster.plan.PlannedDuty;
import vn.phaodai.force.roster.plan.Violation;
import vn.phaodai.kernel.access.Scope;

/** Says who could take a duty, judged by the same rules as everything else. */
@ApplicationScoped
class DutyTakers {

    @Inject private RosterRepository rosters;
    @Inject private Plans plans;

    /** Those who break no rule first, among them those who carry least. */
    List<DutyTaker> of(Scope scope, Plans.Frame frame, DutyRow duty) {
        Plans.Prepared before = prepared(scope, frame, duty);
        List<Violation> known = holding(before, frame, duty.id(), null);
        Map<UUID, Burden> carried = carried(before);
        List<DutyTaker> takers = new ArrayList<>();
        for (DutyOfficer officer : before.plan().officers()) {
            if (!officer.id().equals(duty.officerId())) {
                Violation against =
                        holding(before, frame, duty.id(), officer.id()).stream()
                                .filter(each -> each.isHard() && !known.contains(each))
                                .findFirst()
                                .orElse(null);
                takers.add(
                        new DutyTaker(
                                officer.id(),
                                officer.name(),
                                officer.position(),
                                carried.get(officer.id()),
                                against));
            }
        }
        takers.sort(
                Comparator.comparing((DutyTaker each) -> !each.fits())
                        .thenComparing(each -> each.carried().nights() + each.carried().duties()));
        return takers;
    }

    /** Duties of others that could be exchanged for this one without breaking a rule. */
    List<DutyRow> exchanges(Scope scope, Plans.Frame frame, DutyRow duty, List<DutyRow> others) {
        Plans.Prepared before = prepared(scope, frame, duty);
        List<Violation> known = before.violations(frame);
        List<DutyRow> possible = new ArrayList<>();
        for (DutyRow other : others) {
            if (before.mayExchange(duty, other)) {
                Map<UUID, UUID> exchanged = new HashMap<>();
                exchanged.put(duty.id(), other.officerId());
                exchanged.put(other.id(), duty.officerId());
                if (before.holding(exchanged).violations(frame).stream()
                        .noneMatch(each -> each.isHard() && !known.contains(each))) {
                    possible.add(other);
                }
            }
        }
        return possible;
    }

    private Plans.Prepared prepared(Scope scope, Plans.Frame frame, DutyRow duty) {
        return plans.prepare(scope, frame, duty.rosterId(), rosters.duties(scope, duty.rosterId()));
    }

    private static List<Violation> holding(
            Plans.Prepared before, Plans.Frame frame, UUID duty, UUID officer) {
        return before.holding(Collections.singletonMap(duty, officer)).violations(frame);
    }

    private static Map<UUID, Burden> carried(Plans.Prepared prepared) {
        Map<UUID, Burden> carried = new HashMap<>();
        prepared.plan().officers().forEach(each -> carried.put(each.id(), each.carried()));
        for (PlannedDuty duty : prepared.plan().duties()) {
            if (duty.getOfficer() != null && prepared.own().contains(duty.id())) {
                carried.computeIfPresent(duty.getOfficer().id(), (id, burden) -> burden.plus(duty));
            }
        }
        return carried;
    }
}
