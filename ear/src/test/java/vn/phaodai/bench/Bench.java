package vn.phaodai.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures the application against floors, in one run on one machine: a bare table, a static
 * resource, the same SQL, the same inserts, the bare report.
 */
public final class Bench {

    private final Path root;
    private final Subject subject;
    private final boolean quick;
    private final List<String> asked;
    private final List<Comparison> results = new ArrayList<>();

    private Bench(Path root, boolean quick, List<String> asked) throws Exception {
        this.root = root;
        this.quick = quick;
        this.asked = asked;
        this.subject = new Subject(root);
    }

    /** Something to be measured. */
    interface Work {
        void run() throws Exception;
    }

    /**
     * With {@code --quick} only a tenth is done; words choose what to measure. Either way nothing
     * is written down.
     */
    public static void main(String[] args) throws Exception {
        Path root = Path.of(System.getProperty("phaodai.root", "..")).toAbsolutePath().normalize();
        boolean quick = List.of(args).contains("--quick");
        List<String> asked = Stream.of(args).filter(arg -> !arg.startsWith("--")).toList();
        System.exit(new Bench(root, quick, asked).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        Load load = new Load(subject.server(), quick);
        RequestFigures requests = new RequestFigures(subject, load, results);
        WorkFigures work = new WorkFigures(subject, load, quick, results);
        PlannerFigures planners = new PlannerFigures(subject, results);
        ReorganisationFigures reorganisation = new ReorganisationFigures(subject, results);
        deployFloor();
        measure("Officers page", requests::officersPage);
        measure("GET /officers/{id}", requests::officerRecord);
        measure("Search", requests::search);
        measure("Strength", requests::strength);
        measure("Explained gap", requests::explainedGap);
        measure("Promotion eligibility", requests::promotions);
        measure("Retirement forecast", requests::retirements);
        measure("Strength PDF", work::strengthPdf);
        measure("Officers created", work::create);
        measure("Roster of a ward", planners::roster);
        measure("Rosters of all wards", planners::rosters);
        measure("Strengthening plan", planners::strengthening);
        measure("Reorganisation", reorganisation::wholeCity);
        // last, since it leaves 12.000 more people in one unit
        measure("Import", work::importOfficers);
        results.add(
                Comparison.limit(
                        "Memory of the server (peak RSS)",
                        subject.server().peakMegabytes(),
                        700,
                        "MB"));
        measure("Start", new StartFigures(root, subject, results)::start);
        BenchReport report = new BenchReport(results, subject.startSeconds());
        System.out.println(report.table());
        if (!quick && asked.isEmpty()) {
            report.write(root.resolve("docs/benchmarks.md"));
        }
        return results.stream().allMatch(Comparison::passes);
    }

    /** One that cannot be measured has failed, but not the others. */
    private void measure(String what, Work work) throws InterruptedException {
        if (!asked.isEmpty() && asked.stream().noneMatch(what::contains)) {
            return;
        }
        System.out.println("Measuring: " + what);
        try {
            work.run();
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception failed) {
            failed.printStackTrace();
            results.add(Comparison.notMeasured(what, String.valueOf(failed.getMessage())));
        }
    }

    private void deployFloor() throws Exception {
        Path deployments = root.resolve("target/bench/wildfly/standalone/deployments");
        new FloorWar(root).write(deployments.resolve("bench-floor.war"));
        String token = subject.token("hr");
        Instant deadline = Instant.now().plusSeconds(60);
        while (true) {
            try (Wire wire = subject.wire()) {
                wire.get(FloorWar.PATH + "/api/officer", Subject.bearer(token));
                return;
            } catch (IllegalStateException notYet) {
                if (Instant.now().isAfter(deadline)) {
                    throw notYet;
                }
                Thread.sleep(500);
            }
        }
    }
}
