package vn.phaodai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.system.Api;
import vn.phaodai.system.SharedStack;

/** Rosters over HTTP: who sees which, a draft made in the background, the calendar feed. */
class RosterIT {

    private static Api commander;
    private static Api ward;
    private static Api officer;

    @BeforeAll
    static void signIn() {
        commander = Api.as("commander.q1");
        ward = Api.as("ward.q1");
        officer = Api.as("officer.q1");
    }

    @Test
    void showsOfficersThePublishedRosterOfTheirOwnUnitOnly() {
        String own = Demo.unit("Q01-01");
        String next = roster(commander, Demo.unit("Q01-02"));
        JsonArray seen = items(officer.get("/rosters"));
        assertFalse(seen.isEmpty());
        seen.forEach(
                each -> {
                    assertEquals(own, each.asJsonObject().getString("unitId"));
                    assertFalse(each.asJsonObject().getString("state").equals("DRAFT"));
                });
        assertEquals(404, officer.get("/rosters/" + next).statusCode());
        assertEquals(404, ward.get("/rosters/" + next + "/duties").statusCode());
        assertEquals(200, commander.get("/rosters/" + next + "/duties").statusCode());
        assertEquals(
                404, officer.get("/rosters/ledger?unitId=" + Demo.unit("Q01-02")).statusCode());
    }

    @Test
    void breaksNoRuleInTheDemo() {
        JsonArray broken =
                items(ward.get("/rosters/" + roster(ward, Demo.unit("Q01-01")) + "/violations"));
        assertTrue(
                broken.stream().noneMatch(each -> each.asJsonObject().getBoolean("hard")),
                broken::toString);
    }

    @Test
    void makesADraftInTheBackgroundThatKeepsEveryRule() {
        String unit = Demo.unit("Q01-01");
        LocalDate first =
                LocalDate.now(BusinessClock.ZONE)
                        .plusWeeks(8)
                        .with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        HttpResponse<String> asked =
                ward.post(
                        "/roster-runs",
                        "{\"unitId\":\"%s\",\"firstDay\":\"%s\",\"lastDay\":\"%s\"}"
                                .formatted(unit, first, first.plusDays(6)));
        assertEquals(201, asked.statusCode(), asked.body());
        String run = "/roster-runs/" + Api.json(asked).getString("id");
        Instant deadline = Instant.now().plus(Duration.ofMinutes(3));
        JsonObject state = Api.json(ward.get(run));
        while (!state.getString("state").equals("DONE")) {
            assertTrue(Instant.now().isBefore(deadline), state::toString);
            state = Api.json(ward.get(run));
        }
        JsonObject draft =
                items(ward.get("/rosters?unitId=" + unit + "&state=DRAFT&from=" + first))
                        .getJsonObject(0);
        String address = "/rosters/" + draft.getString("id");
        assertTrue(
                items(ward.get(address + "/violations")).stream()
                        .noneMatch(each -> each.asJsonObject().getBoolean("hard")));
        String etag = ward.get(address).headers().firstValue("ETag").orElseThrow();
        assertEquals(
                204,
                Api.send(ward.request(address).header("If-Match", etag).DELETE()).statusCode());
    }

    @Test
    void feedsACalendarWithoutSignInUntilTheAddressIsEnded()
            throws IOException, InterruptedException {
        String path = Api.json(officer.post("/me/duties/feed", "")).getString("path");
        HttpResponse<String> feed = fetch(path);
        assertEquals(200, feed.statusCode());
        assertTrue(
                feed.headers().firstValue("Content-Type").orElse("").startsWith("text/calendar"));
        assertTrue(feed.body().startsWith("BEGIN:VCALENDAR\r\n"), feed.body());
        assertEquals(204, Api.send(officer.request("/me/duties/feed").DELETE()).statusCode());
        assertEquals(404, fetch(path).statusCode());
        assertEquals(404, fetch("/duty-feed/nothing.ics").statusCode());
    }

    private static HttpResponse<String> fetch(String path)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(SharedStack.get().applicationUrl() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static String roster(Api caller, String unit) {
        return items(caller.get("/rosters?unitId=" + unit)).getJsonObject(0).getString("id");
    }

    private static JsonArray items(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return Api.json(answer).getJsonArray("items");
    }
}
