package vn.phaodai.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.local.Stack;

/**
 * Measures the application against floors, in one run on one machine: a bare table, a static
 * resource, the same SQL, the same inserts, the bare report.
 */
public final class Bench {

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
    private static final String API = "/phaodai/api/v1";
    private static final int IMPORTED = 12_000;
    private static final int ALONE = 12;
    private static final int PRINTED_TO_WARM_UP = 15;
    private static final int PRINTED = 15;

    /**
     * How often a client asks whether its report is done: seldom enough to leave it a processor.
     */
    private static final Duration POLL = Duration.ofMillis(10);

    private final Path root;
    private final Stack stack;
    private final SignIn signIn;
    private final ServerCpu server;
    private final Load load;
    private final boolean quick;
    private final List<String> asked;
    private final double startSeconds;
    private final List<Comparison> results = new ArrayList<>();

    private Bench(Path root, boolean quick, List<String> asked) throws Exception {
        this.root = root;
        this.quick = quick;
        this.asked = asked;
        this.stack = Stack.forTests(root, "bench");
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        Instant begin = Instant.now();
        stack.startAsBuilt();
        this.startSeconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        this.signIn = new SignIn(stack);
        this.server = new ServerCpu(stack.pid(Stack.Part.WILDFLY));
        this.load = new Load(server, quick);
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
        deployFloor();
        measure("Officers page", this::officersPage);
        measure("GET /officers/{id}", this::officerRecord);
        measure("Search", this::search);
        measure("Strength", this::strength);
        measure("Explained gap", this::explainedGap);
        measure("Promotion eligibility", this::promotions);
        measure("Retirement forecast", this::retirements);
        measure("Strength PDF", this::strengthPdf);
        measure("Officers created", this::create);
        measure("Roster of a ward", this::roster);
        measure("Rosters of all wards", this::rosters);
        measure("Strengthening plan", this::strengthening);
        measure("Reorganisation", this::reorganise);
        // last, since it leaves 12.000 more people in one unit
        measure("Import", this::importOfficers);
        results.add(
                Comparison.limit(
                        "Memory of the server (peak RSS)", server.peakMegabytes(), 700, "MB"));
        measure("Start-up", this::startUp);
        BenchReport report = new BenchReport(results, startSeconds);
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
        String token = signIn.token("hr");
        Instant deadline = Instant.now().plusSeconds(60);
        while (true) {
            try (Wire wire = new Wire(stack.applicationUrl())) {
                wire.get(FloorWar.PATH + "/api/officer", bearer(token));
                return;
            } catch (IllegalStateException notYet) {
                if (Instant.now().isAfter(deadline)) {
                    throw notYet;
                }
                Thread.sleep(500);
            }
        }
    }

    private void officersPage() throws Exception {
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
            cookies.add(signIn.cookies("hr", host() + path));
        }
        return client -> get(path, () -> "Accept: text/html\r\nCookie: " + cookies.get(client));
    }

    private void officerRecord() throws Exception {
        List<String> ids = column("select id from force.officer order by id limit 400");
        String token = signIn.token("hr");
        List<String> paths = ids.stream().map(id -> API + "/officers/" + id).toList();
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
        return get(() -> paths.get(next[0]++ % paths.size()), () -> bearer(token));
    }

    private void search() throws Exception {
        String token = signIn.token("hr");
        List<String> paths =
                SEARCHES.stream()
                        .map(
                                text ->
                                        API
                                                + "/officers?limit=20&q="
                                                + URLEncoder.encode(text, StandardCharsets.UTF_8))
                        .toList();
        List<Statements.Executed> sql = executed(token, paths, "force.officer");
        compareWithSql("Search without diacritics, time a request", 150, token, paths, sql);
    }

    private void strength() throws Exception {
        String token = signIn.token("hr");
        List<String> paths =
                List.of(API + "/strength?at=" + LocalDate.now(), API + "/strength?at=2025-06-30");
        List<Statements.Executed> sql = executed(token, paths, "force.report_strength");
        compareWithSql("Strength of the whole city, time a request", 40, token, paths, sql);
    }

    private void explainedGap() throws Exception {
        String token = signIn.token("hr");
        List<String> paths =
                List.of(
                        API + "/strength/explanation?from=2025-01-01&to=2026-01-01",
                        API + "/strength/explanation?from=2024-06-01&to=" + LocalDate.now());
        List<Statements.Executed> sql = executed(token, paths, "force.");
        compareWithSql("Gap of the whole city explained, time a request", 20, token, paths, sql);
    }

    private void promotions() throws Exception {
        String day = LocalDate.now().plusDays(5).toString();
        results.add(
                Comparison.limit(
                        "Promotion eligibility of 12.000 officers, a request",
                        seconds(API + "/promotions/count?result=ELIGIBLE&at=" + day),
                        2,
                        "s"));
    }

    private void retirements() throws Exception {
        results.add(
                Comparison.limit(
                        "Retirement forecast of 10 years, every unit, a request",
                        seconds(API + "/retirements/outlook?years=10"),
                        2,
                        "s"));
    }

    /** The median of several answers to one client, after some to warm up. */
    private double seconds(String path) throws Exception {
        String token = signIn.token("hr");
        List<Double> taken = new ArrayList<>();
        try (Wire wire = new Wire(stack.applicationUrl())) {
            for (int i = 0; i < ALONE; i++) {
                long before = System.nanoTime();
                wire.get(path, bearer(token));
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
                        client -> new Replay(connection(), sql, each, client));
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
                record(
                                () -> {
                                    try (Wire wire = new Wire(stack.applicationUrl())) {
                                        paths.forEach(path -> wire.get(path, bearer(token)));
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

    private void strengthPdf() throws Exception {
        String token = signIn.token("hr");
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
        try (Wire wire = new Wire(stack.applicationUrl())) {
            JsonObject run = json(wire.post(API + "/report-runs", bearer(token), order, 202));
            await(wire, API + "/report-runs/" + run.getString("id"), token, "DONE");
        }
    }

    private static double milliseconds(Work work) throws Exception {
        long before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** From sending the file to the last row stored: taken in, checked, stored. */
    private void importOfficers() throws Exception {
        String token = signIn.token("hr");
        String file = MadeUp.csv(quick ? IMPORTED / 10 : IMPORTED, "Q01");
        long before = System.nanoTime();
        try (Wire wire = new Wire(stack.applicationUrl())) {
            JsonObject taken =
                    json(
                            wire.post(
                                    API + "/imports?kind=force.officer&fileName=bench.csv",
                                    bearer(token),
                                    "text/csv",
                                    file,
                                    201));
            String path = API + "/imports/" + taken.getString("id");
            await(wire, path, token, "CHECKED");
            wire.post(path + "/storing", bearer(token), "{\"mode\":\"ALL_OR_NOTHING\"}", 200);
            await(wire, path, token, "DONE");
        }
        double seconds = (System.nanoTime() - before) / 1e9;
        results.add(
                Comparison.limit(
                        "Import of 12.000 officers, sent to stored",
                        quick ? seconds * 10 : seconds,
                        60,
                        "s"));
    }

    private static void await(Wire wire, String path, String token, String wanted) {
        while (true) {
            String state = json(wire.get(path, bearer(token))).getString("state");
            if (state.equals(wanted)) {
                return;
            }
            if (state.equals("FAILED")) {
                throw new IllegalStateException(path + " failed");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /**
     * As the demo does it when nothing has changed: both servers at once, on data that is there.
     */
    private void startUp() throws Exception {
        stack.stop(Stack.Part.WILDFLY);
        stack.stop(Stack.Part.KEYCLOAK);
        Instant begin = Instant.now();
        CompletableFuture<Void> keycloak =
                CompletableFuture.runAsync(() -> stack.start(Stack.Part.KEYCLOAK));
        stack.start(Stack.Part.WILDFLY);
        keycloak.join();
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        results.add(
                Comparison.limit("Start-up, warm, Keycloak and WildFly at once", seconds, 20, "s"));
    }

    /** 441 units become 168: the city's wards, and made-up ones beside them. */
    private void reorganise() throws Exception {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"));
        String hr = signIn.token("hr");
        List<String> codes =
                new ArrayList<>(
                        column(
                                """
                                select u.code from kernel.unit u join kernel.unit_shape s on s.unit_id = u.id
                                where u.valid_to is null and s.valid_to is null and s.kind not in ('CITY', 'DISTRICT')
                                order by 1
                                """));
        StringBuilder more = new StringBuilder("code,name,parent_code,level,valid_from\n");
        for (int i = codes.size(); i < 441; i++) {
            codes.add("BX-%03d".formatted(i));
            more.append("BX-%03d,Xã Thử %d,Q12,WARD,2021-01-01\n".formatted(i, i));
        }
        StringBuilder links = new StringBuilder("old_code,new_code,part\n");
        StringBuilder units = new StringBuilder("code,name,parent_code,level,valid_from\n");
        for (int i = 0; i < 168; i++) {
            units.append("NX-%03d,Phường Mới %d,CATP,WARD,%s\n".formatted(i, i, today));
        }
        for (int i = 0; i < 441; i++) {
            links.append("%s,NX-%03d,FULL\n".formatted(codes.get(i), i * 168 / 441));
        }
        double seconds;
        try (Wire wire = new Wire(stack.applicationUrl())) {
            String admin = bearer(signIn.token("admin"));
            String preview =
                    json(wire.file(API + "/unit-imports", admin, more.toString(), 200))
                            .getString("id");
            wire.post(API + "/unit-imports/" + preview + "/confirmation", admin, "", 200);
            String id =
                    json(wire.post(
                                    API + "/reorganisations",
                                    bearer(hr),
                                    """
                                    {"title":"Thử","effectiveOn":"%s","decisionNumber":"1/QĐ","decisionDate":"%s"}
                                    """
                                            .formatted(today, today),
                                    201))
                            .getString("id");
            String path = API + "/reorganisations/" + id;
            wire.file(path + "/units", bearer(hr), units.toString(), 200);
            wire.file(path + "/links", bearer(hr), links.toString(), 200);
            wire.post(path + "/proposal", bearer(hr), "", 200);
            String second = bearer(signIn.token("hr.2"));
            long before = System.nanoTime();
            wire.post(path + "/approval", second, "{}", 200);
            await(wire, path, hr, "APPLIED");
            seconds = (System.nanoTime() - before) / 1e9;
        }
        results.add(
                Comparison.limit(
                        "Reorganisation of 441 units into 168, approved to applied",
                        seconds,
                        20,
                        "s"));
    }

    private interface Work {
        void run() throws Exception;
    }

    private void roster() {
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

    private void rosters() throws Exception {
        String city = column("select id from kernel.unit where code = 'CATP'").get(0);
        LocalDate first =
                LocalDate.parse(column("select max(last_day) + 1 from force.roster").get(0));
        String token = signIn.token("hr");
        try (Wire wire = new Wire(stack.applicationUrl())) {
            Instant begin = Instant.now();
            String answer =
                    wire.post(
                            API + "/roster-runs",
                            bearer(token),
                            "{\"unitId\":\"%s\",\"firstDay\":\"%s\",\"lastDay\":\"%s\"}"
                                    .formatted(city, first, first.plusDays(27)),
                            201);
            String run;
            try (JsonReader reader = Json.createReader(new StringReader(answer))) {
                run = reader.readObject().getString("id");
            }
            String state = "QUEUED";
            while (state.equals("QUEUED") || state.equals("RUNNING")) {
                server.requireRunning();
                LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
                state =
                        column("select state from force.roster_run where id = '" + run + "'")
                                .get(0);
            }
            double minutes = Duration.between(begin, Instant.now()).toSeconds() / 60.0;
            String done =
                    column("select done - skipped from force.roster_run where id = '" + run + "'")
                            .get(0);
            results.add(
                    state.equals("DONE")
                            ? Comparison.limit(
                                    "Rosters of " + done + " wards, 4 weeks, one background job",
                                    minutes,
                                    5,
                                    "min")
                            : Comparison.notMeasured("Rosters of all wards", state));
        }
    }

    /**
     * The whole city: when the first plan stood that breaks no rule, and what a minute makes of it.
     */
    private void strengthening() throws Exception {
        String city = column("select id from kernel.unit where code = 'CATP'").get(0);
        String token = signIn.token("hr");
        try (Wire wire = new Wire(stack.applicationUrl())) {
            String answer =
                    wire.post(
                            API + "/strengthening-plans",
                            bearer(token),
                            "{\"unitId\":\"%s\",\"name\":\"Bench\",\"onDay\":\"%s\",\"kind\":\"TRANSFER\",\"seconds\":60}"
                                    .formatted(
                                            city, LocalDate.now(BusinessClock.ZONE).plusMonths(2)),
                            201);
            String plan;
            try (JsonReader reader = Json.createReader(new StringReader(answer))) {
                plan = reader.readObject().getString("id");
            }
            String of = " from force.strengthening_plan where id = '" + plan + "'";
            String state = "QUEUED";
            while (state.equals("QUEUED") || state.equals("RUNNING")) {
                server.requireRunning();
                LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
                state = column("select state" + of).get(0);
            }
            if (!state.equals("DONE")) {
                results.add(Comparison.notMeasured("Strengthening plan of the city", state));
                return;
            }
            results.add(
                    Comparison.limit(
                            "Strengthening plan of the city: %s moves, people missing %s, before %s;"
                                            .formatted(
                                                    column("select moves" + of).get(0),
                                                    column("select gaps_after" + of).get(0),
                                                    column("select gaps_before" + of).get(0))
                                    + " first plan that breaks no rule",
                            Double.parseDouble(column("select first_millis / 1000.0" + of).get(0)),
                            30,
                            "s"));
        }
    }

    private void create() throws Exception {
        UUID unit = UUID.fromString(column("select id from kernel.unit where code = 'Q01'").get(0));
        String token = signIn.token("hr");
        List<Statements.Executed> written =
                record(
                        () -> {
                            try (Wire wire = new Wire(stack.applicationUrl())) {
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
        Wire wire = new Wire(stack.applicationUrl());
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
            return new PlainCreate(connection(), unit, outbox);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static void createOne(Wire wire, String token, UUID unit) {
        wire.post(API + "/officers", bearer(token), MadeUp.json(MadeUp.Person.next(), unit), 201);
    }

    private List<Statements.Executed> record(Runnable action) throws Exception {
        Properties secrets = new Properties();
        Path file = root.resolve("target/bench/secrets.properties");
        try (var reader = java.nio.file.Files.newBufferedReader(file)) {
            secrets.load(reader);
        }
        action.run();
        try (Connection superuser =
                DriverManager.getConnection(
                        stack.jdbcUrl(), "postgres", secrets.getProperty("superuser"))) {
            return new Statements(superuser, stack.logs().resolve("postgres.log")).during(action);
        }
    }

    private Task get(String path, Supplier<String> header) {
        return get(() -> path, header);
    }

    private Task get(Supplier<String> path, Supplier<String> header) {
        Wire wire = new Wire(stack.applicationUrl());
        return new Task() {
            @Override
            public void run() {
                wire.get(path.get(), header.get());
            }

            @Override
            public void close() {
                wire.close();
            }
        };
    }

    private Connection connection() {
        try {
            return stack.asApplication();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private List<String> column(String sql) throws SQLException {
        try (Connection connection = stack.asApplication();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private String host() {
        return stack.applicationUrl().replaceAll("/phaodai$", "");
    }

    private static String bearer(String token) {
        return "Authorization: Bearer " + token;
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
