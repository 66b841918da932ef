package vn.phaodai.bench;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import vn.phaodai.force.roster.plan.Away;
import vn.phaodai.force.roster.plan.Burden;
import vn.phaodai.force.roster.plan.CommandDay;
import vn.phaodai.force.roster.plan.DutyOfficer;
import vn.phaodai.force.roster.plan.DutyWeek;
import vn.phaodai.force.roster.plan.PlannedDuty;
import vn.phaodai.force.roster.plan.RosterPlan;
import vn.phaodai.force.roster.plan.RosterSolver;
import vn.phaodai.force.roster.plan.Violation;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.calendar.NightHours;

/**
 * A ward of thirty for four weeks with leave and with what was carried before, filled by the solver
 * and by plain greedy rosters.
 */
final class RosterFigures {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final int DAYS = 28;
    private static final int PEOPLE = 30;
    private static final int COMMANDERS = 3;

    private final RosterSolver solver = new RosterSolver();

    /**
     * @param seconds that the solver took
     * @param hard rules it broke, with seats left empty
     * @param spread of the solver: most minus least nights and weekend days within each group of
     *     officers who take the same shifts, what they carried before included, summed
     * @param greedySpread the same of the greedy roster
     * @param countingSpread the same of a greedy one that counts duties
     * @param greedyEmpty seats that the greedy roster leaves empty
     */
    record Result(
            double seconds,
            long hard,
            int spread,
            int greedySpread,
            int countingSpread,
            long greedyEmpty) {}

    Result measure() {
        Instant begin = Instant.now();
        RosterPlan solved = solver.solve(ward(), Duration.ofSeconds(9), () -> false);
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        RosterPlan greedy = greedy(false);
        return new Result(
                seconds,
                solver.violations(solved).size(),
                spread(solved),
                spread(greedy),
                spread(greedy(true)),
                greedy.duties().stream().filter(each -> each.getOfficer() == null).count());
    }

    /**
     * Seat by seat, to the first who may take it: going round the list, or beginning with those who
     * had the fewest duties so far.
     */
    private RosterPlan greedy(boolean counting) {
        RosterPlan plan = ward();
        List<DutyOfficer> queue = new ArrayList<>(plan.officers());
        Map<DutyOfficer, Integer> taken = new HashMap<>();
        for (PlannedDuty duty : plan.duties()) {
            if (counting) {
                queue.sort(Comparator.comparing(each -> taken.getOrDefault(each, 0)));
            }
            for (DutyOfficer next : List.copyOf(queue)) {
                if (duty.getCandidates().contains(next)) {
                    duty.setOfficer(next);
                    if (breaksNothing(plan, duty)) {
                        taken.merge(next, 1, Integer::sum);
                        queue.remove(next);
                        queue.add(next);
                        break;
                    }
                    duty.setOfficer(null);
                }
            }
        }
        return plan;
    }

    private boolean breaksNothing(RosterPlan plan, PlannedDuty duty) {
        return solver.violations(plan).stream()
                .filter(Violation::isHard)
                .noneMatch(each -> duty.getOfficer().id().equals(each.officerId()));
    }

    private static int spread(RosterPlan plan) {
        return spread(plan, PlannedDuty::isNight, Burden::nights)
                + spread(plan, PlannedDuty::isWeekend, Burden::weekends);
    }

    private static int spread(
            RosterPlan plan, Predicate<PlannedDuty> kind, ToIntFunction<Burden> before) {
        Map<String, Map<UUID, Integer>> groups = new HashMap<>();
        plan.officers()
                .forEach(
                        each ->
                                groups.computeIfAbsent(group(each), none -> new HashMap<>())
                                        .put(each.id(), before.applyAsInt(each.carried())));
        for (PlannedDuty duty : plan.duties()) {
            if (duty.getOfficer() != null && kind.test(duty)) {
                groups.get(group(duty.getOfficer())).merge(duty.getOfficer().id(), 1, Integer::sum);
            }
        }
        return groups.values().stream()
                .mapToInt(
                        counts ->
                                counts.values().stream().mapToInt(each -> each).max().orElse(0)
                                        - counts.values().stream()
                                                .mapToInt(each -> each)
                                                .min()
                                                .orElse(0))
                .sum();
    }

    private static String group(DutyOfficer officer) {
        return officer.position();
    }

    private static RosterPlan ward() {
        List<DutyOfficer> officers = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            boolean commanding = i < COMMANDERS;
            officers.add(
                    new DutyOfficer(
                            new UUID(1, i),
                            "Cán bộ " + i,
                            commanding ? "COMMAND" : i % 3 == 0 ? "STAFF" : "BEAT",
                            commanding,
                            leave(i),
                            List.of(),
                            carried(i)));
        }
        List<PlannedDuty> duties = new ArrayList<>();
        List<CommandDay> days = new ArrayList<>();
        List<DutyWeek> weeks = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = MONDAY.plusDays(i);
            if (i % 7 == 0) {
                weeks.add(DutyWeek.of(day, 24 * 60));
            }
            days.add(
                    new CommandDay(
                            day,
                            day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue(),
                            officers.subList(0, COMMANDERS)));
            duties.add(duty(duties.size(), "Trực chỉ huy", day, 7, 24, Set.of("COMMAND")));
            duties.add(duty(duties.size(), "Trực ban ngày", day, 7, 12, Set.of("STAFF", "BEAT")));
            for (int seat = 0; seat < 2; seat++) {
                duties.add(
                        duty(duties.size(), "Trực ban đêm", day, 19, 12, Set.of("STAFF", "BEAT")));
                duties.add(duty(duties.size(), "Tuần tra đêm", day, 20, 4, Set.of("BEAT")));
            }
        }
        return new RosterPlan(officers, days, weeks, duties);
    }

    /** Every fourth is away for a week or so. */
    private static List<Away> leave(int number) {
        if (number % 4 != 1) {
            return List.of();
        }
        LocalDate from = MONDAY.plusDays(number % DAYS);
        return List.of(new Away(from, from.plusDays(6), Away.Reason.LEAVE));
    }

    /** What a year before leaves behind: nobody has carried quite the same. */
    private static Burden carried(int number) {
        return new Burden(40 + number % 3, 30 + number % 4, 10 + number % 3, 2, 0);
    }

    private static PlannedDuty duty(
            int number, String shift, LocalDate day, int hour, int hours, Set<String> positions) {
        Instant from = day.atTime(hour, 0).atZone(BusinessClock.ZONE).toInstant();
        Instant to = from.plus(Duration.ofHours(hours));
        return new PlannedDuty(
                new UUID(2, number),
                new PlannedDuty.Need(shift, false, positions, null),
                new PlannedDuty.Time(
                        day,
                        from,
                        to,
                        NightHours.touches(from, to),
                        day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue(),
                        false),
                10 * 60,
                null,
                false);
    }
}
