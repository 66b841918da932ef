package vn.phaodai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.system.Api;

/** Strengthening plans over HTTP: worked out in the background, seen by whom, made a decision. */
class StrengtheningPlanIT {

    private final LocalDate day = LocalDate.now(BusinessClock.ZONE).plusMonths(1);

    @Test
    void worksAPlanOutThatBreaksNoRuleAndSaysWhy() {
        String plan = "/strengthening-plans/" + done(Demo.unit("CATP"), "Toàn thành phố", day);
        Api hr = Api.as("hr");
        JsonObject made = Api.json(hr.get(plan));
        assertTrue(made.getInt("gapsAfter") <= made.getInt("gapsBefore"), made::toString);
        JsonArray moves = items(hr.get(plan + "/moves?limit=200"));
        assertFalse(moves.isEmpty(), made::toString);
        moves.forEach(
                each ->
                        assertFalse(
                                each.asJsonObject()
                                        .getJsonArray("why")
                                        .getJsonObject(0)
                                        .getString("text")
                                        .isBlank()));
        assertFalse(items(hr.get(plan + "/gaps")).isEmpty());
        assertEquals(200, Api.as("leadership").get(plan + "/moves").statusCode());
        assertEquals(200, Api.as("auditor").get(plan + "/moves").statusCode());
        assertEquals(404, Api.as("commander.q1").get(plan).statusCode());
    }

    @Test
    void showsCommandersThePlansOfTheirUnits() {
        String plan = "/strengthening-plans/" + done(Demo.unit("Q01"), "Quận 1", day);
        assertEquals(200, Api.as("commander.q1").get(plan).statusCode());
        assertEquals(404, Api.as("ward.q1").get(plan).statusCode());
        assertEquals(403, Api.as("officer.q1").get(plan).statusCode());
        assertEquals(
                403,
                Api.as("commander.q1").post(plan + "/runs", "{}").statusCode(),
                "who made it leads it, or HR");
    }

    @Test
    void letsADistrictsCommanderPlanForTheDistrictOnly() {
        Api commander = Api.as("commander.q1");
        String district = Demo.unit("Q01");
        String plan =
                "/strengthening-plans/"
                        + requested("commander.q1", district, "Quận 1 tự lập", day, 5);
        assertEquals("DONE", end(plan));
        String pin =
                "{\"officerId\":\"%s\",\"kind\":\"BAR\"}"
                        .formatted(Demo.officerOf(Demo.unit("Q01-01")));
        assertEquals(200, commander.post(plan + "/pins", pin).statusCode());
        assertEquals(1, items(commander.get(plan + "/pins")).size());
        assertEquals(200, commander.post(plan + "/runs", "{}").statusCode());
        assertEquals("DONE", end(plan));
        assertEquals(200, Api.as("hr").post(plan + "/pins", pin).statusCode());
        assertEquals(404, asked("commander.q1", Demo.unit("CATP")));
        assertEquals(404, asked("commander.q1", Demo.unit("Q12")));
        assertEquals(403, asked("ward.q1", Demo.unit("Q01-01")));
    }

    @Test
    void takesTheBestSoFarWhenStopped() {
        Api hr = Api.as("hr");
        String plan = "/strengthening-plans/" + request(Demo.unit("CATP"), "Dừng sớm", day, 600);
        Instant deadline = Instant.now().plus(Duration.ofMinutes(3));
        while (Api.json(hr.get(plan)).isNull("moves")) {
            assertTrue(Instant.now().isBefore(deadline));
        }
        assertEquals(200, hr.post(plan + "/stop", "").statusCode());
        assertEquals("DONE", end(plan));
    }

    @Test
    void letsAnOfficerStateForHimselfOnly() {
        Api officer = Api.as("officer.q1");
        HttpResponse<String> stated =
                officer.post(
                        "/move-statements",
                        "{\"kind\":\"WISH_STAY\",\"validFrom\":\"%s\",\"document\":\"Đơn ngày 01/11/2026\"}"
                                .formatted(day));
        assertEquals(201, stated.statusCode(), stated.body());
        String id = Api.json(stated).getString("id");
        assertEquals(1, items(officer.get("/move-statements")).size());
        assertEquals(
                404, Api.as("ward.q1").post("/move-statements/" + id + "/ending", "").statusCode());
        assertEquals(204, officer.post("/move-statements/" + id + "/ending", "").statusCode());
    }

    /** Has a plan worked out. */
    static String done(String unit, String name, LocalDate day) {
        String id = request(unit, name, day, 10);
        assertEquals("DONE", end("/strengthening-plans/" + id));
        return id;
    }

    private static String request(String unit, String name, LocalDate day, int seconds) {
        return requested("hr", unit, name, day, seconds);
    }

    private static String requested(
            String account, String unit, String name, LocalDate day, int seconds) {
        HttpResponse<String> answer = ask(account, unit, name, day, seconds);
        assertEquals(201, answer.statusCode(), answer.body());
        return Api.json(answer).getString("id");
    }

    /** The status of the answer. */
    private int asked(String account, String unit) {
        return ask(account, unit, "Không được", day, 5).statusCode();
    }

    private static HttpResponse<String> ask(
            String account, String unit, String name, LocalDate day, int seconds) {
        return Api.as(account)
                .post(
                        "/strengthening-plans",
                        "{\"unitId\":\"%s\",\"name\":\"%s\",\"onDay\":\"%s\",\"kind\":\"TRANSFER\",\"seconds\":%d}"
                                .formatted(unit, name, day, seconds));
    }

    private static String end(String plan) {
        Api hr = Api.as("hr");
        Instant deadline = Instant.now().plus(Duration.ofMinutes(5));
        JsonObject state = Api.json(hr.get(plan));
        while (state.getString("state").equals("QUEUED")
                || state.getString("state").equals("RUNNING")) {
            assertTrue(Instant.now().isBefore(deadline), state::toString);
            state = Api.json(hr.get(plan));
        }
        return state.getString("state");
    }

    private static JsonArray items(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return Api.json(answer).getJsonArray("items");
    }
}
