package vn.phaodai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.system.Api;

/** What lies outside a caller's scope does not exist for the caller, however it is asked for. */
class ScopeIT {

    private final Api ward = Api.as("ward.q1");
    private final Api commander = Api.as("commander.q1");
    private final Api hr = Api.as("hr");
    private final String foreignUnit = Demo.unit("Q12-01");
    private final String foreign = Demo.officerOf(foreignUnit);
    private final String own = Demo.officerOf(Demo.unit("Q01-01"));

    @Test
    void showsWhatIsInScope() {
        assertEquals(200, ward.get("/officers/" + own).statusCode());
        assertEquals(200, commander.get("/officers/" + own).statusCode());
        assertEquals(200, hr.get("/officers/" + foreign).statusCode());
    }

    @Test
    void hidesOfficersOutsideAsIfThereWereNone() {
        for (Api caller : new Api[] {ward, commander}) {
            HttpResponse<String> hidden = caller.get("/officers/" + foreign);
            HttpResponse<String> nothing = caller.get("/officers/" + UUID.randomUUID());
            assertEquals(404, hidden.statusCode());
            assertEquals(404, nothing.statusCode());
            assertEquals(
                    Api.json(nothing).getString("detail"), Api.json(hidden).getString("detail"));
            assertEquals(404, caller.get("/officers/" + foreign + "/postings").statusCode());
        }
    }

    @Test
    void hidesTheNeighbouringWardFromAWardCommander() {
        String next = Demo.officerOf(Demo.unit("Q01-02"));
        assertEquals(404, ward.get("/officers/" + next).statusCode());
        assertEquals(200, commander.get("/officers/" + next).statusCode());
    }

    @Test
    void listsNobodyOfAForeignUnit() {
        HttpResponse<String> list = ward.get("/officers?unitId=" + foreignUnit);
        assertEquals(200, list.statusCode());
        assertTrue(Api.json(list).getJsonArray("items").isEmpty());
    }

    @Test
    void hidesFiguresOfForeignUnits() {
        for (String path :
                new String[] {
                    "/strength?unitId=" + foreignUnit,
                    "/strength/positions?unitId=" + foreignUnit,
                    "/strength/explanation?unitId=" + foreignUnit,
                    "/strength/trend?unitId=" + foreignUnit,
                    "/establishment?unitId=" + foreignUnit,
                    "/establishment/" + foreignUnit + "/history"
                }) {
            assertEquals(404, ward.get(path).statusCode(), path);
            assertEquals(200, hr.get(path).statusCode(), path);
        }
    }

    @Test
    void refusesTransfersOfAndToForeignUnits() {
        assertEquals(404, propose(commander, foreign, Demo.unit("Q01-01")).statusCode());
        int outward = propose(commander, own, foreignUnit).statusCode();
        assertTrue(outward == 404 || outward == 422, "status " + outward);
    }

    @Test
    void hidesEstablishmentVersionsOfForeignUnits() {
        String version = version(foreignUnit);
        String near = version(Demo.unit("Q01-01"));
        for (String path : new String[] {"", "/figures", "/workbook"}) {
            for (Api caller : new Api[] {ward, commander}) {
                HttpResponse<String> hidden = caller.get("/establishments/" + version + path);
                assertEquals(404, hidden.statusCode(), path + ": " + hidden.body());
                assertEquals(200, caller.get("/establishments/" + near + path).statusCode(), path);
            }
            assertEquals(200, hr.get("/establishments/" + version + path).statusCode(), path);
        }
        String listed = commander.get("/establishments?limit=200").body();
        assertTrue(listed.contains(near) && !listed.contains(version), listed);
        for (String id : new String[] {version, near}) {
            assertEquals(200, hr.post("/establishments/" + id + "/withdrawal", "").statusCode());
        }
    }

    @Test
    void hidesDecisionsAboutOfficersOfForeignUnits() {
        String decision = proposed(foreign);
        String near = proposed(own);
        for (String path : new String[] {"", "/lines", "/attachments"}) {
            for (Api caller : new Api[] {ward, commander}) {
                HttpResponse<String> hidden = caller.get("/decisions/" + decision + path);
                assertEquals(404, hidden.statusCode(), path + ": " + hidden.body());
                assertEquals(200, caller.get("/decisions/" + near + path).statusCode(), path);
            }
            assertEquals(200, hr.get("/decisions/" + decision + path).statusCode(), path);
        }
        assertEquals(404, commander.get("/decisions/" + decision + "/preview").statusCode());
        assertEquals(200, commander.get("/decisions/" + near + "/preview").statusCode());
        String listed = commander.get("/decisions?limit=200&kind=COMMENDATION").body();
        assertTrue(listed.contains(near) && !listed.contains(decision), listed);
        for (String id : new String[] {decision, near}) {
            assertEquals(200, hr.post("/decisions/" + id + "/withdrawal", "").statusCode());
        }
    }

    @Test
    void hidesRegistersOfForeignUnitsInListsAndFiles() {
        LocalDate month = LocalDate.now(BusinessClock.ZONE).minusMonths(1);
        for (String path :
                new String[] {
                    "/team-nights/file?month=" + month + "&unitId=" + foreignUnit,
                    "/teams/residents/file?unitId=" + foreignUnit,
                    "/teams/posts/file?unitId=" + foreignUnit,
                    "/standbys/file?unitId=" + foreignUnit,
                    "/readiness/answers/file?unitId=" + foreignUnit
                }) {
            assertEquals(404, ward.get(path).statusCode(), path);
            assertEquals(200, hr.get(path).statusCode(), path);
        }
        String leave = "/leave?limit=200&unitId=" + foreignUnit;
        assertTrue(Api.json(ward.get(leave)).getJsonArray("items").isEmpty());
        assertTrue(!Api.json(hr.get(leave)).getJsonArray("items").isEmpty());
        for (String list : new String[] {"officers", "decisions", "leaves"}) {
            HttpResponse<String> few =
                    ward.post(
                            "/list-exports",
                            "{\"list\":\"%s\",\"filters\":{\"unitId\":\"%s\"}}"
                                    .formatted(list, foreignUnit));
            assertEquals(422, few.statusCode(), few.body());
        }
    }

    /** A draft of one's own for next year. */
    private String version(String unit) {
        LocalDate today = LocalDate.now(BusinessClock.ZONE);
        HttpResponse<String> made =
                hr.post(
                        "/establishments",
                        """
                        {"title":"Phương án %s","unitId":"%s","effectiveOn":"%s","decisionNumber":"9/QĐ-CATP",
                         "decisionDate":"%s"}
                        """
                                .formatted(UUID.randomUUID(), unit, today.plusYears(1), today));
        assertEquals(201, made.statusCode(), made.body());
        return Api.json(made).getString("id");
    }

    /** A commendation that waits for its approval: drafts are their maker's anyway. */
    private String proposed(String officer) {
        LocalDate today = LocalDate.now(BusinessClock.ZONE);
        HttpResponse<String> made =
                hr.post(
                        "/decisions",
                        """
                        {"kind":"COMMENDATION","number":"%s/QĐ-CATP","date":"%s","effectiveOn":"%s",
                         "lines":[{"officerId":"%s","code":"MEDAL","content":"Hoàn thành nhiệm vụ"}]}
                        """
                                .formatted(
                                        UUID.randomUUID().toString().substring(0, 8),
                                        today,
                                        today.plusDays(30),
                                        officer));
        assertEquals(201, made.statusCode(), made.body());
        String id = Api.json(made).getString("id");
        HttpResponse<String> proposed = hr.post("/decisions/" + id + "/proposal", "");
        assertEquals(200, proposed.statusCode(), proposed.body());
        return id;
    }

    @Test
    void masksPersonalIdsForAllButHr() {
        assertTrue(Api.json(hr.get("/officers/" + own)).getString("personalId").matches("\\d{12}"));
        assertTrue(
                !Api.json(ward.get("/officers/" + own)).getString("personalId").matches("\\d{12}"));
        Api.json(hr.get("/officers?limit=5")).getJsonArray("items").stream()
                .map(item -> item.asJsonObject().getString("personalId"))
                .forEach(id -> assertTrue(!id.matches("\\d{12}"), id));
    }

    @Test
    void aTamperedCursorLeadsNowhereElse() {
        for (String cursor : new String[] {"AAAA", "%25%25", "x", "YQ", "JycgT1IgMT0x"}) {
            HttpResponse<String> answer = ward.get("/officers?after=" + cursor);
            assertEquals(422, answer.statusCode(), cursor + ": " + answer.body());
        }
    }

    @Test
    void refusesForgedColumns() {
        for (String query :
                new String[] {
                    "sort=personal_id",
                    "sort=full_name;drop%20table%20force.officer",
                    "sort=-id",
                    "personalId=079",
                    "filters[x]=1",
                    "unitId=1%20or%201=1",
                    "at=2022-13-01",
                    "limit=100000",
                    "limit=0",
                    "limit=x"
                }) {
            HttpResponse<String> answer = hr.get("/officers?" + query);
            assertEquals(422, answer.statusCode(), query + ": " + answer.body());
        }
    }

    @Test
    void takesSearchTextAsText() {
        for (String text : new String[] {"%25", "_", "'%20or%20''='", "%5C", "%F0%9F%9A%93"}) {
            HttpResponse<String> answer = ward.get("/officers?q=" + text);
            assertEquals(200, answer.statusCode(), text + ": " + answer.body());
        }
        assertTrue(Api.json(ward.get("/officers?q=%25")).getJsonArray("items").isEmpty());
        assertEquals(400, ward.get("/officers?q=a%00b").statusCode());
    }

    @Test
    void nobodyApprovesAnOwnProposal() {
        String officer = Demo.officerOf(Demo.unit("Q07-01"));
        HttpResponse<String> made = propose(hr, officer, Demo.unit("Q07-02"));
        assertEquals(201, made.statusCode(), made.body());
        String id = Api.json(made).getString("id");
        String proposal = Api.json(hr.get("/transfers/" + id)).getString("proposalId");

        assertEquals(403, hr.post("/transfers/" + id + "/approval", "").statusCode());
        assertEquals(403, hr.post("/approvals/" + proposal + "/decision", "{}").statusCode());

        assertEquals(404, ward.get("/approvals/" + proposal).statusCode());
        assertEquals(404, ward.post("/approvals/" + proposal + "/decision", "{}").statusCode());
        assertEquals(403, ward.post("/transfers/" + id + "/approval", "{}").statusCode());
        Api admin = Api.as("admin");
        assertEquals(403, admin.post("/transfers/" + id + "/approval", "{}").statusCode());
        assertEquals(403, admin.post("/approvals/" + proposal + "/decision", "{}").statusCode());
        Api leadership = Api.as("leadership");
        assertEquals(403, leadership.post("/transfers/" + id + "/withdrawal", "").statusCode());
        assertEquals(
                403, leadership.post("/approvals/" + proposal + "/withdrawal", "").statusCode());
        assertEquals(
                422,
                leadership
                        .post("/transfers/" + id + "/approval", "{\"decision\":\"RETURN\"}")
                        .statusCode());

        assertEquals("PROPOSED", state(id));
        assertEquals(200, leadership.post("/transfers/" + id + "/approval", "").statusCode());
        assertEquals("APPROVED", state(id));
        assertEquals(409, Api.as("hr.2").post("/transfers/" + id + "/approval", "{}").statusCode());
    }

    private String state(String transfer) {
        return Api.json(hr.get("/transfers/" + transfer)).getString("state");
    }

    private static HttpResponse<String> propose(Api caller, String officer, String unit) {
        LocalDate today = LocalDate.now(BusinessClock.ZONE);
        return caller.post(
                "/transfers",
                """
                {"officerId":"%s","toUnitId":"%s","position":"%s","effectiveOn":"%s",
                 "decisionNumber":"%s/QĐ","decisionDate":"%s"}
                """
                        .formatted(
                                officer,
                                unit,
                                Demo.position(),
                                today.plusDays(30),
                                UUID.randomUUID().toString().substring(0, 8),
                                today));
    }
}
