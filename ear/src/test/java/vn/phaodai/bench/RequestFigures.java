package vn.phaodai.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** What requests for pages, records, lists and figures cost, beside floors or limits. */
final class RequestFigures {

    private static final List<String> SEARCHES =
            List.of(
                    "nguyen van an",
                    "tran minh",
                    "le thi",
                    "hoang anh",
                    "pham quoc",
                    "vo thanh son",
                    "huynh",
                    "dang ngoc",
                    "bui tuan",
                    "nguyen thi hoa",
                    "do minh",
                    "ngo van");
    private static final int ALONE = 12;

    private final Subject subject;
    private final Load load;
    private final List<Comparison> results;

    RequestFigures(Subject subject, Load load, List<Comparison> results) {
        this.subject = subject;
        this.load = load;
        this.results = results;
    }

    void officersPage() throws Exception {
        Load.Pair page =
                load.compare(40, page("/phaodai/officers"), page(FloorWar.PATH + "/table.xhtml"));
        results.add(
                Comparison.milliseconds(
                        "Officers page of 50 rows, CPU a request",
                        page.ours().cpu(),
                        "bare PrimeFaces table of 50 static rows",
                        page.floor().cpu(),
                        2));
    }

    private IntFunction<Task> page(String path) throws Exception {
        List<String> cookies = new ArrayList<>();
        for (int i = 0; i < Load.CLIENTS; i++) {
            cookies.add(subject.cookies("hr", path));
        }
        return client ->
                subject.get(
                        () -> path, () -> "Accept: text/html\r\nCookie: " + cookies.get(client));
    }

    void officerRecord() throws Exception {
        List<String> ids = subject.column("select id from force.officer order by id limit 400");
        String token = subject.token("hr");
        List<String> paths = ids.stream().map(id -> Subject.API + "/officers/" + id).toList();
        Load.Pair record =
                load.compare(
                        250,
                        client -> inTurn(paths, client * 50, token),
                        client -> inTurn(List.of(FloorWar.PATH + "/api/officer"), 0, token));
        results.add(
                Comparison.milliseconds(
                        "GET /officers/{id}, CPU a request",
                        record.ours().cpu(),
                        "static JSON behind the same token check",
                        record.floor().cpu(),
                        2));
    }

    private Task inTurn(List<String> paths, int first, String token) {
        int[] next = {first};
        return subject.get(() -> paths.get(next[0]++ % paths.size()), () -> Subject.bearer(token));
    }

    void search() throws Exception {
        String token = subject.token("hr");
        List<String> paths =
                SEARCHES.stream()
                        .map(
                                text ->
                                        Subject.API
                                                + "/officers?limit=20&q="
                                                + URLEncoder.encode(text, StandardCharsets.UTF_8))
                        .toList();
        List<Statements.Executed> sql = executed(token, paths, "force.officer");
        compareWithSql("Search without diacritics, time a request", 150, token, paths, sql);
    }

    void strength() throws Exception {
        String token = subject.token("hr");
        List<String> paths =
                List.of(
                        Subject.API + "/strength?at=" + LocalDate.now(),
                        Subject.API + "/strength?at=2025-06-30");
        List<Statements.Executed> sql = executed(token, paths, "force.report_strength");
        compareWithSql("Strength of the whole city, time a request", 40, token, paths, sql);
    }

    void explainedGap() throws Exception {
        String token = subject.token("hr");
        List<String> paths =
                List.of(
                        Subject.API + "/strength/explanation?from=2025-01-01&to=2026-01-01",
                        Subject.API
                                + "/strength/explanation?from=2024-06-01&to="
                                + LocalDate.now());
        List<Statements.Executed> sql = executed(token, paths, "force.");
        compareWithSql("Gap of the whole city explained, time a request", 20, token, paths, sql);
    }

    void promotions() throws Exception {
        String day = LocalDate.now().plusDays(5).toString();
        results.add(
                Comparison.limit(
                        "Promotion eligibility of 12.000 officers, a request",
                        seconds(Subject.API + "/promotions/count?result=ELIGIBLE&at=" + day),
                        2,
                        "s"));
    }

    void retirements() throws Exception {
        results.add(
                Comparison.limit(
                        "Retirement forecast of 10 years, every unit, a request",
                        seconds(Subject.API + "/retirements/outlook?years=10"),
                        2,
                        "s"));
    }

    /** The median of several answers to one client, after some to warm up. */
    private double seconds(String path) throws Exception {
        String token = subject.token("hr");
        List<Double> taken = new ArrayList<>();
        try (Wire wire = subject.wire()) {
            for (int i = 0; i < ALONE; i++) {
                long before = System.nanoTime();
                wire.get(path, Subject.bearer(token));
                taken.add((System.nanoTime() - before) / 1e9);
            }
        }
        return taken.subList(ALONE / 2, ALONE).stream().sorted().toList().get(ALONE / 4);
    }

    private void compareWithSql(
            String what,
            int requests,
            String token,
            List<String> paths,
            List<Statements.Executed> sql)
            throws Exception {
        int each = sql.size() / paths.size();
        Load.Pair both =
                load.compare(
                        requests,
                        client -> inTurn(paths, client, token),
                        client -> new Replay(subject.connection(), sql, each, client));
        results.add(
                Comparison.milliseconds(
                        what,
                        both.ours().wall(),
                        "the same SQL over JDBC",
                        both.floor().wall(),
                        3));
    }

    private List<Statements.Executed> executed(String token, List<String> paths, String table)
            throws Exception {
        List<Statements.Executed> found =
                subject
                        .record(
                                () -> {
                                    try (Wire wire = subject.wire()) {
                                        paths.forEach(
                                                path -> wire.get(path, Subject.bearer(token)));
                                    }
                                })
                        .stream()
                        .filter(one -> one.is("select", table))
                        .toList();
        if (found.size() < paths.size()) {
            throw new IllegalStateException(
                    "Expected " + paths.size() + " selects, saw " + Statements.describe(found));
        }
        return found;
    }
}
