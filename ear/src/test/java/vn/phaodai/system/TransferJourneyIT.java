package vn.phaodai.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.phaodai.local.Stack;

/** A transfer from proposal to effect, over HTTP, also over servers that die in between. */
class TransferJourneyIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Stack STACK = SharedStack.get();
    private static final String STATE =
            "select state from force.transfer where id = cast(? as uuid)";
    private static final String PRINTING =
            "select coalesce(max(state), '') from reporting.report_run"
                    + " where report = 'transfer-decision' and parameters ->> 'transferId' = ?";

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
        awaitState("IN_EFFECT", transfer);
        assertEquals(before + 1, present(target));
        assertEquals(
                target, Api.json(Api.as("hr").get("/officers/" + officer)).getString("unitId"));
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/transfers/" + transfer);
            browser.click(AriaRole.BUTTON, "In quyết định");
            page.waitForURL("**/reports/**");
            Stored.await("DONE", PRINTING, transfer);
            assertEquals(List.of(), browser.problems());
        }
    }

    @Test
    void isNotApprovedByItsProposerEitherWay() throws SQLException {
        String transfer = propose("hr", officerIn("Q01-04", 0), unit("Q01-05"), TODAY);
        HttpResponse<String> own = Api.as("hr").post(approval(transfer), "{}");
        assertEquals(403, own.statusCode(), own.body());
        String proposal =
                Stored.text(
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

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "WILDFLY"})
    void takesEffectOnceThoughAServerDiesInBetween(Stack.Part part) throws SQLException {
        String officer = officerIn("Q01-06", 0);
        String transfer = approvedForTomorrow(officer, "Q01-07");
        STACK.kill(part);
        if (part == Stack.Part.POSTGRES) {
            STACK.start(part);
        }
        assertEquals("APPROVED", state(transfer));
        comesDue(transfer);
        if (part == Stack.Part.WILDFLY) {
            STACK.start(part);
        }
        assertTakesEffectOnce(transfer, officer);
    }

    @Test
    void takesEffectOnceThoughTheDatabaseDiesMeanwhile() throws SQLException {
        String officer = officerIn("Q01-06", 0);
        String transfer = approvedForTomorrow(officer, "Q01-07");
        try (Connection hold = STACK.asOwner();
                PreparedStatement lock =
                        hold.prepareStatement(
                                "select from force.officer where id = cast(? as uuid) for update")) {
            hold.setAutoCommit(false);
            lock.setString(1, officer);
            lock.execute();
            comesDue(transfer);
            Stored.await(
                    "1",
                    "select least(count(*), 1) from pg_locks where locktype = 'transactionid' and not granted");
            STACK.kill(Stack.Part.POSTGRES);
        }
        STACK.start(Stack.Part.POSTGRES);
        assertTakesEffectOnce(transfer, officer);
    }

    private static String approvedForTomorrow(String officer, String target) throws SQLException {
        String transfer = propose("commander.q1", officer, unit(target), TODAY.plusDays(1));
        HttpResponse<String> approved = Api.as("hr").post(approval(transfer), "{}");
        assertEquals(200, approved.statusCode(), approved.body());
        return transfer;
    }

    /** Its day is brought here, since the clock of a running server cannot be put on. */
    private static void comesDue(String transfer) throws SQLException {
        Stored.update(
                "update force.decision_line set effective_on = ? where id = cast(? as uuid)",
                TODAY,
                transfer);
    }

    private static void assertTakesEffectOnce(String transfer, String officer) throws SQLException {
        awaitState("IN_EFFECT", transfer);
        assertEquals(
                1,
                Stored.count(
                        "select count(*) from force.posting where decision_line_id = cast(? as uuid)",
                        transfer));
        assertEquals(
                1,
                Stored.count(
                        "select count(*) from force.posting where officer_id = cast(? as uuid) and valid_to is null",
                        officer));
        assertEquals(
                1,
                Stored.count(
                        "select count(*) from kernel.audit_entry where action = 'TAKE_EFFECT' and object_id = ?",
                        transfer));
        Stored.requireWholeAudit();
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
        return Stored.text(
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
        return Stored.text("select cast(id as text) from kernel.unit where code = ?", code);
    }

    private static String state(String transfer) throws SQLException {
        return Stored.text(STATE, transfer);
    }

    private static void awaitState(String state, String transfer) throws SQLException {
        Stored.await(state, STATE, transfer);
    }
}
