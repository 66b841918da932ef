package vn.phaodai.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.phaodai.local.Stack;

/** Reports from the request to the file, with everything that may come between. */
class ReportRunIT {

    private static final Duration LONG = Duration.ofMinutes(4);
    private static final String STRENGTH = "{\"report\":\"strength\",\"format\":\"%s\"}";
    private static final String OFFICERS = "{\"report\":\"officers\",\"format\":\"%s\"}";

    private final Stack stack = SharedStack.get();

    @Test
    void makesAFileWhoseHashIsTheOnePublished() throws Exception {
        Api leadership = Api.as("leadership");
        for (String format : List.of("PDF", "XLSX", "CSV")) {
            String run = run(leadership, STRENGTH.formatted(format));
            JsonObject done = waitFor(leadership, run, Set.of("DONE"));
            byte[] file = file(leadership, run);

            assertEquals(done.getString("sha256"), sha256(file));
            assertEquals(done.getJsonNumber("size").longValue(), file.length);
            assertEquals(1.0, done.getJsonNumber("progress").doubleValue());
            String page = open("/verify/" + done.getString("verifyCode")).body();
            assertTrue(page.contains(done.getString("sha256")), format);
        }
    }

    @Test
    void aDecisionListsAllItsOfficersOfWhateverUnit() throws Exception {
        Api hr = Api.as("hr");
        String decision =
                Api.json(hr.get("/decisions?limit=1&kind=TRAINING&state=APPROVED"))
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("id");
        String run =
                run(
                        hr,
                        "{\"report\":\"decision\",\"format\":\"XLSX\",\"parameters\":{\"decisionId\":\"%s\"}}"
                                .formatted(decision));
        waitFor(hr, run, Set.of("DONE"));
        String sheet = words(file(hr, run));
        List<String> missing =
                Api.json(hr.get("/decisions/" + decision + "/lines?limit=50"))
                        .getJsonArray("items")
                        .stream()
                        .map(line -> line.asJsonObject().getString("serviceNumber"))
                        .filter(number -> !sheet.contains(number))
                        .toList();
        assertEquals(List.of(), missing);
    }

    /** All parts of a workbook; its own directory says how long they are. */
    private static String words(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.write(file, workbook);
            StringBuilder words = new StringBuilder();
            try (ZipFile parts = new ZipFile(file.toFile())) {
                for (ZipEntry part : Collections.list(parts.entries())) {
                    byte[] bytes = parts.getInputStream(part).readAllBytes();
                    words.append(new String(bytes, StandardCharsets.UTF_8));
                }
            }
            return words.toString();
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void makesTheReportsOfCareersForThoseWhoMaySeeThem() throws Exception {
        Api ward = Api.as("ward.q1");
        String officer =
                Api.json(ward.get("/officers?limit=1"))
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("id");
        String summary =
                "{\"report\":\"career-summary\",\"format\":\"%s\",\"parameters\":{\"officerId\":\""
                        + officer
                        + "\"}}";
        for (String format : List.of("PDF", "XLSX")) {
            for (String body :
                    List.of(summary, "{\"report\":\"training-expiry\",\"format\":\"%s\"}")) {
                String run = run(ward, body.formatted(format));
                waitFor(ward, run, Set.of("DONE"));
                String begins = new String(file(ward, run), 0, 4, StandardCharsets.ISO_8859_1);
                assertEquals(format.equals("PDF") ? "%PDF" : "PK\u0003\u0004", begins);
            }
        }
        String unit = id(Api.as("hr").get("/units?limit=1&q=Q12-01"));
        String elsewhere = id(Api.as("hr").get("/officers?limit=1&unitId=" + unit));
        assertEquals(
                404,
                ward.post("/report-runs", summary.replace(officer, elsewhere).formatted("PDF"))
                        .statusCode());
        for (String account : List.of("officer.q1", "registrar.q1")) {
            assertEquals(
                    403,
                    Api.as(account)
                            .post(
                                    "/report-runs",
                                    summary.replace(officer, elsewhere).formatted("PDF"))
                            .statusCode());
        }
        assertWrong(ward, "{\"report\":\"career-summary\"}", "parameters.officerId");
    }

    @Test
    void makesTheCareerSummaryOfOneselfForAnybodyWhoServes() throws Exception {
        String order =
                "{\"report\":\"career-summary\",\"format\":\"%s\",\"parameters\":{\"officerId\":\"%s\"}}";
        for (String account : List.of("officer.q1", "registrar.q1")) {
            Api officer = Api.as(account);
            JsonObject own = Api.json(officer.get("/me/officer"));
            long looked = looks(account, own);
            String run = run(officer, order.formatted("XLSX", own.getString("id")));
            waitFor(officer, run, Set.of("DONE"));
            assertTrue(words(file(officer, run)).contains(own.getString("serviceNumber")));
            assertEquals(
                    run,
                    Api.json(officer.get("/report-runs?limit=1"))
                            .getJsonArray("items")
                            .getJsonObject(0)
                            .getString("id"));
            Api ward = Api.as("ward.q1");
            assertEquals(404, ward.get("/report-runs/" + run).statusCode());
            String another =
                    Api.json(ward.get("/officers?limit=2")).getJsonArray("items").stream()
                            .map(each -> each.asJsonObject().getString("id"))
                            .filter(each -> !each.equals(own.getString("id")))
                            .findFirst()
                            .orElseThrow();
            HttpResponse<String> refused =
                    officer.post("/report-runs", order.formatted("PDF", another));
            assertEquals(403, refused.statusCode());
            assertTrue(refused.body().contains("report.ownOnly"), refused.body());
            String before = run(ward, order.formatted("PDF", another));
            waitFor(ward, before, Set.of("DONE"));
            Stored.update(
                    "update reporting.report_run set requested_by = ? where id = cast(? as uuid)",
                    account,
                    before);
            assertEquals(
                    403,
                    officer.get("/report-runs/" + before + "/file").statusCode(),
                    "of another, asked for in an earlier post");
            assertEquals(403, officer.post("/report-runs", STRENGTH.formatted("PDF")).statusCode());
            assertEquals(looked, looks(account, own), "not a look-up");
        }
    }

    private static long looks(String account, JsonObject record) throws SQLException {
        return Stored.count(
                "select count(*) from kernel.audit_entry where object_id = ? and who = ?"
                        + " and action = 'LOOK_UP'",
                record.getString("id"),
                account);
    }

    private static String id(HttpResponse<String> list) {
        return Api.json(list).getJsonArray("items").getJsonObject(0).getString("id");
    }

    @Test
    void saysClearlyThatACodeIsUnknown() {
        HttpResponse<String> page = open("/verify/AAAA-BBBB-CCCC");
        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("AAAA-BBBB-CCCC"));
    }

    @Test
    void isSeenByTheRequesterAndThoseWhoOverseeTheUnit() {
        Api ward = Api.as("ward.q1");
        String run = run(ward, STRENGTH.formatted("CSV"));
        waitFor(ward, run, Set.of("DONE"));

        for (String part : List.of("", "/file")) {
            String path = "/report-runs/" + run + part;
            assertEquals(200, ward.get(path).statusCode());
            assertEquals(200, Api.as("leadership").get(path).statusCode());
            assertEquals(200, Api.as("auditor").get(path).statusCode());
            assertEquals(404, Api.as("commander.q1").get(path).statusCode());
            assertEquals(404, Api.as("hr").get(path).statusCode());
            assertEquals(404, Api.as("officer.q1").get(path).statusCode());
            assertEquals(404, Api.as("registrar.q1").get(path).statusCode());
            assertEquals(403, Api.as("admin").get(path).statusCode());
            assertEquals(401, Api.anonymous().get(path).statusCode());
        }
        assertEquals(403, delete(Api.as("auditor"), run).statusCode());
        assertEquals(409, delete(ward, run).statusCode());
    }

    @Test
    void explainsTheGapWithTheFiguresOfThePage() throws Exception {
        Api ward = Api.as("ward.q1");
        String order =
                "{\"report\":\"strength-explained\",\"format\":\"%s\",\"parameters\":{\"from\":\"2024-06-01\",\"at\":\"2026-06-01\"}}";
        JsonObject gap = Api.json(ward.get("/strength/explanation?from=2024-06-01&to=2026-06-01"));
        String run = run(ward, order.formatted("CSV"));
        waitFor(ward, run, Set.of("DONE"));
        String lines = new String(file(ward, run), StandardCharsets.UTF_8);
        for (String[] day :
                List.of(
                        new String[] {"before", "01/06/2024"},
                        new String[] {"after", "01/06/2026"})) {
            int people = gap.getJsonObject(day[0]).getInt("gap");
            assertTrue(
                    lines.lines()
                            .anyMatch(
                                    line ->
                                            line.contains(day[1])
                                                    && line.strip().endsWith(";" + people)),
                    lines + gap);
        }
        String paper = run(ward, order.formatted("PDF"));
        assertTrue(waitFor(ward, paper, Set.of("DONE")).getInt("pages") > 0);
    }

    @Test
    void readsNoUnitOutsideTheRequestersScope() {
        String city = Api.json(Api.as("leadership").get("/strength")).getString("unitId", null);
        String body = "{\"report\":\"strength\",\"parameters\":{\"unitId\":\"" + city + "\"}}";
        assertEquals(404, Api.as("ward.q1").post("/report-runs", body).statusCode());
        assertEquals(403, Api.as("officer.q1").post("/report-runs", body).statusCode());
        assertEquals(
                403,
                Api.as("auditor").post("/report-runs", OFFICERS.formatted("PDF")).statusCode());
    }

    @Test
    void listsOneUnitByPosition() throws Exception {
        Api ward = Api.as("ward.q1");
        for (String format : List.of("PDF", "XLSX", "CSV")) {
            String run =
                    run(ward, "{\"report\":\"unit-roster\",\"format\":\"%s\"}".formatted(format));
            waitFor(ward, run, Set.of("DONE"));
            if (format.equals("CSV")) {
                String file = new String(file(ward, run), StandardCharsets.UTF_8);
                assertTrue(file.contains("Trưởng Công an phường"), file);
                assertTrue(file.contains("Biên chế"), file);
            }
        }
        assertEquals(
                403,
                Api.as("registrar.q1")
                        .post("/report-runs", "{\"report\":\"unit-roster\"}")
                        .statusCode());
    }

    @Test
    void namesTheFieldThatIsWrong() {
        Api hr = Api.as("hr");
        assertWrong(hr, "{\"report\":\"nothing\"}", "report");
        assertWrong(hr, "{\"report\":\"strength\",\"format\":\"DOC\"}", "format");
        assertWrong(
                hr,
                "{\"report\":\"strength\",\"parameters\":{\"at\":\"14/02/2022\"}}",
                "parameters.at");
        assertWrong(hr, "{\"report\":\"strength\",\"parameters\":{\"x\":\"1\"}}", "parameters.x");
        assertWrong(hr, "{\"report\":\"transfer-decision\"}", "parameters.transferId");
        assertWrong(hr, "{\"report\":\"strength\",\"language\":\"fr\"}", "language");
        assertWrong(hr, "{\"report\":\"transfer-decision\",\"language\":\"en\"}", "language");
    }

    @Test
    void makesListsInEnglish() throws Exception {
        Api ward = Api.as("ward.q1");
        for (String report :
                List.of(
                        "strength",
                        "strength-explained",
                        "officers",
                        "unit-roster",
                        "promotion",
                        "retirement",
                        "training-expiry",
                        "team-register")) {
            String order =
                    "{\"report\":\"%s\",\"format\":\"%s\",\"language\":\"en\"}"
                            .formatted(report, "%s");
            String sheet = run(ward, order.formatted("CSV"));
            JsonObject done = waitFor(ward, sheet, Set.of("DONE"));
            assertEquals("en", done.getString("language"));
            String head =
                    new String(file(ward, sheet), StandardCharsets.UTF_8)
                            .lines()
                            .findFirst()
                            .orElseThrow();
            assertTrue(head.matches("\uFEFF(No\\.|Reason);.*"), head);
            assertTrue(head.chars().noneMatch(c -> c >= 0xC0 && c <= 0x1EF9), head);
            String paper = run(ward, order.formatted("PDF"));
            assertTrue(waitFor(ward, paper, Set.of("DONE")).getInt("pages") > 0);
        }
        String vietnamese = run(ward, STRENGTH.formatted("CSV"));
        assertEquals("vi", waitFor(ward, vietnamese, Set.of("DONE")).getString("language"));
        for (String language : List.of("vi", "en")) {
            assertEquals(
                    Set.of(language),
                    Api.json(ward.get("/report-runs?limit=200&language=" + language))
                            .getJsonArray("items")
                            .stream()
                            .map(each -> each.asJsonObject().getString("language"))
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void namesPositionsAndRanksInEnglish() throws Exception {
        Api ward = Api.as("ward.q1");
        String order = "{\"report\":\"unit-roster\",\"format\":\"CSV\",\"language\":\"en\"}";
        String run = run(ward, order);
        waitFor(ward, run, Set.of("DONE"));
        String file = new String(file(ward, run), StandardCharsets.UTF_8);
        assertTrue(file.contains("Ward chief"), file);
        assertTrue(file.toLowerCase(Locale.ROOT).contains("lieutenant"), file);
    }

    @Test
    void waitsForASecondPersonBeforeALongListOfPeople() {
        Api hr = Api.as("hr");
        String run = run(hr, OFFICERS.formatted("XLSX"));
        JsonObject waiting = Api.json(hr.get("/report-runs/" + run));
        assertEquals("QUEUED", waiting.getString("state"));
        assertEquals("PENDING", waiting.getString("approval"));
        String seen = Api.as("hr.2").get("/approvals/" + proposal(run)).body();
        assertTrue(seen.contains("Tiếng Việt"), seen);

        assertEquals(403, decide(hr, run).statusCode());
        assertEquals(200, decide(Api.as("hr.2"), run).statusCode());

        waitFor(hr, run, Set.of("DONE"));
    }

    @Test
    void stopsWhenItsRequesterSaysSo() {
        Api hr = Api.as("hr");
        String run = run(hr, OFFICERS.formatted("PDF"));
        assertEquals(200, decide(Api.as("hr.2"), run).statusCode());
        waitFor(hr, run, Set.of("RUNNING"));

        assertEquals("CANCELLED", Api.json(delete(hr, run)).getString("state"));
        assertEquals(409, hr.get("/report-runs/" + run + "/file").statusCode());
        assertEquals(409, delete(hr, run).statusCode());
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "WILDFLY"})
    void survivesAPowerCutInTheMiddleOfARun(Stack.Part part) throws Exception {
        Api hr = Api.as("hr");
        String run = run(hr, OFFICERS.formatted("PDF"));
        assertEquals(200, decide(Api.as("hr.2"), run).statusCode());
        waitFor(hr, run, Set.of("RUNNING"));

        stack.kill(part);
        stack.start(part);

        Api again = Api.as("hr");
        JsonObject done = waitFor(again, run, Set.of("DONE"));
        assertEquals(done.getString("sha256"), sha256(file(again, run)));
        if (part == Stack.Part.WILDFLY) {
            assertEquals(2, attempts(run));
        }
        try (Stream<Path> files = Files.walk(stack.files().resolve("reports"))) {
            assertEquals(
                    1,
                    files.filter(Files::isRegularFile)
                            .filter(file -> file.getFileName().toString().startsWith(run))
                            .filter(file -> file.toString().endsWith(".pdf"))
                            .count());
        }
        assertEquals(
                1,
                Stored.count(
                        "select count(*) from kernel.audit_entry where object_id = ? and action = 'CREATE'"
                                + " and cast(changes as text) like '%sha256%'",
                        run));
        Stored.requireWholeAudit();
    }

    private static void assertWrong(Api caller, String body, String field) {
        HttpResponse<String> answer = caller.post("/report-runs", body);
        assertEquals(422, answer.statusCode(), answer.body());
        assertEquals(
                field, Api.json(answer).getJsonArray("errors").getJsonObject(0).getString("field"));
    }

    static String run(Api caller, String body) {
        HttpResponse<String> answer = caller.post("/report-runs", body);
        assertEquals(202, answer.statusCode(), answer.body());
        String id = Api.json(answer).getString("id");
        assertTrue(
                answer.headers().firstValue("Location").orElse("").endsWith("/report-runs/" + id));
        return id;
    }

    static JsonObject waitFor(Api caller, String run, Set<String> states) {
        long end = System.nanoTime() + LONG.toNanos();
        JsonObject seen;
        do {
            seen = Api.json(caller.get("/report-runs/" + run));
            if (states.contains(seen.getString("state"))) {
                return seen;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
        } while (System.nanoTime() < end);
        throw new AssertionError("Not " + states + ": " + seen);
    }

    private static HttpResponse<String> delete(Api caller, String run) {
        return Api.send(caller.request("/report-runs/" + run).DELETE());
    }

    private static HttpResponse<String> decide(Api caller, String run) {
        return caller.post(
                "/approvals/" + proposal(run) + "/decision", "{\"decision\":\"APPROVE\"}");
    }

    private static String proposal(String run) {
        return Api.json(Api.as("leadership").get("/approvals?limit=50"))
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(item -> item.getString("subjectId").equals(run))
                .map(item -> item.getString("id"))
                .findFirst()
                .orElseThrow();
    }

    static byte[] file(Api caller, String run) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                HttpClient.newHttpClient()
                        .send(
                                caller.request("/report-runs/" + run + "/file").GET().build(),
                                HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
        return answer.body();
    }

    private HttpResponse<String> open(String path) {
        return Api.send(HttpRequest.newBuilder(URI.create(stack.applicationUrl() + path)).GET());
    }

    private int attempts(String run) throws SQLException {
        try (Connection connection = stack.asApplication();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select attempt from reporting.report_run where id = '"
                                        + run
                                        + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
