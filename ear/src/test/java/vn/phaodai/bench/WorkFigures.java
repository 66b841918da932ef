package vn.phaodai.bench;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What it costs to print, to take officers on one by one, and to take in a file of them. */
final class WorkFigures {

    private static final int IMPORTED = 12_000;
    private static final int PRINTED_TO_WARM_UP = 15;
    private static final int PRINTED = 15;

    private final Subject subject;
    private final Load load;
    private final boolean quick;
    private final List<Comparison> results;

    WorkFigures(Subject subject, Load load, boolean quick, List<Comparison> results) {
        this.subject = subject;
        this.load = load;
        this.quick = quick;
        this.results = results;
    }

    void strengthPdf() throws Exception {
        String token = subject.token("hr");
        String order =
                "{\"report\":\"strength\",\"format\":\"PDF\",\"parameters\":{\"at\":\"%s\"}}"
                        .formatted(LocalDate.now());
        BareReport bare = new BareReport();
        List<Double> ours = new ArrayList<>();
        List<Double> floor = new ArrayList<>();
        for (int i = -PRINTED_TO_WARM_UP; i < PRINTED; i++) {
            double ordered = milliseconds(() -> print(token, order));
            double filled = milliseconds(bare::print);
            if (i >= 0) {
                ours.add(ordered);
                floor.add(filled);
            }
        }
        results.add(
                Comparison.milliseconds(
                        "Strength PDF of 335 units, ordered to done",
                        median(ours),
                        "bare Jasper fill and export",
                        median(floor),
                        1.5));
    }

    private void print(String token, String order) throws Exception {
        try (Wire wire = subject.wire()) {
            JsonObject run =
                    Subject.json(
                            wire.post(
                                    Subject.API + "/report-runs",
                                    Subject.bearer(token),
                                    order,
                                    202));
            Subject.await(wire, Subject.API + "/report-runs/" + run.getString("id"), token, "DONE");
        }
    }

    private static double milliseconds(Bench.Work work) throws Exception {
        long before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    void create() throws Exception {
        UUID unit = UUID.fromString(subject.value("select id from kernel.unit where code = 'Q01'"));
        String token = subject.token("hr");
        List<Statements.Executed> written =
                subject.record(
                        () -> {
                            try (Wire wire = subject.wire()) {
                                createOne(wire, token, unit);
                            }
                        });
        boolean outbox = written.stream().anyMatch(one -> one.is("insert", "outbox_message"));
        Load.Pair both =
                load.compare(60, client -> creating(token, unit), client -> plain(unit, outbox));
        results.add(
                Comparison.rate(
                        "Officers created",
                        both.ours().perSecond(),
                        "the same inserts over JDBC",
                        both.floor().perSecond(),
                        0.4));
    }

    private Task creating(String token, UUID unit) {
        Wire wire = subject.wire();
        return new Task() {
            @Override
            public void run() {
                createOne(wire, token, unit);
            }

            @Override
            public void close() {
                wire.close();
            }
        };
    }

    private PlainCreate plain(UUID unit, boolean outbox) {
        try {
            return new PlainCreate(subject.connection(), unit, outbox);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static void createOne(Wire wire, String token, UUID unit) {
        wire.post(
                Subject.API + "/officers",
                Subject.bearer(token),
                MadeUp.json(MadeUp.Person.next(), unit),
                201);
    }

    /** From sending the file to the last row stored: taken in, checked, stored. */
    void importOfficers() throws Exception {
        String token = subject.token("hr");
        String file = MadeUp.csv(quick ? IMPORTED / 10 : IMPORTED, "Q01");
        long before = System.nanoTime();
        try (Wire wire = subject.wire()) {
            JsonObject taken =
                    Subject.json(
                            wire.post(
                                    Subject.API + "/imports?kind=force.officer&fileName=bench.csv",
                                    Subject.bearer(token),
                                    "text/csv",
                                    file,
                                    201));
            String path = Subject.API + "/imports/" + taken.getString("id");
            Subject.await(wire, path, token, "CHECKED");
            wire.post(
                    path + "/storing", Subject.bearer(token), "{\"mode\":\"ALL_OR_NOTHING\"}", 200);
            Subject.await(wire, path, token, "DONE");
        }
        double seconds = (System.nanoTime() - before) / 1e9;
        results.add(
                Comparison.limit(
                        "Import of 12.000 officers, sent to stored",
                        quick ? seconds * 10 : seconds,
                        60,
                        "s"));
    }
}
