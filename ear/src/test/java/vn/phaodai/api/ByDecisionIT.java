package vn.phaodai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.phaodai.system.Api;

/** What takes a decision, and so a second person, is not done by changing a record. */
class ByDecisionIT {

    private static final Api HR = Api.as("hr");

    @Test
    void promotesNobodyByAChangeOfTheRecord() {
        HttpResponse<String> made = HR.post("/officers", Demo.newOfficer(Demo.unit("Q01-04")));
        String officer = "/officers/" + Api.json(made).getString("id");
        String etag = HR.get(officer).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> refused =
                HR.patch(officer, "{\"rank\":\"COLONEL\",\"status\":\"RETIRED\"}", etag);
        assertEquals(422, refused.statusCode(), refused.body());
        assertEquals(2, Api.json(refused).getJsonArray("errors").size(), refused.body());
        HttpResponse<String> next =
                HR.post(
                        officer + "/career/ranks",
                        "{\"values\":{\"rank\":\"COLONEL\",\"kind\":\"PROMOTION\",\"validFrom\":\"2026-01-01\"}}");
        assertEquals(422, next.statusCode(), next.body());
    }

    @Test
    void sendsNobodyAwayByAChangeOfTheRecordAndAsksWhyOfWhoIsSecondedOut() {
        HttpResponse<String> made = HR.post("/officers", Demo.newOfficer(Demo.unit("Q01-04")));
        String officer = "/officers/" + Api.json(made).getString("id");
        String etag = HR.get(officer).headers().firstValue("ETag").orElseThrow();
        for (String change :
                List.of(
                        "{\"status\":\"STUDY\",\"statusReason\":\"Đi học\"}",
                        "{\"status\":\"ON_LEAVE\",\"statusReason\":\"Nghỉ\"}",
                        "{\"status\":\"SECONDED_OUT\"}")) {
            HttpResponse<String> refused = HR.patch(officer, change, etag);
            assertEquals(422, refused.statusCode(), refused.body());
            assertEquals(
                    change.contains("Reason") ? "status" : "statusReason",
                    Api.json(refused).getJsonArray("errors").getJsonObject(0).getString("field"),
                    refused.body());
        }
        HttpResponse<String> seconded =
                HR.patch(
                        officer,
                        "{\"status\":\"SECONDED_OUT\",\"statusReason\":\"Công văn 12\"}",
                        etag);
        assertEquals(200, seconded.statusCode(), seconded.body());
        assertEquals("SECONDED_OUT", Api.json(seconded).getString("status"));
    }
}
