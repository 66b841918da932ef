package vn.phaodai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.system.Api;
import vn.phaodai.system.SharedStack;

/**
 * One thing of every kind that exists and that nobody of the first district may see: of a ward of
 * the twelfth, or of the personnel department. From the demo data where it has one, otherwise made
 * here, on days that no other test looks at.
 */
final class ForeignThings {

    /** Of the officer, and of nobody else. */
    static final String NAME = "Lý Ngoài Phạm Vi";

    private static final LocalDate TODAY = LocalDate.now(BusinessClock.ZONE);
    private static final LocalDate FAR = LocalDate.of(2045, 3, 1);

    private static final String OFFICERS =
            "Số hiệu;Họ và tên;Ngày sinh;Giới tính;Số định danh cá nhân;Cấp bậc hàm;Ngày phong"
                    + " hàm;Đơn vị;Chức vụ;Ngày nhận công tác\n"
                    + "x;An;;;;;;Q12-01;;\n";

    /** Pages that stand elsewhere than the resource of the same things. */
    private static final Map<String, String> RESOURCES =
            Map.of(
                    "reports", "report-runs",
                    "promotions/rounds", "promotion-rounds",
                    "rosters/runs", "roster-runs",
                    "teams/members", "team-members",
                    "teams/allowances", "team-allowances");

    private static ForeignThings made;

    private final Api hr = Api.as("hr");
    private final String unit = Demo.unit("Q12-01");
    private final String officer;
    private final Map<String, List<String>> ids = new HashMap<>();

    private ForeignThings() {
        officer =
                created(
                        hr.post(
                                "/officers",
                                Demo.newOfficer(unit).replace("Trần Thử Nghiệm", NAME)));
        try (Connection owner = SharedStack.get().asOwner()) {
            overTheApi();
            fromTheDemo(owner);
            byHand(owner);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Made once in a run. */
    static synchronized ForeignThings get() {
        if (made == null) {
            made = new ForeignThings();
        }
        return made;
    }

    String unit() {
        return unit;
    }

    String officer() {
        return officer;
    }

    /** The first thing of this kind, as {@code rosters}. */
    String of(String kind) {
        return ids.get(kind).get(0);
    }

    /** The address with such things wherever {@code {nothing}} stands. */
    String fill(String address) {
        String kind = address.substring(1, address.indexOf("/{nothing}"));
        List<String> found = ids.get(RESOURCES.getOrDefault(kind, kind));
        if (found == null) {
            throw new IllegalStateException("Make a thing of somebody else's for " + address);
        }
        String filled = address;
        for (String id : found) {
            filled = filled.replaceFirst("\\{nothing}", id);
        }
        return filled;
    }

    private void overTheApi() {
        String transfer =
                created(
                        hr.post(
                                "/transfers",
                                """
                                {"officerId":"%s","toUnitId":"%s","position":"%s","effectiveOn":"%s",
                                 "decisionNumber":"%s","decisionDate":"%s"}
                                """
                                        .formatted(
                                                officer,
                                                Demo.unit("Q12-02"),
                                                Demo.position(),
                                                TODAY.plusDays(30),
                                                number(),
                                                TODAY)));
        put("transfers", transfer);
        put("approvals", Api.json(hr.get("/transfers/" + transfer)).getString("proposalId"));
        String decision =
                created(
                        hr.post(
                                "/decisions",
                                """
                                {"kind":"DISCHARGE","number":"%s","date":"%s","effectiveOn":"%s",
                                 "lines":[{"officerId":"%s","content":"Theo nguyện vọng"}]}
                                """
                                        .formatted(
                                                number(),
                                                TODAY,
                                                TODAY.plusDays(30),
                                                Demo.officerOf(Demo.unit("Q12-03")))));
        put("decisions", decision, first(hr.get("/decisions/" + decision + "/lines")));
        put(
                "promotion-rounds",
                created(
                        hr.post(
                                "/promotion-rounds",
                                """
                                {"name":"Đợt của Quận 12","unitId":"%s","heldOn":"%s","closesOn":"%s"}
                                """
                                        .formatted(
                                                Demo.unit("Q12"),
                                                TODAY.plusDays(60),
                                                TODAY.plusDays(30)))));
        put(
                "establishments",
                created(
                        hr.post(
                                "/establishments",
                                """
                                {"title":"Biên chế Quận 12","unitId":"%s","effectiveOn":"%s","decisionNumber":"%s",
                                 "decisionDate":"%s"}
                                """
                                        .formatted(Demo.unit("Q12"), FAR, number(), TODAY))));
        put(
                "report-runs",
                created(
                        hr.post(
                                "/report-runs",
                                """
                                {"report":"strength","format":"XLSX","parameters":{"unitId":"%s"}}
                                """
                                        .formatted(unit))));
        put(
                "imports",
                created(
                        hr.upload(
                                "/imports?kind=force.officer&fileName=hr.csv",
                                OFFICERS.getBytes(StandardCharsets.UTF_8))));
    }

    private void fromTheDemo(Connection owner) throws SQLException {
        String here = "'" + unit + "'";
        put(owner, "rosters", "select roster_id, id from force.duty where unit_id = " + here);
        put(owner, "shifts", "select id from force.shift where unit_id = " + here);
        put(owner, "team-members", "select id from force.team_member where unit_id = " + here);
        put(
                owner,
                "team-allowances",
                "select id from force.allowance_list where unit_id = " + here);
        put(
                owner,
                "teams",
                """
                select t.id, p.id from force.team t join force.neighbourhood n on n.id = t.id
                join force.team_post p on p.team_id = t.id
                join kernel.unit u on u.id = n.unit_id where u.code like 'Q12-%'
                """);
        put(owner, "leave", ofOfficers("leave"));
        put(owner, "officers/{officer}/career/skills", ofOfficers("officer_skill"));
    }

    private static String ofOfficers(String table) {
        return """
        select x.id from force.%s x join force.officer o on o.id = x.officer_id
        join kernel.unit u on u.id = o.unit_id where u.code like 'Q12-%%'
        """
                .formatted(table);
    }

    private void byHand(Connection owner) throws SQLException {
        List<String> duty = ids.get("rosters");
        add(
                owner,
                "strengthening-plans",
                """
                insert into force.strengthening_plan (id, unit_id, name, on_day, kind, seconds, most_moves, state,
                    gaps_before, gaps_after, under_before, under_after, moves, first_millis,
                    requested_at, started_at, finished_at, made_by, made_at)
                values (?, '%1$s', 'Tăng cường Quận 12', '%2$s', 'TRANSFER', 60, 10, 'DONE', 0, 0, 0, 0, 0, 1,
                    now(), now(), now(), 'hr', now())
                """);
        ids.put("strengthening-plans", List.of(of("strengthening-plans"), officer));
        add(
                owner,
                "move-statements",
                """
                insert into force.move_statement (id, officer_id, kind, valid_from, document, recorded_by, recorded_at)
                values (?, '%3$s', 'WISH_STAY', '%2$s', 'Đơn', 'hr', now())
                """);
        add(
                owner,
                "roster-runs",
                """
                insert into force.roster_run (id, unit_id, first_day, last_day, state, units, requested_by, requested_at,
                    finished_at)
                values (?, '%1$s', '%2$s', '%2$s', 'DONE', array['%1$s'::uuid], 'hr', now(), now())
                """);
        add(
                owner,
                "standbys",
                """
                insert into force.standby (id, unit_id, first_day, last_day, percent, occasion, source, made_by, made_at)
                values (?, '%1$s', '%2$s', '%2$s', 50, 'Diễn tập', 'Kế hoạch', 'leadership', now())
                """);
        add(
                owner,
                "duty-changes",
                """
                insert into force.duty_change (id, roster_id, unit_id, kind, officer_id, first_day, last_day, state,
                    proposal_id, made_by, made_at, ended_at)
                values (?, '%4$s', '%1$s', 'CALL_OFF', '%3$s', '%2$s', '%2$s', 'WITHDRAWN', gen_random_uuid(), 'hr',
                    now(), now())
                """
                        .replace("%4$s", duty.get(0)));
        add(
                owner,
                "duty-handovers",
                """
                insert into force.duty_handover (id, duty_id, unit_id, text, written_by, written_at)
                values (?, '%4$s', '%1$s', 'Không có gì.', 'hr', now())
                """
                        .replace("%4$s", duty.get(1)));
        add(
                owner,
                "readiness/answers",
                """
                insert into force.readiness_answer (id, unit_id, period, item, answer, answered_by, answered_at)
                values (?, '%1$s', '%2$s', 'PLANS', 'YES', 'hr', now())
                """);
        add(
                owner,
                "readiness/snapshots",
                """
                insert into force.readiness_snapshot (id, unit_id, period, edition, as_of, locked_by, locked_at)
                values (?, '%1$s', '%2$s', 1, '%2$s', 'hr', now())
                """);
        add(
                owner,
                "corrections",
                """
                insert into force.correction (id, officer_id, register, version, given, evidence, state, made_by,
                    ended_at)
                values (?, '%3$s', 'skills', 0, '{}', 'Chứng chỉ', 'WITHDRAWN', 'nguoi.quan.12', now())
                """);
        ids.put("me/corrections", ids.get("corrections"));
        add(
                owner,
                "handovers",
                """
                insert into force.handover (id, officer_id, unit_id, "position", to_unit, moves_on, opened_by)
                values (?, '%3$s', '%1$s', 'BEAT_OFFICER', '%1$s', '%2$s', 'hr')
                """);
        add(
                owner,
                "list-exports",
                """
                insert into force.list_export (id, list, unit_id, filters, row_count, state, made_by, made_at)
                values (?, 'officers', '%1$s', '{}', 600, 'PENDING', 'hr', now())
                """);
        add(
                owner,
                "notices",
                """
                insert into kernel.notice (id, at, username, text_key, args)
                values (?, now(), 'hr', 'notice.rosterRun.done', array['01/03/2045', '01/03/2045'])
                """);
    }

    /**
     * Adds a row with an id of its own; 1$ stands for the ward, 2$ for a far day, 3$ for somebody.
     */
    private void add(Connection owner, String kind, String insert) throws SQLException {
        String id = UUID.randomUUID().toString();
        update(owner, insert.formatted(unit, FAR, officer), id);
        put(kind, id);
    }

    private static void update(Connection owner, String sql, String id) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(id));
            assertEquals(1, statement.executeUpdate(), sql);
        }
    }

    private void put(Connection owner, String kind, String sql) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql + " limit 1");
                ResultSet rows = statement.executeQuery()) {
            assertTrue(rows.next(), "the demo data has no " + kind);
            List<String> found = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                found.add(rows.getString(i));
            }
            ids.put(kind, found);
        }
    }

    private void put(String kind, String... found) {
        ids.put(kind, List.of(found));
    }

    private static String created(HttpResponse<String> answer) {
        assertTrue(answer.statusCode() == 201 || answer.statusCode() == 202, answer.body());
        return Api.json(answer).getString("id");
    }

    private static String first(HttpResponse<String> list) {
        JsonObject item = Api.json(list).getJsonArray("items").getJsonObject(0);
        return item.getString("id");
    }

    private static String number() {
        return UUID.randomUUID().toString().substring(0, 8) + "/QĐ";
    }
}
