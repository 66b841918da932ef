package vn.phaodai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.phaodai.system.Api;

/** Careers on the running system: every tab, the own record, and who sees what. */
class CareerIT {

    private static final List<String> TABS =
            List.of(
                    "career",
                    "ranks",
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
}
