package vn.phaodai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.system.Api;

/**
 * Forms of pages, sent with their real view state by somebody who changed what the page does not
 * let one change: hidden fields, fields that are not there, names of filters and columns.
 */
class ForgedPostIT {

    private static final LocalDate TODAY = LocalDate.now(BusinessClock.ZONE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Api hr = Api.as("hr");
    private final String own = Demo.unit("Q01-01");
    private final String next = Demo.unit("Q01-02");
    private final String foreignUnit = Demo.unit("Q12-01");
    private final String foreign = Demo.officerOf(foreignUnit);
    private final String number = UUID.randomUUID().toString().substring(0, 8) + "/QĐ";

    @Test
    void proposesNoTransferOfSomebodyOutsideTheScope() {
        String officer = join();
        Session commander = Session.of("commander.q1");
        HttpResponse<String> shown = look(commander, officer, next);
        assertTrue(shown.body().contains("transferForm:propose"), "no preview");

        HttpResponse<String> refused =
                proposal(commander, shown)
                        .with("transferForm:officerId_hinput", foreign)
                        .press("transferForm:propose");
        assertRefused(refused);
        assertFalse(refused.body().contains(nameOf(foreign)), "tells the name");
        assertNoTransfer(foreign);
        assertNoTransfer(officer);

        HttpResponse<String> begun = commander.get("/transfers/new?officerId=" + foreign);
        assertFalse(begun.body().contains(nameOf(foreign)), "tells the name");
    }

    @Test
    void proposesNoTransferToAUnitOutsideTheScope() {
        String officer = join();
        Session commander = Session.of("commander.q1");
        HttpResponse<String> shown = look(commander, officer, next);
        HttpResponse<String> refused =
                proposal(commander, shown)
                        .with("transferForm:toUnitId_hinput", foreignUnit)
                        .press("transferForm:propose");
        assertRefused(refused);
        assertNoTransfer(officer);

        HttpResponse<String> address =
                proposal(commander, shown)
                        .with("toUnitId", foreignUnit)
                        .with("officerId", foreign)
                        .press("transferForm:look");
        assertFalse(address.body().contains(nameOf(foreign)), "tells the name");
        assertNoTransfer(foreign);
        assertNoTransfer(officer);
    }

    @Test
    void pressesNoButtonThatThePageDoesNotShow() {
        String officer = join();
        Session commander = Session.of("commander.q1");
        HttpResponse<String> page = commander.get("/transfers/new?officerId=" + officer);
        proposal(commander, page)
                .with("transferForm:toUnitId_hinput", next)
                .with("transferForm:position", "BEAT_OFFICER")
                .press("transferForm:propose");
        assertNoTransfer(officer);
    }

    @Test
    void changesNothingOfAnOfficerThatTheFormDoesNotHave() {
        String officer = join();
        Session session = Session.of("hr");
        HttpResponse<String> page = session.get("/officers/" + officer + "/edit");
        Form form = Form.of(session, page, "officerForm").with("officerForm:phone", "0912345678");
        for (String field : List.of("unitId", "unitId_input", "unitId_hinput")) {
            form.with("officerForm:" + field, foreignUnit).with(field, foreignUnit);
        }
        HttpResponse<String> saved =
                form.with("officerForm:position", "WARD_CHIEF")
                        .with("officerForm:postedSince", "01/01/2020")
                        .press("officerForm:save");
        assertTrue(saved.uri().getPath().endsWith("/officers/" + officer), saved.uri().toString());
        JsonObject stored = Api.json(hr.get("/officers/" + officer));
        assertEquals("0912345678", stored.getString("phone"));
        assertEquals(own, stored.getString("unitId"));
        assertEquals(Demo.position(), stored.getString("position"));
        assertEquals(
                1,
                Api.json(hr.get("/officers/" + officer + "/postings"))
                        .getJsonArray("items")
                        .size());
    }

    @Test
    void doesNotTakeTheVersionFromTheSender() {
        String officer = join();
        Session session = Session.of("hr");
        HttpResponse<String> page = session.get("/officers/" + officer + "/edit");
        HttpResponse<String> read = hr.get("/officers/" + officer);
        String etag = read.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> faster =
                hr.patch("/officers/" + officer, "{\"phone\":\"0911111111\"}", etag);
        assertEquals(200, faster.statusCode(), faster.body());
        String version = faster.headers().firstValue("ETag").orElseThrow().replaceAll("\\D", "");

        HttpResponse<String> refused =
                Form.of(session, page, "officerForm")
                        .with("officerForm:phone", "0922222222")
                        .with("version", version)
                        .with("officerForm:version", version)
                        .with("If-Match", "*")
                        .press("officerForm:save");
        assertRefused(refused);
        assertTrue(refused.body().contains("0922222222"), "what was typed is lost");
        assertEquals("0911111111", Api.json(hr.get("/officers/" + officer)).getString("phone"));
    }

    @Test
    void keepsToTheRecordThatThePageWasOpenedFor() {
        String officer = join();
        String other = join();
        Session session = Session.of("hr");
        HttpResponse<String> page = session.get("/officers/" + officer + "/edit");
        Form form =
                Form.of(session, page, "officerForm")
                        .with("officerForm:phone", "0933333333")
                        .with("id", other);
        form.press("officerForm:save");
        form.to("/officers/" + other + "/edit").press("officerForm:save");
        form.to("/officers/edit.xhtml?id=" + other).press("officerForm:save");
        JsonObject untouched = Api.json(hr.get("/officers/" + other));
        assertTrue(
                untouched.isNull("phone") || !untouched.getString("phone").equals("0933333333"),
                untouched.toString());

        Session ward = Session.of("ward.q1");
        for (String record : List.of("/officers/" + officer, "/strength/" + own)) {
            HttpResponse<String> shown = ward.get(record);
            String key = record.startsWith("/officers") ? foreign : foreignUnit;
            HttpResponse<String> forged =
                    Form.ofState(ward, shown, record).with("id", key).press("x");
            assertFalse(forged.body().contains(nameOf(foreign)), record);
            assertFalse(forged.body().contains(Demo.unitName("Q12-01")), record);
        }
    }

    @Test
    void looksAtNoUnitOutsideTheScope() {
        Session ward = Session.of("ward.q1");
        HttpResponse<String> back =
                ward.post(
                        ward.base() + "/preference",
                        Map.of("name", "unit", "value", foreignUnit, "back", "/phaodai/"));
        assertEquals(200, back.statusCode());
        String name = Demo.unitName("Q12-01");
        for (String page : List.of("/", "/strength", "/officers", "/teams", "/rosters")) {
            HttpResponse<String> shown = ward.get(page);
            assertEquals(200, shown.statusCode(), page);
            assertFalse(shown.body().contains(name), page);
            assertFalse(shown.body().contains(foreignUnit), page);
        }
        assertEquals(
                400,
                ward.post(ward.base() + "/preference", Map.of("name", "unit", "value", "1 or 1=1"))
                        .statusCode());
    }

    @Test
    void sortsAndFiltersByNothingThatTheListDoesNotHave() {
        Session session = Session.of("leadership");
        List<String> plain = rows(session.get("/officers"));
        assertEquals(50, plain.size());
        for (String query :
                List.of(
                        "sort=personal_id&personalId=079",
                        "sort=-personalId",
                        "sort=full_name;drop%20table%20force.officer",
                        "filters%5Bx%5D=1",
                        "personal_id=079&at.x=1",
                        "sort=id&dir=asc%20nulls%20first")) {
            HttpResponse<String> answer = session.get("/officers?" + query);
            assertEquals(200, answer.statusCode(), query);
            assertEquals(plain, rows(answer), query);
            assertFalse(answer.body().contains("k-chip\""), query);
        }
        HttpResponse<String> page = session.get("/officers");
        HttpResponse<String> sorted =
                Form.of(session, page, "officers")
                        .with("officers:kRows_sorting", "true")
                        .with("officers:kRows_sortKey", "officers:kRows:personalId")
                        .with("officers:kRows_sortDir", "1")
                        .with("officers:personalId", "079")
                        .press("officers");
        assertEquals(200, sorted.statusCode());
        assertEquals(plain, rows(sorted));
    }

    @Test
    void opensNoPageWithTheStateOfAnother() {
        Session ward = Session.of("ward.q1");
        HttpResponse<String> page = ward.get("/leave/new");
        assertEquals(200, page.statusCode());
        for (String state : List.of("", "-1:-1", "x")) {
            assertEquals(403, forged(ward, page, state).statusCode(), state);
        }
        assertTrue(Api.json(hr.get("/officers?q=ke%20gia%20mao")).getJsonArray("items").isEmpty());
    }

    @Test
    void opensAPageAnewForTheStateOfAnother() {
        Session session = Session.of("hr");
        for (String other : List.of("/leave/new", "/officers", "/strength", "/reports", "/teams")) {
            HttpResponse<String> answer = forged(session, session.get(other), "");
            assertEquals(200, answer.statusCode(), other);
            assertTrue(answer.uri().toString().contains("/officers/new?resume=1"), other);
            assertTrue(Form.of(session, answer, "officerForm") != null, other);
        }
        assertTrue(Api.json(hr.get("/officers?q=ke%20gia%20mao")).getJsonArray("items").isEmpty());
    }

    /** The form of a new officer, with the state of this page or another. */
    private static HttpResponse<String> forged(
            Session session, HttpResponse<String> page, String state) {
        Form form =
                Form.ofState(session, page, "/officers/new")
                        .with("officerForm", "officerForm")
                        .with("officerForm:fullName", "Kẻ Giả Mạo");
        if (!state.isEmpty()) {
            form.with("jakarta.faces.ViewState", state);
        }
        return form.press("officerForm:save");
    }

    @Test
    void opensAPageAnewForItsStateWithoutAForm() {
        Session session = Session.of("hr");
        String officer = join();
        for (String page :
                List.of(
                        "/strength",
                        "/strength/" + own,
                        "/strength/" + own + "/gap",
                        "/officers/new",
                        "/officers/" + officer,
                        "/transfers/board",
                        "/promotions",
                        "/units",
                        "/reports")) {
            HttpResponse<String> shown = session.get(page);
            assertEquals(200, shown.statusCode(), page);
            HttpResponse<String> answer = Form.ofState(session, shown, page).press("x");
            assertEquals(200, answer.statusCode(), page);
            assertEquals(shown.uri().getPath(), answer.uri().getPath());
        }
    }

    @Test
    void showsThePageOnForADayThatIsNone() {
        Session session = Session.of("hr");
        Map<String, String> pages =
                Map.of(
                        "/strength/" + own,
                        Demo.unitName("Q01-01"),
                        "/strength/map?id=" + Demo.unit("Q01"),
                        Demo.unitName("Q01"),
                        "/promotions/outlook",
                        "<th scope=\"row\">",
                        "/promotions/rules",
                        "<caption>",
                        "/promotions/" + join(),
                        "Trần Thử Nghiệm");
        pages.forEach(
                (page, text) -> {
                    HttpResponse<String> answer =
                            Form.of(session, session.get(page), "day")
                                    .with("day:at", "31/02/2026")
                                    .press("day:show");
                    assertRefused(answer);
                    assertTrue(answer.body().contains(text), page);
                });
    }

    /** Has the page show what the transfer would do, from which on it can be proposed. */
    private HttpResponse<String> look(Session session, String officer, String unit) {
        HttpResponse<String> page =
                session.get("/transfers/new?officerId=" + officer + "&toUnitId=" + unit);
        return proposal(session, page)
                .with("transferForm:position", "BEAT_OFFICER")
                .press("transferForm:look");
    }

    private Form proposal(Session session, HttpResponse<String> page) {
        return Form.of(session, page, "transferForm")
                .with("transferForm:decisionNumber", number)
                .with("transferForm:decisionDate", DAY.format(TODAY))
                .with("transferForm:effectiveOn", DAY.format(TODAY.plusDays(30)));
    }

    private static void assertRefused(HttpResponse<String> page) {
        assertEquals(200, page.statusCode());
        assertTrue(
                page.body().contains("ui-messages-error")
                        || page.body().contains("ui-message-error"),
                page.body());
    }

    private void assertNoTransfer(String officer) {
        assertEquals(
                List.of(),
                Api.json(hr.get("/transfers?officerId=" + officer + "&limit=200"))
                        .getJsonArray("items")
                        .stream()
                        .map(item -> item.asJsonObject().getString("decisionNumber", ""))
                        .filter(number::equals)
                        .toList());
    }

    private String nameOf(String officer) {
        return Api.json(hr.get("/officers/" + officer)).getString("fullName");
    }

    private static List<String> rows(HttpResponse<String> page) {
        return Pattern.compile("data-rk=\"([^\"]+)\"")
                .matcher(page.body())
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    private String join() {
        HttpResponse<String> joined = hr.post("/officers", Demo.newOfficer(own));
        assertEquals(201, joined.statusCode(), joined.body());
        return Api.json(joined).getString("id");
    }
}
