package vn.phaodai.api;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import vn.phaodai.system.Api;

/** Things of the demo data, found through the API as HR sees it. */
final class Demo {

    private Demo() {}

    static String unit(String code) {
        return first(Api.as("hr").get("/units?limit=1&q=" + code)).getString("id");
    }

    static String unitName(String code) {
        return first(Api.as("hr").get("/units?limit=1&q=" + code)).getString("name");
    }

    static String officerOf(String unitId) {
        return first(Api.as("hr").get("/officers?limit=1&unitId=" + unitId)).getString("id");
    }

    /** A document that HR adds to the officer's record. */
    static String documentOf(String officer) {
        HttpResponse<String> added =
                Api.as("hr")
                        .upload(
                                "/officers/"
                                        + officer
                                        + "/attachments?fileName=bang.pdf&classification=UNCLASSIFIED",
                                "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"
                                        .getBytes(StandardCharsets.US_ASCII));
        if (added.statusCode() != 201) {
            throw new IllegalStateException(added.body());
        }
        return Api.json(added).getString("id");
    }

    /** A body for a new officer of this unit, with numbers that nobody has. */
    static String newOfficer(String unitId) {
        int number = ThreadLocalRandom.current().nextInt(100_000, 999_999);
        return """
        {"serviceNumber":"T-%d","fullName":"Trần Thử Nghiệm","birthDate":"1990-05-17","sex":"MALE",
         "personalId":"079090%06d","rank":"%s","position":"%s","unitId":"%s"}
        """
                .formatted(number, number, rank(), position(), unitId);
    }

    static String rank() {
        return items("/ranks").getJsonObject(5).getString("code");
    }

    /** A position of a ward that many may hold. */
    static String position() {
        var positions = items("/positions?kind=WARD");
        return positions.getJsonObject(positions.size() - 1).getString("code");
    }

    private static jakarta.json.JsonArray items(String path) {
        return Api.json(Api.as("hr").get(path)).getJsonArray("items");
    }

    private static JsonObject first(HttpResponse<String> list) {
        return Api.json(list).getJsonArray("items").getJsonObject(0);
    }
}
