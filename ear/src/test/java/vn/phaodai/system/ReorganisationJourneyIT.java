package vn.phaodai.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.phaodai.local.Stack;

/**
 * A reorganisation from the files to the day, over HTTP, also over a server that dies in between.
 */
class ReorganisationJourneyIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Stack STACK = SharedStack.get();

    @Test
    void isAppliedOnceThoughTheServerDiesInBetween() throws Exception {
        String first = unit("Q11-15");
        String second = unit("Q11-16");
        JsonObject before = strength(first, TODAY).getJsonObject("total");
        JsonObject other = strength(second, TODAY).getJsonObject("total");
        LocalDate day = TODAY.plusDays(1);
        String id =
                draft(
                        day,
                        "Q11-15,Q11-98,FULL\nQ11-16,Q11-98,FULL\n",
                        "Q11-98,Phường Gộp Thử,Q11,WARD," + day + "\n");
        JsonObject forecast = Api.json(Api.as("hr").get(path(id) + "/forecast"));
        assertEquals(0, forecast.getJsonArray("problems").size());
        assertEquals(
                before.getInt("establishment") + other.getInt("establishment"),
                forecast.getJsonObject("counts").getInt("force.establishment"));
        assertEquals(200, Api.as("hr").post(path(id) + "/proposal", "").statusCode());
        assertEquals(403, Api.as("hr").post(path(id) + "/approval", "{}").statusCode());
        assertEquals(403, Api.as("commander.q1").post(path(id) + "/approval", "{}").statusCode());
        assertEquals(200, Api.as("leadership").post(path(id) + "/approval", "{}").statusCode());
        STACK.kill(Stack.Part.WILDFLY);
        assertEquals("APPROVED", state(id));
        update(
                "update kernel.reorganisation set effective_on = ? where id = cast(? as uuid)",
                TODAY,
                id);
        STACK.start(Stack.Part.WILDFLY);
        await(() -> state(id).equals("APPLIED"));
        assertEquals(
                "1",
                text(
                        "select count(*) from kernel.audit_entry where action = 'TAKE_EFFECT' and object_id = ?",
                        id));
        assertEquals(
                "2",
                text(
                        "select count(*) from kernel.unit_lineage where reorganisation_id = cast(? as uuid)",
                        id));
        String merged = unit("Q11-98");
        JsonObject after = strength(merged, TODAY).getJsonObject("total");
        assertEquals(before.getInt("present") + other.getInt("present"), after.getInt("present"));
        assertEquals(
                before.getInt("present"),
                strength(first, TODAY.minusDays(1)).getJsonObject("total").getInt("present"));
        printsTheNamesBefore(merged);
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/units/" + merged);
            assertTrue(page.content().contains("Q11-16"), "names its predecessors");
            page = browser.open("/reorganisations/" + id);
            browser.picture("reorganisation");
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            assertEquals(List.of(), browser.problems());
        }
    }

    private static void printsTheNamesBefore(String merged) throws Exception {
        String name = "Công an phường Gộp Thử (trước đây là ";
        Api hr = Api.as("hr");
        String order =
                "{\"report\":\"unit-roster\",\"format\":\"PDF\",\"parameters\":{\"unitId\":\"%s\"}}";
        String run = ReportRunIT.run(hr, order.formatted(merged));
        ReportRunIT.waitFor(hr, run, Set.of("DONE"));
        String subject =
                text(
                        "select subject_name from reporting.report_run where id = cast(? as uuid)",
                        run);
        assertTrue(subject.startsWith(name), subject);
        try (PDDocument paper = Loader.loadPDF(ReportRunIT.file(hr, run))) {
            String text = new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
            for (String words :
                    List.of(name, "Công an phường Nam Trạch", "Công an phường Thanh Hải")) {
                assertTrue(text.contains(words), text);
            }
        }
    }

    @Test
    void refusesABadFileWholeAndHidesItFromOthers() {
        LocalDate day = TODAY.plusDays(40);
        String id = draft(day, null, null);
        HttpResponse<String> refused =
                upload(
                        id,
                        "links",
                        "old_code,new_code,part\nQ11-01,Q11-02,FULL\nNONE,Q11-02,FULL\n");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("links line 3"), refused.body());
        assertEquals(
                0, Api.json(Api.as("hr").get(path(id) + "/links")).getJsonArray("items").size());
        assertEquals(403, Api.as("ward.q1").get(path(id)).statusCode());
        assertEquals(200, Api.as("admin").get(path(id)).statusCode());
        assertEquals(200, Api.as("hr").post(path(id) + "/withdrawal", "").statusCode());
        assertEquals(409, Api.as("hr").post(path(id) + "/withdrawal", "").statusCode());
    }

    private static String draft(LocalDate day, String links, String units) {
        String body =
                Json.createObjectBuilder()
                        .add("title", "Sắp xếp thử")
                        .add("effectiveOn", day.toString())
                        .add("decisionNumber", "99/QĐ-CATP")
                        .add("decisionDate", TODAY.toString())
                        .build()
                        .toString();
        HttpResponse<String> made = Api.as("hr").post("/reorganisations", body);
        assertEquals(201, made.statusCode(), made.body());
        String id = Api.json(made).getString("id");
        if (units != null) {
            HttpResponse<String> taken =
                    upload(id, "units", "code,name,parent_code,level,valid_from\n" + units);
            assertEquals(200, taken.statusCode(), taken.body());
        }
        if (links != null) {
            HttpResponse<String> taken = upload(id, "links", "old_code,new_code,part\n" + links);
            assertEquals(200, taken.statusCode(), taken.body());
        }
        return id;
    }

    private static HttpResponse<String> upload(String id, String what, String csv) {
        return Api.send(
                Api.as("hr")
                        .request(path(id) + "/" + what)
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString(csv)));
    }

    private static String path(String id) {
        return "/reorganisations/" + id;
    }

    private static JsonObject strength(String unit, LocalDate day) {
        return Api.json(Api.as("hr").get("/strength?at=" + day + "&unitId=" + unit));
    }

    private static String unit(String code) throws SQLException {
        return text(
                "select cast(id as text) from kernel.unit where code = ? order by valid_from desc limit 1",
                code);
    }

    private static String state(String id) {
        try {
            return text("select state from kernel.reorganisation where id = cast(? as uuid)", id);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String sql, Object... values) throws SQLException {
        try (Connection owner = STACK.asOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                assertTrue(rows.next(), sql);
                return rows.getString(1);
            }
        }
    }

    private static void update(String sql, Object... values) throws SQLException {
        try (Connection owner = STACK.asOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            assertEquals(1, statement.executeUpdate());
        }
    }

    private static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(3));
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(deadline), "in time");
            LockSupport.parkNanos(200_000_000);
        }
    }
}
