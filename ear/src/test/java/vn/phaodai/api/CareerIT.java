package vn.phaodai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.system.Api;

/** Careers on the running system: every tab, the own record, and who sees what. */
class CareerIT {

    private static final List<String> TABS =
            List.of(
                    "career",
                    "ranks",
                    "salaries",
                    "qualifications",
                    "languages",
                    "skills",
                    "evaluations",
                    "commendations",
                    "leave",
                    "contacts");

    @Test
    void everyTabOpensOnTheRecordAndOnTheOwnPage() {
        String officer = Demo.officerOf(Demo.unit("Q01-01"));
        Session ward = Session.of("ward.q1");
        Session own = Session.of("officer.q1");
        for (String tab : TABS) {
            HttpResponse<String> record = ward.get("/officers/" + officer + "?tab=" + tab);
            assertEquals(200, record.statusCode(), tab);
            assertTrue(
                    record.body().contains("k-plain-table") || record.body().contains("k-quiet"),
                    tab);
            assertEquals(200, own.get("/own?tab=" + tab).statusCode(), tab);
        }
        assertEquals(200, own.get("/own?tab=looks").statusCode());
        String discipline = "/officers/" + officer + "?tab=discipline";
        assertTrue(ward.get(discipline).body().contains("Kỷ luật"));
        String form =
                Session.of("hr").get("/officers/" + officer + "/entry?register=skills").body();
        assertTrue(
                form.contains("careerForm:skill") && form.contains("careerForm:validFrom"), form);
    }

    @Test
    void anEntryIsAddedCorrectedAndKeptVisible() {
        String officer = Demo.officerOf(Demo.unit("Q01-02"));
        String path = "/officers/" + officer + "/career/commendations";
        HttpResponse<String> added =
                Api.as("hr")
                        .post(path, "{\"values\":{\"kind\":\"MEDAL\",\"givenOn\":\"2020-05-19\"}}");
        assertEquals(201, added.statusCode(), added.body());
        String entry = path + "/" + Api.json(added).getString("id");
        HttpResponse<String> corrected =
                Api.send(
                        Api.as("hr")
                                .request(entry)
                                .header("Content-Type", "application/json")
                                .header("If-Match", "\"v0\"")
                                .PUT(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"values\":{\"kind\":\"MEDAL\",\"givenOn\":\"2021-05-19\"},\"why\":\"Bản gốc\"}")));
        assertEquals(200, corrected.statusCode(), corrected.body());
        HttpResponse<String> versions = Api.as("commander.q1").get(path + "/versions");
        assertTrue(versions.body().contains("2020-05-19"), versions.body());
        assertEquals(404, Api.as("ward.q1").get(path).statusCode());
    }

    @Test
    void aHandoverIsConfirmedByTwoWhoMay() {
        String officer = Demo.officerOf(Demo.unit("Q01-03"));
        HttpResponse<String> begun =
                Api.as("hr")
                        .post(
                                "/handovers",
                                "{\"officerId\":\"%s\",\"toUnitId\":\"%s\",\"movesOn\":\"%s\"}"
                                        .formatted(
                                                officer,
                                                Demo.unit("Q01-04"),
                                                LocalDate.now(BusinessClock.ZONE).plusDays(5)));
        assertEquals(201, begun.statusCode(), begun.body());
        String path = "/handovers/" + Api.json(begun).getString("id");
        String cases = path + "/items/CASES/";
        Api commander = Api.as("commander.q1");
        assertEquals(404, Api.as("ward.q1").get(path).statusCode());
        assertEquals(409, commander.post(cases + "taking", "{}").statusCode());
        assertEquals(422, Api.as("hr").post(cases + "giving", "{}").statusCode());
        String note = "{\"note\":\"02 hồ sơ\"}";
        assertEquals(204, Api.as("hr").post(cases + "giving", note).statusCode());
        assertEquals(409, Api.as("hr").post(cases + "taking", "{}").statusCode());
        assertEquals(204, commander.post(cases + "taking", "{}").statusCode());
        assertEquals(1, Api.json(commander.get(path)).getJsonObject("row").getInt("taken"));
        assertTrue(Session.of("commander.q1").get(path).body().contains("02 hồ sơ"));
    }

    @Test
    void whatIsHandedOverChangesFromADayOn() {
        LocalDate day = LocalDate.now(BusinessClock.ZONE).plusDays(400);
        Api hr = Api.as("hr");
        String key =
                """
                {"code":"KEYS","nameVi":"Chìa khóa","nameEn":"Keys","validFrom":"%s","source":"QĐ 01"}
                """
                        .formatted(day);
        assertEquals(200, hr.post("/handover-kinds", key).statusCode());
        assertEquals(422, hr.post("/handover-kinds", key).statusCode());
        HttpResponse<String> worded =
                hr.post(
                        "/handover-kinds/KEYS/versions",
                        """
                        {"nameVi":"Chìa khóa kho","nameEn":"Keys of the store","position":"WARD_CHIEF",
                         "validFrom":"%s","source":"QĐ 02"}
                        """
                                .formatted(day.plusDays(10)));
        assertEquals(200, worded.statusCode(), worded.body());
        HttpResponse<String> ended =
                hr.post(
                        "/handover-kinds/KEYS/end",
                        "{\"validTo\":\"%s\",\"source\":\"QĐ 03\"}".formatted(day.plusDays(20)));
        assertEquals(200, ended.statusCode(), ended.body());
        String page = Session.of("hr").get("/handovers/kinds").body();
        for (String said : List.of("Chìa khóa kho", "QĐ 02", "Ngừng dùng theo: QĐ 03")) {
            assertTrue(page.contains(said), said);
        }
    }

    @Test
    void evaluationsOfAUnitAreSeenInScopeOnly() {
        String sheet = "/units/" + Demo.unit("Q01-02") + "/evaluations/2024";
        HttpResponse<String> seen = Api.as("commander.q1").get(sheet);
        assertEquals(200, seen.statusCode(), seen.body());
        assertTrue(Api.json(seen).getJsonArray("lines").size() > 10, seen.body());
        assertEquals(404, Api.as("ward.q1").get(sheet).statusCode());
        assertEquals(422, Api.as("hr").get(sheet.replace("2024", "2999")).statusCode());
        String page = Session.of("ward.q1").get("/evaluations?year=2024").body();
        assertTrue(page.contains("gradesForm"), page);
    }

    @Test
    void registersLeaveAsFilesWithinTheRule() {
        String file = "/register-exports/file?register=%s&unitId=" + Demo.unit("Q01-01");
        HttpResponse<String> ranks = Api.as("hr").get(file.formatted("ranks"));
        assertEquals(200, ranks.statusCode());
        assertTrue(ranks.body().startsWith("PK"));
        assertEquals(404, Api.as("hr").get(file.formatted("discipline")).statusCode());
        String all = "/register-exports/file?register=ranks";
        assertEquals(403, Api.as("hr").get(all).statusCode());
        HttpResponse<String> asked =
                Api.as("hr").post("/register-exports", "{\"register\":\"ranks\"}");
        assertEquals(201, asked.statusCode(), asked.body());
    }

    @Test
    void everyRegisterHasItsImportPage() {
        Session hr = Session.of("hr");
        for (String register :
                List.of("postings", "ranks", "qualifications", "languages", "skills", "contacts")) {
            HttpResponse<String> page = hr.get("/imports?kind=force.career." + register);
            assertEquals(200, page.statusCode(), register);
            assertFalse(page.body().contains("???"), register);
        }
        assertEquals(
                403, Session.of("ward.q1").get("/imports?kind=force.career.skills").statusCode());
    }
}
