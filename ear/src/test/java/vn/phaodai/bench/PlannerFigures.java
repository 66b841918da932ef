package vn.phaodai.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.phaodai.kernel.BusinessClock;

/** How long solvers take, and how good what they make is. */
final class PlannerFigures {

    private static final String CITY = "select id from kernel.unit where code = 'CATP'";

    private final Subject subject;
    private final List<Comparison> results;

    PlannerFigures(Subject subject, List<Comparison> results) {
        this.subject = subject;
        this.results = results;
    }

    void roster() {
        RosterFigures.Result ward = new RosterFigures().measure();
        results.add(
                Comparison.limit("Roster of a ward of 30, 4 weeks: time", ward.seconds(), 10, "s"));
        results.add(
                Comparison.limit(
                        "Roster of a ward of 30, 4 weeks: rules broken and seats empty, + 1",
                        ward.hard() + 1.0,
                        1,
                        ""));
        results.add(
                Comparison.limit(
                        "Roster of a ward of 30: spread of nights and weekends; going round the"
                                + " list %d, fewest duties first %d"
                                        .formatted(ward.greedySpread(), ward.countingSpread()),
                        ward.spread(),
                        Math.min(ward.greedySpread(), ward.countingSpread()) / 2.0,
                        "duties"));
    }

    void rosters() throws Exception {
        LocalDate first =
                LocalDate.parse(subject.value("select max(last_day) + 1 from force.roster"));
        String token = subject.token("hr");
        Instant begin = Instant.now();
        String run =
                ordered(
                        token,
                        "/roster-runs",
                        "{\"unitId\":\"%s\",\"firstDay\":\"%s\",\"lastDay\":\"%s\"}"
                                .formatted(subject.value(CITY), first, first.plusDays(27)));
        String of = " from force.roster_run where id = '" + run + "'";
        String state = subject.ended("select state" + of);
        double minutes = Duration.between(begin, Instant.now()).toSeconds() / 60.0;
        String done = subject.value("select done - skipped" + of);
        results.add(
                state.equals("DONE")
                        ? Comparison.limit(
                                "Rosters of " + done + " wards, 4 weeks, one background job",
                                minutes,
                                5,
                                "min")
                        : Comparison.notMeasured("Rosters of all wards", state));
    }

    /** The whole city: when the first plan stood, and what a minute makes of it. */
    void strengthening() throws Exception {
        String plan =
                ordered(
                        subject.token("hr"),
                        "/strengthening-plans",
                        "{\"unitId\":\"%s\",\"name\":\"Bench\",\"onDay\":\"%s\",\"kind\":\"TRANSFER\",\"seconds\":60}"
                                .formatted(
                                        subject.value(CITY),
                                        LocalDate.now(BusinessClock.ZONE).plusMonths(2)));
        String of = " from force.strengthening_plan where id = '" + plan + "'";
        String state = subject.ended("select state" + of);
        if (!state.equals("DONE")) {
            results.add(Comparison.notMeasured("Strengthening plan of the city", state));
            return;
        }
        if (subject.value("select first_millis" + of) == null) {
            results.add(
                    Comparison.notMeasured("Strengthening plan of the city", "nobody is moved"));
            return;
        }
        results.add(
                Comparison.limit(
                        "Strengthening plan of the city: %s moves, people missing %s, before %s;"
                                        .formatted(
                                                subject.value("select moves" + of),
                                                subject.value("select gaps_after" + of),
                                                subject.value("select gaps_before" + of))
                                + " first plan, which closes %s gaps and breaks no rule"
                                        .formatted(subject.value("select first_closed" + of)),
                        Double.parseDouble(subject.value("select first_millis / 1000.0" + of)),
                        30,
                        "s"));
    }

    /** Orders work in the background, and gives its id. */
    private String ordered(String token, String path, String body) {
        try (Wire wire = subject.wire()) {
            String answer = wire.post(Subject.API + path, Subject.bearer(token), body, 201);
            return Subject.json(answer).getString("id");
        }
    }
}
