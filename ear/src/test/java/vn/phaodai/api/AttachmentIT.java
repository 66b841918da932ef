package vn.phaodai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.system.Api;
import vn.phaodai.system.SharedStack;

/** Files of officers and transfers over the API. */
class AttachmentIT {

    private static final byte[] PDF = bytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n");
    private static final String NAMED =
            "/attachments?classification=UNCLASSIFIED&fileName=Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh.pdf";

    private final Api hr = Api.as("hr");
    private final Api commander = Api.as("commander.q1");
    private final Api ward = Api.as("ward.q1");
    private final String officer = join("Q01-01");

    @Test
    void servesAFileSoThatNoBrowserRunsAnythingOfIt() throws SQLException {
        String file = Api.json(hr.upload("/officers/" + officer + NAMED, PDF)).getString("id");
        HttpResponse<String> answer = ward.get("/attachments/" + file + "/content");
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(new String(PDF, StandardCharsets.US_ASCII), answer.body());
        HttpHeaders headers = answer.headers();
        assertEquals("application/pdf", headers.firstValue("Content-Type").orElse(""));
        assertEquals(
                "attachment; filename=\"quyet_dinh.pdf\"; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh.pdf",
                headers.firstValue("Content-Disposition").orElse(""));
        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
        assertEquals(
                "default-src 'none'; sandbox",
                headers.firstValue("Content-Security-Policy").orElse(""));
        assertEquals("no-store", headers.firstValue("Cache-Control").orElse(""));
        assertEquals(
                "1",
                text(
                        """
                        select count(*) from kernel.audit_entry where action = 'LOOK_UP' and who = 'ward.q1'
                            and object_type = 'officer' and object_id = ? and changes ->> 'file' is not null
                        """,
                        officer));
    }

    @Test
    void tellsWhatIsKnownOfAFile() {
        HttpResponse<String> added = hr.upload("/officers/" + officer + NAMED, PDF);
        assertEquals(201, added.statusCode(), added.body());
        String file = Api.json(added).getString("id");
        assertTrue(
                added.headers().firstValue("Location").orElse("").endsWith("/attachments/" + file));
        JsonObject line =
                Api.json(ward.get("/officers/" + officer + "/attachments"))
                        .getJsonArray("items")
                        .getJsonObject(0);
        assertEquals(Api.json(ward.get("/attachments/" + file)), line);
        assertEquals("Quyết định.pdf", line.getString("name"));
        assertEquals("PDF", line.getString("type"));
        assertEquals(PDF.length, line.getInt("size"));
        assertEquals("hr", line.getString("addedBy"));
        assertTrue(line.getString("sha256").matches("[0-9a-f]{64}"));
        assertEquals(false, line.getBoolean("removable"));
    }

    @Test
    void saysThatAContentIsLostWithTheFilesName() throws IOException {
        byte[] content = bytes("%PDF-1.7\n% " + UUID.randomUUID() + "\n");
        JsonObject file =
                Api.json(
                        hr.get(
                                "/attachments/"
                                        + Api.json(
                                                        hr.upload(
                                                                "/officers/" + officer + NAMED,
                                                                content))
                                                .getString("id")));
        String sha256 = file.getString("sha256");
        Files.delete(
                SharedStack.get()
                        .files()
                        .resolve("attachments")
                        .resolve(sha256.substring(0, 2))
                        .resolve(sha256));
        String path = "/attachments/" + file.getString("id");
        HttpResponse<String> answer = ward.get(path + "/content");
        assertEquals(404, answer.statusCode(), answer.body());
        JsonObject problem = Api.json(answer);
        assertEquals("urn:phaodai:problem:attachment.lost", problem.getString("type"));
        assertTrue(problem.getString("detail").contains("“Quyết định.pdf”"), answer.body());
        HttpResponse<String> page = Session.of("ward.q1").get(path);
        assertEquals(404, page.statusCode());
        assertTrue(
                page.body().contains("Không còn nội dung của tệp “Quyết định.pdf”"), page.body());
        String log =
                Files.readString(SharedStack.get().logs().resolve("server.log"))
                        .lines()
                        .filter(line -> line.contains(file.getString("id")))
                        .collect(Collectors.joining("\n"));
        assertTrue(log.contains("ERROR") && log.contains("is missing at"), log);
        assertFalse(log.contains("Quyết định.pdf"), log);
    }

    @Test
    void refusesAnotherTypeBehindAnAllowedName() {
        HttpResponse<String> answer =
                hr.upload("/officers/" + officer + NAMED, bytes("<html><script>1</script></html>"));
        assertEquals(422, answer.statusCode());
        assertTrue(
                Api.json(answer)
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getString("message")
                        .contains("PDF, PNG"),
                answer.body());
        assertEquals(0, count());
    }

    @Test
    void refusesMoreThanTwentyMegabytes() {
        byte[] large = new byte[20 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        assertEquals(413, hr.upload("/officers/" + officer + NAMED, large).statusCode());
        assertEquals(0, count());
    }

    @Test
    void wantsToHearThatTheFileHoldsNoSecret() {
        HttpResponse<String> answer =
                hr.upload("/officers/" + officer + "/attachments?fileName=a.pdf", PDF);
        assertEquals(422, answer.statusCode());
        assertEquals(
                "classification",
                Api.json(answer).getJsonArray("errors").getJsonObject(0).getString("field"));
        assertEquals(0, count());
    }

    @Test
    void addsOnceHoweverOftenItIsSent() {
        String key = UUID.randomUUID().toString();
        String first = Api.json(send(key)).getString("id");
        HttpResponse<String> again = send(key);
        assertEquals(first, Api.json(again).getString("id"));
        assertEquals("true", again.headers().firstValue("Idempotency-Replayed").orElse(""));
        assertEquals(1, count());
    }

    @Test
    void hidesFilesOfOfficersOutsideTheScope() {
        String foreign = join("Q12-01");
        String file = Api.json(hr.upload("/officers/" + foreign + NAMED, PDF)).getString("id");
        for (Api outside : new Api[] {commander, ward}) {
            assertEquals(404, outside.get("/officers/" + foreign + "/attachments").statusCode());
            assertEquals(404, outside.get("/attachments/" + file).statusCode());
            assertEquals(404, outside.get("/attachments/" + file + "/content").statusCode());
            assertEquals(404, outside.upload("/officers/" + foreign + NAMED, PDF).statusCode());
            assertEquals(404, remove(outside, file, "\"v1\"").statusCode());
        }
        assertEquals(200, hr.get("/attachments/" + file).statusCode());
    }

    @Test
    void refusesRolesThatMayNotSeeOrChangeThem() {
        String file = Api.json(hr.upload("/officers/" + officer + NAMED, PDF)).getString("id");
        for (String account : new String[] {"registrar.q1", "officer.q1", "auditor", "admin"}) {
            Api other = Api.as(account);
            assertEquals(403, other.get("/officers/" + officer + "/attachments").statusCode());
            assertEquals(403, other.get("/attachments/" + file + "/content").statusCode());
            assertEquals(403, remove(other, file, "\"v1\"").statusCode());
        }
        for (Api reader : new Api[] {commander, ward, Api.as("leadership")}) {
            assertEquals(403, reader.upload("/officers/" + officer + NAMED, PDF).statusCode());
            assertEquals(403, remove(reader, file, "\"v1\"").statusCode());
        }
        assertEquals(1, count());
    }

    @Test
    void handsFilesOutToPagesByTheSameRules() {
        String own = Api.json(hr.upload("/officers/" + officer + NAMED, PDF)).getString("id");
        String foreign =
                Api.json(hr.upload("/officers/" + join("Q12-01") + NAMED, PDF)).getString("id");
        Session reader = Session.of("ward.q1");
        HttpResponse<String> file = reader.get("/attachments/" + own);
        assertEquals(200, file.statusCode());
        assertEquals(
                "default-src 'none'; sandbox",
                file.headers().firstValue("Content-Security-Policy").orElse(""));
        assertEquals(List.of("nosniff"), file.headers().allValues("X-Content-Type-Options"));
        assertTrue(
                file.headers()
                        .firstValue("Content-Disposition")
                        .orElse("")
                        .startsWith("attachment;"));
        assertEquals(404, reader.get("/attachments/" + foreign).statusCode());
        assertEquals(404, reader.get("/attachments/x").statusCode());
        assertEquals(403, Session.of("registrar.q1").get("/attachments/" + own).statusCode());
    }

    @Test
    void removesAFileAndKeepsTheTrace() throws SQLException {
        String file = Api.json(hr.upload("/officers/" + officer + NAMED, PDF)).getString("id");
        assertEquals(428, remove(hr, file, null).statusCode());
        assertEquals(412, remove(hr, file, "\"v7\"").statusCode());
        String etag = hr.get("/attachments/" + file).headers().firstValue("ETag").orElse("");
        assertEquals(204, remove(hr, file, etag).statusCode());
        assertEquals(404, hr.get("/attachments/" + file).statusCode());
        assertEquals(404, remove(hr, file, etag).statusCode());
        assertEquals(
                "hr",
                text(
                        "select who from kernel.audit_entry where action = 'DELETE' and object_id = ?",
                        file));
    }

    @Test
    void takesPapersOfATransferFromItsProposerAndHrWhileItIsOpen() {
        String transfer = propose();
        String papers = "/transfers/" + transfer + NAMED;
        HttpResponse<String> own = commander.upload(papers, PDF);
        assertEquals(201, own.statusCode(), own.body());
        String file = Api.json(own).getString("id");
        assertEquals(201, hr.upload(papers, PDF).statusCode());
        assertEquals(403, ward.upload(papers, PDF).statusCode());
        assertEquals(403, Api.as("leadership").upload(papers, PDF).statusCode());
        assertEquals(200, ward.get("/attachments/" + file + "/content").statusCode());
        assertEquals(204, remove(commander, file, "\"v1\"").statusCode());
        assertEquals(
                200, commander.post("/transfers/" + transfer + "/withdrawal", "{}").statusCode());
        assertEquals(409, commander.upload(papers, PDF).statusCode());
        assertEquals(
                1,
                Api.json(ward.get("/transfers/" + transfer + "/attachments"))
                        .getJsonArray("items")
                        .size());
    }

    private String propose() {
        LocalDate today = LocalDate.now(BusinessClock.ZONE);
        String body =
                Json.createObjectBuilder()
                        .add("officerId", officer)
                        .add("toUnitId", Demo.unit("Q01-02"))
                        .add("position", "BEAT_OFFICER")
                        .add("effectiveOn", today.plusDays(1).toString())
                        .add("decisionNumber", "78/QĐ-CATP")
                        .add("decisionDate", today.toString())
                        .build()
                        .toString();
        HttpResponse<String> proposed = commander.post("/transfers", body);
        assertEquals(201, proposed.statusCode(), proposed.body());
        return Api.json(proposed).getString("id");
    }

    private HttpResponse<String> send(String key) {
        return Api.send(
                hr.request("/officers/" + officer + NAMED)
                        .header("Content-Type", "application/pdf")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(PDF)));
    }

    private static HttpResponse<String> remove(Api caller, String file, String etag) {
        HttpRequest.Builder request = caller.request("/attachments/" + file).DELETE();
        return Api.send(etag == null ? request : request.header("If-Match", etag));
    }

    private int count() {
        return Api.json(hr.get("/officers/" + officer + "/attachments"))
                .getJsonArray("items")
                .size();
    }

    /** Somebody new of that ward, so that no other test reads the files. */
    private static String join(String code) {
        HttpResponse<String> joined =
                Api.as("hr").post("/officers", Demo.newOfficer(Demo.unit(code)));
        assertEquals(201, joined.statusCode(), joined.body());
        return Api.json(joined).getString("id");
    }

    private static String text(String sql, String value) throws SQLException {
        try (Connection owner = SharedStack.get().asOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                assertTrue(rows.next(), sql);
                return rows.getString(1);
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
