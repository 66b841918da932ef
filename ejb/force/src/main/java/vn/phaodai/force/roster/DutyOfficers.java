package vn.phaodai.force.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.roster.plan.Away;
import vn.phaodai.force.roster.plan.Burden;
import vn.phaodai.force.roster.plan.DutyOfficer;
import vn.phaodai.force.roster.plan.Qualification;
import vn.phaodai.kernel.access.Scope;

/** The officers of a roster with what keeps them away, what they can do and have carried. */
@ApplicationScoped
class DutyOfficers {

    private static final int WEEK = 7;

    @Inject private PlanRepository repository;

    /** Who serves in the unit, and whoever else is named in its duties. */
    List<DutyOfficer> of(
            Scope scope,
            Plans.Frame frame,
            List<DutyRow> duties,
            List<PlanRepository.Leave> called) {
        List<PlanRepository.Member> members =
                repository.members(scope, frame.unit(), frame.first(), frame.last());
        Set<UUID> here = new HashSet<>();
        members.forEach(each -> here.add(each.id()));
        List<PlanRepository.Member> others =
                repository.others(
                        duties.stream()
                                .map(DutyRow::officerId)
                                .filter(id -> id != null && !here.contains(id))
                                .distinct()
                                .toList());
        List<UUID> ids = List.copyOf(here);
        LocalDate from = frame.first().minusDays(WEEK);
        LocalDate to = frame.last().plusDays(WEEK);
        Map<UUID, List<Away>> away = new HashMap<>();
        for (PlanRepository.Member member : members) {
            if (!member.serving()) {
                add(away, member.id(), new Away(from, to, Away.Reason.NOT_SERVING));
            }
            if (member.from() != null) {
                add(
                        away,
                        member.id(),
                        new Away(from, member.from().minusDays(1), Away.Reason.NOT_IN_UNIT));
            }
            if (member.until() != null) {
                add(away, member.id(), new Away(member.until(), to, Away.Reason.NOT_IN_UNIT));
            }
        }
        others.forEach(each -> add(away, each.id(), new Away(from, to, Away.Reason.NOT_IN_UNIT)));
        if (!ids.isEmpty()) {
            repository
                    .leave(ids, from, to)
                    .forEach(
                            each ->
                                    add(
                                            away,
                                            each.officer(),
                                            new Away(
                                                    each.first(), each.last(), Away.Reason.LEAVE)));
            List<PlanRepository.Leave> off = new ArrayList<>(repository.callOffs(ids, from, to));
            off.addAll(called);
            off.forEach(
                    each ->
                            add(
                                    away,
                                    each.officer(),
                                    new Away(each.first(), each.last(), Away.Reason.CALLED_OFF)));
        }
        Map<UUID, List<Qualification>> held = new HashMap<>();
        if (!ids.isEmpty()) {
            repository
                    .qualifications(ids, from, to)
                    .forEach(
                            each ->
                                    held.computeIfAbsent(each.officer(), id -> new ArrayList<>())
                                            .add(each.qualification()));
        }
        Map<UUID, Burden> carried =
                repository.carried(ids, frame.first().withDayOfYear(1), frame.first());
        List<DutyOfficer> officers = new ArrayList<>();
        for (PlanRepository.Member member : members) {
            officers.add(officer(member, away, held, carried));
        }
        others.forEach(each -> officers.add(officer(each, away, held, carried)));
        return officers;
    }

    private static DutyOfficer officer(
            PlanRepository.Member member,
            Map<UUID, List<Away>> away,
            Map<UUID, List<Qualification>> held,
            Map<UUID, Burden> carried) {
        return new DutyOfficer(
                member.id(),
                member.name(),
                member.position(),
                member.commanding(),
                away.getOrDefault(member.id(), List.of()),
                held.getOrDefault(member.id(), List.of()),
                carried.getOrDefault(member.id(), Burden.NONE));
    }

    private static void add(Map<UUID, List<Away>> away, UUID officer, Away more) {
        away.computeIfAbsent(officer, id -> new ArrayList<>()).add(more);
    }
}
