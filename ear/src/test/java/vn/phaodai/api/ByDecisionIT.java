package vn.phaodai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
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
}
