package vn.phaodai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.system.Api;

/**
 * Security teams and readiness of a ward through the API, by those who do it and those who may not.
 */
class TeamsIT {

    private static final LocalDate TODAY = LocalDate.now(BusinessClock.ZONE);
    private static final LocalDate LAST_MONTH = TODAY.withDayOfMonth(1).minusMonths(1);

    private final Api ward = Api.as("ward.q1");
    private final Api commander = Api.as("commander.q1");
    private final Api hr = Api.as("hr");
    private final String unit = Demo.unit("Q01-01");
    private final String foreign = Demo.unit("Q12-01");

    @Test
    void computesApprovesLocksAndPrintsTheAllowancesOfAMonth() {
        JsonObject sheet =
                Api.json(ward.get("/team-nights?unitId=" + unit + "&month=" + LAST_MONTH));
        String member = sheet.getJsonArray("rows").getJsonObject(0).getString("memberId");
        assertEquals(422, ward.post("/team-nights", nights(member, 11)).statusCode());
        assertEquals(200, ward.post("/team-nights", nights(member, 7)).statusCode());
        String list = created(ward.post("/team-allowances", computing("")));
        assertEquals(403, ward.post("/team-allowances/" + list + "/approval", "{}").statusCode());
        assertEquals(200, ward.post("/team-allowances/" + list + "/proposal", "").statusCode());
        assertEquals(409, ward.post("/team-allowances", computing("")).statusCode());
        assertEquals(
                200, commander.post("/team-allowances/" + list + "/approval", "").statusCode());
        JsonObject approved = Api.json(ward.get("/team-allowances/" + list));
        assertEquals("APPROVED", approved.getString("state"));
        assertTrue(
                Api.json(ward.get("/team-allowances/" + list + "/reproduction"))
                        .getBoolean("reproduces"));
        assertEquals(422, ward.post("/team-allowances", computing("")).statusCode());
        for (String format : new String[] {"PDF", "XLSX"}) {
            String run =
                    started(
                            ward.post(
                                    "/report-runs",
                                    """
                                    {"report":"team-allowance","format":"%s","parameters":{"allowanceId":"%s"}}
                                    """
                                            .formatted(format, list)));
            assertEquals("DONE", waitFor(ward, run));
        }
    }

    @Test
    void takesSomebodyIntoATeam() {
        String team = first(hr.get("/teams?limit=1&unitId=" + unit));
        String member =
                created(
                        ward.post(
                                "/team-members",
                                """
                                {"teamId":"%s","fullName":"Nguyễn Văn Tổ","birthDate":"1970-05-17","sex":"MALE",
                                "personalId":"079070987654","schooling":"LOWER_SECONDARY","healthOn":"%s",
                                "residentSince":"2010-01-01","position":"MEMBER","joinedOn":"%s",
                                "decisionNumber":"13/QĐ-UBND","decisionDate":"%s"}
                                """
                                        .formatted(
                                                team,
                                                TODAY.minusDays(20),
                                                TODAY,
                                                TODAY.minusDays(6))));
        assertEquals(
                "Nguyễn Văn Tổ",
                Api.json(ward.get("/team-members/" + member)).getString("fullName"));
    }

    @Test
    void hidesTeamsAndListsOfOtherWards() {
        String team = first(hr.get("/teams?limit=1&unitId=" + foreign));
        String member = first(hr.get("/team-members?limit=1&teamId=" + team));
        String list = first(hr.get("/team-allowances?limit=1&unitId=" + foreign));
        for (String path :
                new String[] {
                    "/teams/" + team,
                    "/teams/" + team + "/members",
                    "/team-members/" + member,
                    "/team-allowances/" + list,
                    "/team-allowances/" + list + "/lines",
                    "/team-nights?unitId=" + foreign + "&month=" + LAST_MONTH,
                    "/readiness/" + foreign
                }) {
            assertEquals(404, commander.get(path).statusCode(), path);
            assertEquals(200, hr.get(path).statusCode(), path);
        }
    }

    @Test
    void answersWithEvidenceAndLocksWhatIsOver() {
        LocalDate running = TODAY.withDayOfMonth(1).plusMonths(TODAY.getDayOfMonth() < 15 ? 0 : 1);
        String over = running.minusMonths(1).toString().substring(0, 7);
        String answer =
                created(
                        ward.post(
                                "/readiness/" + unit + "/answers",
                                "{\"period\":\"%s\",\"item\":\"PLANS\",\"answer\":\"YES\"}"
                                        .formatted(over)));
        assertEquals(
                201,
                ward.upload(
                                "/readiness/answers/"
                                        + answer
                                        + "/attachments?fileName=ke-hoach.txt&classification=UNCLASSIFIED",
                                "Kế hoạch đã diễn tập".getBytes(StandardCharsets.UTF_8))
                        .statusCode());
        String body = "{\"period\":\"" + over + "\"}";
        assertEquals(403, ward.post("/readiness/" + unit + "/snapshots", body).statusCode());
        String locked = created(commander.post("/readiness/" + unit + "/snapshots", body));
        assertEquals(422, commander.post("/readiness/" + unit + "/snapshots", body).statusCode());
        assertEquals(200, ward.get("/readiness/snapshots/" + locked + "/lines").statusCode());
        String run =
                started(
                        commander.post(
                                "/report-runs",
                                """
                                {"report":"readiness","format":"PDF","parameters":{"snapshotId":"%s"}}
                                """
                                        .formatted(locked)));
        assertEquals("DONE", waitFor(commander, run));
    }

    private String nights(String member, int count) {
        return "{\"unitId\":\"%s\",\"month\":\"%s\",\"nights\":{\"%s\":%d}}"
                .formatted(unit, LAST_MONTH, member, count);
    }

    private String computing(String remark) {
        return "{\"unitId\":\"%s\",\"month\":\"%s\",\"remark\":\"%s\"}"
                .formatted(unit, LAST_MONTH, remark);
    }

    private static String created(HttpResponse<String> answer) {
        assertEquals(201, answer.statusCode(), answer.body());
        return Api.json(answer).getString("id");
    }

    private static String started(HttpResponse<String> answer) {
        assertEquals(202, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
    }

    private static String first(HttpResponse<String> list) {
        return Api.json(list).getJsonArray("items").getJsonObject(0).getString("id");
    }

    private static String waitFor(Api caller, String run) {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(4));
        String state;
        do {
            LockSupport.parkNanos(100_000_000);
            state = Api.json(caller.get("/report-runs/" + run)).getString("state");
        } while (Set.of("QUEUED", "RUNNING").contains(state) && Instant.now().isBefore(deadline));
        return state;
    }
}
