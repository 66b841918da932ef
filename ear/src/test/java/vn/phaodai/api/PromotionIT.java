package vn.phaodai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.phaodai.system.Api;

/** Promotions and retirements over HTTP, within the caller's scope and not outside it. */
class PromotionIT {

    private final Api ward = Api.as("ward.q1");
    private final Api commander = Api.as("commander.q1");
    private final Api hr = Api.as("hr");
    private final String foreignUnit = Demo.unit("Q12-01");
    private final String foreign = Demo.officerOf(foreignUnit);
    private final String own = Demo.officerOf(Demo.unit("Q01-01"));

    @Test
    void tellsEachConditionWithItsEvidenceAndSource() {
        HttpResponse<String> answer = ward.get("/promotions/" + own);
        assertEquals(200, answer.statusCode(), answer.body());
        JsonArray conditions = Api.json(answer).getJsonArray("conditions");
        assertEquals(
                List.of(
                        "NEXT",
                        "TERM",
                        "CEILING",
                        "EVALUATION",
                        "DISCIPLINE",
                        "STANDARD",
                        "AGE",
                        "SERVICE_LEFT"),
                conditions.stream().map(one -> one.asJsonObject().getString("kind")).toList());
        for (JsonObject one : conditions.getValuesAs(JsonObject.class)) {
            assertTrue(!one.getString("evidence").isBlank(), one.toString());
            assertTrue(!one.getString("evidence").startsWith("promotion."), one.toString());
        }
    }

    @Test
    void hidesOfficersOutsideAsIfThereWereNone() {
        for (Api caller : new Api[] {ward, commander}) {
            assertEquals(404, caller.get("/promotions/" + foreign).statusCode());
        }
        assertEquals(200, hr.get("/promotions/" + foreign).statusCode());
    }

    @Test
    void listsNobodyOfAForeignUnit() {
        for (String list : new String[] {"/promotions", "/retirements"}) {
            String path = list + "?unitId=" + foreignUnit;
            assertTrue(Api.json(ward.get(path)).getJsonArray("items").isEmpty(), path);
            assertTrue(!Api.json(hr.get(path)).getJsonArray("items").isEmpty(), path);
        }
    }

    @Test
    void hidesFiguresOfForeignUnits() {
        for (String list : new String[] {"/promotions", "/retirements"}) {
            String path = list + "/outlook?unitId=" + foreignUnit;
            assertEquals(404, ward.get(path).statusCode(), path);
            assertEquals(200, hr.get(path).statusCode(), path);
        }
    }

    @Test
    void countsTheSameAsItLists() {
        JsonObject year =
                Api.json(ward.get("/retirements/outlook?years=2"))
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getJsonArray("years")
                        .getJsonObject(1);
        assertEquals(
                year.getInt("leaving"),
                Api.json(ward.get("/retirements/count?year=" + year.getInt("year")))
                        .getInt("count"));
        assertEquals(year.getInt("establishment") - year.getInt("present"), year.getInt("gap"));
    }

    @Test
    void refusesForgedParameters() {
        for (String query :
                new String[] {
                    "promotions?at=2022-13-01",
                    "promotions?result=x",
                    "promotions?sort=disciplined",
                    "promotions?disciplined=true",
                    "promotions?unitId=1%20or%201=1",
                    "promotions?at=2200-01-01",
                    "retirements?month=13",
                    "retirements?state=x",
                    "retirements/outlook?years=99"
                }) {
            HttpResponse<String> answer = hr.get("/" + query);
            assertEquals(422, answer.statusCode(), query + ": " + answer.body());
        }
    }
}
