package vn.phaodai.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import vn.phaodai.local.Stack;

/** A transfer from proposal to effect, over HTTP, also over a server that dies in between. */
class TransferJourneyIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Stack STACK = SharedStack.get();

    @Test
    void movesAnOfficerOnceApprovedByAnother() throws SQLException {
        String officer = officerIn("Q01-02", 0);
        String target = unit("Q01-03");
        long before = present(target);
        String transfer = propose("commander.q1", officer, target, TODAY);
        assertEquals(403, Api.as("commander.q1").post(approval(transfer), "{}").statusCode());
        assertEquals(403, Api.as("ward.q1").post(approval(transfer), "{}").statusCode());
        HttpResponse<String> approved = Api.as("hr").post(approval(transfer), "{}");
        assertEquals(200, approved.statusCode(), approved.body());
        await(() -> state(transfer).equals("IN_EFFECT"));
        assertEquals(before + 1, present(target));
        assertEquals(
                target, Api.json(Api.as("hr").get("/officers/" + officer)).getString("unitId"));
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/transfers/" + transfer);
            browser.click(AriaRole.BUTTON, "In quyết định");
            page.waitForURL("**/reports/**");
            await(() -> printing(transfer).equals("DONE"));
            assertEquals(List.of(), browser.problems());
        }
    }

    @Test
    void isNotApprovedByItsProposerEitherWay() throws SQLException {
        String transfer = propose("hr", officerIn("Q01-04", 0), unit("Q01-05"), TODAY);
        HttpResponse<String> own = Api.as("hr").post(approval(transfer), "{}");
        assertEquals(403, own.statusCode(), own.body());
        String proposal =
                text(
                        "select cast(proposal_id as text) from force.transfer where id = cast(? as uuid)",
                        transfer);
        assertEquals(
                403,
                Api.as("hr")
                        .post("/approvals/" + proposal + "/decision", "{\"decision\":\"APPROVE\"}")
                        .statusCode());
        assertEquals("PROPOSED", state(transfer));
        assertEquals(200, Api.as("hr.2").post(approval(transfer), "{}").statusCode());
    }

    @Test
    void takesEffectOnceThoughTheServerDiesInBetween() throws SQLException {
        String officer = officerIn("Q01-06", 0);
        String transfer = propose("commander.q1", officer, unit("Q01-07"), TODAY.plusDays(1));
        assertEquals(200, Api.as("hr").post(approval(transfer), "{}").statusCode());
        STACK.kill(Stack.Part.WILDFLY);
        assertEquals("APPROVED", state(transfer));
        update(
                "update force.transfer set effective_on = ? where id = cast(? as uuid)",
                TODAY,
                transfer);
        STACK.start(Stack.Part.WILDFLY);
        await(() -> state(transfer).equals("IN_EFFECT"));
        assertEquals(
                "1",
                text(
                        "select count(*) from force.posting where transfer_id = cast(? as uuid)",
                        transfer));
        assertEquals(
                "1",
                text(
                        "select count(*) from force.posting where officer_id = cast(? as uuid) and valid_to is null",
                        officer));
        assertEquals(
                "1",
                text(
                        "select count(*) from kernel.audit_entry where action = 'TAKE_EFFECT' and object_id = ?",
                        transfer));
    }

    private static String propose(String as, String officer, String unit, LocalDate day) {
        String body =
                Json.createObjectBuilder()
                        .add("officerId", officer)
                        .add("toUnitId", unit)
                        .add("position", "BEAT_OFFICER")
                        .add("effectiveOn", day.toString())
                        .add("decisionNumber", "77/QĐ-CATP")
                        .add("decisionDate", TODAY.toString())
                        .build()
                        .toString();
        HttpResponse<String> answer = Api.as(as).post("/transfers", body);
        assertEquals(201, answer.statusCode(), answer.body());
        return Api.json(answer).getString("id");
    }

    private static String approval(String transfer) {
        return "/transfers/" + transfer + "/approval";
    }

    private static long present(String unit) {
        JsonObject board = Api.json(Api.as("hr").get("/strength?at=" + TODAY + "&unitId=" + unit));
        return board.getJsonObject("total").getInt("present");
    }

    /** An active officer of that ward, with no transfer under way, in service there for long. */
    private static String officerIn(String code, int skip) throws SQLException {
        return text(
                """
                select cast(o.id as text) from force.officer o join kernel.unit u on u.id = o.unit_id
                where u.code = ? and o.status = 'ACTIVE' and o.posted_since < current_date - 10 and o.account is null
                    and o.position <> 'WARD_CHIEF'
                    and not exists (select from force.transfer t where t.officer_id = o.id)
                order by o.id offset %d limit 1
                """
                        .formatted(skip),
                code);
    }

    private static String unit(String code) throws SQLException {
        return text("select cast(id as text) from kernel.unit where code = ?", code);
    }

    private static String printing(String transfer) {
        return state(
                "select coalesce(max(state), '') from reporting.report_run"
                        + " where report = 'transfer-decision' and parameters ->> 'transferId' = ?",
                transfer);
    }

    private static String state(String transfer) {
        return state("select state from force.transfer where id = cast(? as uuid)", transfer);
    }

    private static String state(String sql, String transfer) {
        try {
            return text(sql, transfer);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String sql, Object... values) throws SQLException {
        try (Connection owner = STACK.asOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                assertTrue(rows.next(), sql);
                return rows.getString(1);
            }
        }
    }

    private static void update(String sql, Object... values) throws SQLException {
        try (Connection owner = STACK.asOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            assertEquals(1, statement.executeUpdate());
        }
    }

    private static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(3));
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(deadline), "in time");
            LockSupport.parkNanos(200_000_000);
        }
    }
}
