package vn.phaodai.force.reorganisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.Strength;
import vn.phaodai.force.StrengthBoard;
import vn.phaodai.force.decisions.TransferDraft;
import vn.phaodai.force.decisions.Transfers;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.TestClock;
import vn.phaodai.kernel.TestContainer;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.TestUnits;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.TestCallers;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.kernel.units.reorganisation.Forecast;
import vn.phaodai.kernel.units.reorganisation.ReorganisationDraft;
import vn.phaodai.kernel.units.reorganisation.ReorganisationEffect;
import vn.phaodai.kernel.units.reorganisation.ReorganisationState;
import vn.phaodai.kernel.units.reorganisation.ReorganisationWork;
import vn.phaodai.kernel.units.reorganisation.Reorganisations;
import vn.phaodai.kernel.units.reorganisation.WorkRow;

class ForceReorganisationTest {

    private static final LocalDate START = LocalDate.of(2022, 1, 1);

    private final LocalDate today = LocalDate.now(BusinessClock.ZONE);
    private final LocalDate day = today.plusDays(30);
    private TestDatabase database;
    private TestUnits city;
    private TestContainer container;
    private TestClock clock;
    private Reorganisations reorganisations;
    private int made;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.of("kernel", "force");
        city = new TestUnits(database);
        clock = new TestClock();
        start();
    }

    /** A server that has not read the units yet. */
    private void start() {
        container = new TestContainer(database);
        container.put(BusinessClock.class, clock);
        container.get(ForceReorganisation.class);
        container.get(TeamReorganisation.class);
        container.get(RosterReorganisation.class);
        container.get(OpenWorkReorganisation.class);
        reorganisations = container.get(Reorganisations.class);
        become("hr");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void takesEverythingOfAMergedWardAlong() throws SQLException {
        UUID an = officer("Nguyễn An", city.q0101, START, "ward.q1");
        officer("Nguyễn Bình", city.q0102, START, null);
        UUID gone = officer("Nguyễn Cũ", city.q0102, START, null);
        database.update(
                "update force.posting set valid_to = '2023-01-01' where officer_id = ?", gone);
        database.update("update force.officer set status = 'RETIRED' where id = ?", gone);
        establish(city.q0101, 10, START, null);
        establish(city.q0102, 4, START, day.plusDays(10));
        establish(city.q0102, 6, day.plusDays(10), null);
        UUID transfer = transfer(an, city.q1201);
        UUID id = merge();
        Forecast forecast = reorganisations.forecast(id);
        assertEquals(2L, forecast.counts().get("force.officer"));
        assertEquals(14L, forecast.counts().get("force.establishment"));
        assertEquals(1L, forecast.counts().get("force.transfer"));
        assertEquals(1L, forecast.counts().get("force.account"));
        assertEquals(0, forecast.open());
        apply(id);

        UUID merged = unit("Q01-01", day);
        assertEquals(new Strength(10, 1), strength(city.q0101, day.minusDays(1)));
        assertEquals(new Strength(14, 2), strength(merged, day));
        assertEquals(new Strength(14, 2), strength(merged, day.plusDays(9)));
        assertEquals(16, strength(merged, day.plusDays(10)).establishment());
        assertEquals(new Strength(14, 2), strength(city.city, day.minusDays(1)));
        assertEquals(new Strength(14, 2), strength(city.city, day));
        assertEquals(
                "REORGANISATION 1685/QĐ " + day,
                database.text(
                        """
                        select kind || ' ' || decision_number || ' ' || valid_from from force.posting
                        where officer_id = ? and valid_to is null
                        """,
                        an));
        assertEquals(
                merged.toString(),
                database.text("select cast(unit_id as text) from force.officer where id = ?", an));
        assertEquals(
                city.q0102.toString(),
                database.text(
                        "select cast(unit_id as text) from force.officer where id = ?", gone));
        assertEquals(
                merged.toString(),
                database.text(
                        "select cast(from_unit as text) from force.transfer where id = ?",
                        transfer));
        assertEquals(
                "{\"unitCode\": \"Q01-01\", \"username\": \"ward.q1\"}",
                database.text(
                        "select cast(payload as text) from kernel.outbox_message where topic = 'account.unit'"));
        assertTrue(tree().reach(merged, day).contains(city.q0102), "who retired there is seen");
    }

    @Test
    void sharesASplitWardOutAsDecided() throws SQLException {
        UUID an = officer("Nguyễn An", city.q0101, START, null);
        UUID binh = officer("Nguyễn Bình", city.q0101, START, "binh");
        establish(city.q0101, 10, START, null);
        UUID joining = officer("Nguyễn Dũng", city.q1201, START, null);
        UUID transfer = transfer(joining, city.q0101);
        UUID id = split();
        ReorganisationWork work = container.get(ReorganisationWork.class);
        List<WorkRow> rows = work.list(id, false, null, 50).items();
        assertEquals(
                List.of("force.officer", "force.officer", "force.establishment", "force.transfer"),
                rows.stream().map(WorkRow::kind).toList());
        work.decide(id, List.of(new ReorganisationWork.Key("force.officer", an)), "Q01-02");
        apply(id);
        UUID three = unit("Q01-03", day);
        assertEquals(new Strength(10, 1), strength(three, day));
        assertEquals(new Strength(0, 1), strength(city.q0102, day));
        assertEquals(3, work.count(id, true));
        List<ReorganisationWork.Key> rest =
                work.list(id, true, null, 50).items().stream()
                        .map(row -> new ReorganisationWork.Key(row.kind(), row.subjectId()))
                        .toList();
        work.decide(id, rest, "Q01-02");
        assertEquals(new Strength(0, 0), strength(three, day));
        assertEquals(new Strength(10, 2), strength(city.q0102, day));
        assertEquals(
                city.q0102.toString(),
                database.text(
                        "select cast(unit_id as text) from force.officer where id = ?", binh));
        assertEquals(
                city.q0102.toString(),
                database.text(
                        "select cast(to_unit as text) from force.transfer where id = ?", transfer));
        assertEquals(new Strength(10, 2), strength(city.q0101, day.minusDays(1)));
        assertEquals(
                2,
                database.number("select count(*) from force.posting where officer_id = ?", binh));
    }

    @Test
    void movesPostingsThatBeginOnTheDayOrLaterWithoutAnotherOne() throws SQLException {
        UUID late = officer("Nguyễn An", city.q0102, day, null);
        UUID id = merge();
        apply(id);
        assertEquals(
                1,
                database.number("select count(*) from force.posting where officer_id = ?", late));
        assertEquals(
                unit("Q01-01", day).toString(),
                database.text(
                        "select cast(unit_id as text) from force.officer where id = ?", late));
    }

    @Test
    void takesNeighbourhoodsAndTheirTeamsAlong() throws SQLException {
        UUID first = neighbourhood(city.q0101, "KP-01");
        UUID second = neighbourhood(city.q0102, "KP-01");
        UUID here = member(second, city.q0102, "079090100001", null);
        UUID left = member(second, city.q0102, "079090100002", today);
        UUID id = merge();
        assertEquals(2L, reorganisations.forecast(id).counts().get("force.neighbourhood"));
        apply(id);
        String merged = unit("Q01-01", day).toString();
        assertEquals("KP-01 " + merged, codeAndUnit(first));
        assertEquals("KP-01-Q01-02 " + merged, codeAndUnit(second));
        assertEquals(merged, memberUnit(here));
        assertEquals(city.q0102.toString(), memberUnit(left));
        String then = "select code || ' ' || unit_id from force.team_at(?) where id = ?";
        assertEquals("KP-01 " + city.q0102, database.text(then, day.minusDays(1), second));
        assertEquals("KP-01-Q01-02 " + merged, database.text(then, day, second));
    }

    @Test
    void asksWhereEachNeighbourhoodOfASplitWardGoes() throws SQLException {
        UUID north = neighbourhood(city.q0101, "KP-01");
        UUID south = neighbourhood(city.q0101, "KP-02");
        UUID id = split();
        ReorganisationWork work = container.get(ReorganisationWork.class);
        assertEquals(2, work.count(id, true));
        work.decide(
                id, List.of(new ReorganisationWork.Key("force.neighbourhood", north)), "Q01-02");
        apply(id);
        assertEquals("KP-01 " + city.q0102, codeAndUnit(north));
        assertEquals("KP-02 " + unit("Q01-03", day), codeAndUnit(south));
        work.decide(
                id, List.of(new ReorganisationWork.Key("force.neighbourhood", south)), "Q01-02");
        assertEquals("KP-02 " + city.q0102, codeAndUnit(south));
    }

    @Test
    void takesAnswersOfAReadinessChecklistAlongUnlessTwoUnitsHadAnswered() throws SQLException {
        LocalDate period = day.plusMonths(1).withDayOfMonth(1);
        UUID plans = answer(city.q0101, period, "PLANS");
        UUID both = answer(city.q0101, period, "EQUIPMENT");
        answer(city.q0102, period, "EQUIPMENT");
        UUID over = answer(city.q0102, today.minusMonths(3).withDayOfMonth(1), "PLANS");
        UUID id = merge();
        Forecast forecast = reorganisations.forecast(id);
        assertEquals(1L, forecast.counts().get("force.readinessAnswer"));
        assertEquals(
                List.of("reorganisation.warning.readiness 1", "reorganisation.warning.readiness 1"),
                forecast.remarks().stream()
                        .map(remark -> remark.key() + " " + remark.args().get(0))
                        .toList());
        apply(id);
        assertEquals(unit("Q01-01", day).toString(), unitOf("readiness_answer", plans));
        assertEquals(city.q0101.toString(), unitOf("readiness_answer", both));
        assertEquals(city.q0102.toString(), unitOf("readiness_answer", over));
    }

    @Test
    void asksASplitWardsSuccessorsForAnswersAnew() throws SQLException {
        UUID answer = answer(city.q0101, day.plusMonths(1).withDayOfMonth(1), "PLANS");
        UUID id = split();
        assertEquals(0L, reorganisations.forecast(id).counts().get("force.readinessAnswer"));
        assertEquals(
                "reorganisation.warning.readiness",
                reorganisations.forecast(id).remarks().get(0).key());
        apply(id);
        assertEquals(city.q0101.toString(), unitOf("readiness_answer", answer));
    }

    @Test
    void letsTheSuccessorProposeCandidatesOfAnOpenRound() throws SQLException {
        UUID an = officer("Nguyễn An", city.q0101, START, null);
        UUID binh = officer("Nguyễn Bình", city.q0102, START, null);
        UUID open = round(city.q0101, "OPEN", an);
        UUID over = round(city.q0102, "CANCELLED", binh);
        UUID id = merge();
        assertEquals(1L, reorganisations.forecast(id).counts().get("force.promotionRound"));
        apply(id);
        String merged = unit("Q01-01", day).toString();
        assertEquals(merged, unitOf("promotion_round", open));
        assertEquals(merged, candidateUnit(open));
        assertEquals(city.q0102.toString(), unitOf("promotion_round", over));
        assertEquals(city.q0102.toString(), candidateUnit(over));
    }

    @Test
    void letsCandidatesOfASplitWardGoWithTheOfficer() throws SQLException {
        UUID an = officer("Nguyễn An", city.q0101, START, null);
        UUID round = round(city.q01, "REVIEW", an);
        UUID id = split();
        ReorganisationWork work = container.get(ReorganisationWork.class);
        apply(id);
        assertEquals(unit("Q01-03", day).toString(), candidateUnit(round));
        work.decide(id, List.of(new ReorganisationWork.Key("force.officer", an)), "Q01-02");
        assertEquals(city.q0102.toString(), candidateUnit(round));
        assertEquals(city.q01.toString(), unitOf("promotion_round", round));
    }

    @Test
    void worksOpenStrengtheningPlansOutAnewWithTheirPins() throws SQLException {
        UUID an = officer("Nguyễn An", city.q1201, START, null);
        UUID plan = plan(city.q0101, day.plusDays(5), "DONE", an, city.q0102);
        UUID earlier = plan(city.q0101, day.minusDays(1), "DONE", an, city.q0102);
        UUID setUp = plan(city.q0101, day.plusDays(5), "DRAFT", an, city.q0102);
        UUID id = merge();
        assertEquals(2L, reorganisations.forecast(id).counts().get("force.strengtheningPlan"));
        apply(id);
        String merged = unit("Q01-01", day).toString();
        assertEquals(merged, unitOf("strengthening_plan", plan));
        assertEquals(
                "QUEUED 0 " + merged,
                database.text(
                        """
                        select p.state || ' ' || (select count(*) from force.strengthening_move m where m.plan_id = p.id)
                            || ' ' || x.unit_id
                        from force.strengthening_plan p join force.strengthening_pin x on x.plan_id = p.id where p.id = ?
                        """,
                        plan));
        assertEquals(merged, unitOf("strengthening_plan", setUp));
        assertEquals(
                "DRAFT",
                database.text("select state from force.strengthening_plan where id = ?", setUp));
        assertEquals(city.q0101.toString(), unitOf("strengthening_plan", earlier));
        assertEquals(
                "DONE",
                database.text("select state from force.strengthening_plan where id = ?", earlier));
    }

    private UUID answer(UUID unit, LocalDate period, String item) throws SQLException {
        UUID id = Ids.next();
        database.update(
                """
                insert into force.readiness_answer (id, unit_id, period, item, answer, answered_by, answered_at)
                values (?, ?, ?, ?, 'YES', 'test', now())
                """,
                id,
                unit,
                period,
                item);
        return id;
    }

    private UUID round(UUID unit, String state, UUID candidate) throws SQLException {
        UUID id = Ids.next();
        boolean over = state.equals("CANCELLED");
        database.update(
                """
                insert into force.promotion_round (id, name, unit_id, held_on, closes_on, state, made_by, made_at, ended_at,
                    reason)
                values (?, 'Đợt', ?, ?, ?, ?, 'test', now(), case when ? then now() end, case when ? then 'Thôi' end)
                """,
                id,
                unit,
                day.plusDays(20),
                day.plusDays(10),
                state,
                over,
                over);
        database.update(
                """
                insert into force.promotion_candidate (round_id, officer_id, unit_id, position, from_rank, rank, demoted,
                    state)
                select ?, o.id, o.unit_id, o.position, o.rank, 'MAJOR', false, 'CANDIDATE' from force.officer o
                where o.id = ?
                """,
                id,
                candidate);
        return id;
    }

    private UUID plan(UUID unit, LocalDate on, String state, UUID officer, UUID to)
            throws SQLException {
        UUID id = Ids.next();
        database.update(
                """
                insert into force.strengthening_plan (id, unit_id, name, on_day, kind, seconds, most_moves, state,
                    requested_at, made_by, made_at)
                values (?, ?, 'Quý I', ?, 'TRANSFER', 30, 100, ?, now(), 'test', now())
                """,
                id,
                unit,
                on,
                state);
        database.update(
                """
                insert into force.strengthening_move (id, plan_id, ordinal, officer_id, from_unit, from_position, to_unit,
                    position, why)
                select uuidv7(), ?, 1, o.id, o.unit_id, o.position, ?, o.position, '{}' from force.officer o where o.id = ?
                """,
                id,
                to,
                officer);
        database.update(
                """
                insert into force.strengthening_pin (plan_id, officer_id, kind, unit_id, position, set_by, set_at)
                values (?, ?, 'KEEP', ?, 'BEAT_OFFICER', 'test', now())
                """,
                id,
                officer,
                to);
        return id;
    }

    private String unitOf(String table, UUID id) throws SQLException {
        return database.text(
                "select cast(unit_id as text) from force." + table + " where id = ?", id);
    }

    private String candidateUnit(UUID round) throws SQLException {
        return database.text(
                "select cast(unit_id as text) from force.promotion_candidate where round_id = ?",
                round);
    }

    private UUID neighbourhood(UUID unit, String code) throws SQLException {
        UUID id = Ids.next();
        database.update(
                """
                insert into force.neighbourhood (id, unit_id, code, name, kind, valid_from, changed_by)
                values (?, ?, ?, 'Khu phố', 'QUARTER', '2022-01-01', 'test')
                """,
                id,
                unit,
                code);
        database.update(
                """
                insert into force.team (id, established_on, decision_number, decision_date)
                values (?, '2024-07-01', '1/QĐ-UBND', '2024-06-25')
                """,
                id);
        return id;
    }

    private UUID member(UUID team, UUID unit, String personalId, LocalDate leftOn)
            throws SQLException {
        UUID id = Ids.next();
        database.update(
                """
                insert into force.team_member (id, team_id, unit_id, full_name, birth_date, sex, personal_id, joined_on,
                    join_number, join_date, left_on, left_number, left_date, changed_by)
                values (?, ?, ?, 'Trần Tư', '1990-01-01', 'MALE', ?, '2024-07-01', '1', '2024-06-25', ?, ?, ?, 'test')
                """,
                id,
                team,
                unit,
                personalId,
                leftOn,
                leftOn == null ? null : "2",
                leftOn);
        return id;
    }

    private String codeAndUnit(UUID neighbourhood) throws SQLException {
        return database.text(
                "select code || ' ' || unit_id from force.neighbourhood where id = ?",
                neighbourhood);
    }

    private String memberUnit(UUID member) throws SQLException {
        return database.text(
                "select cast(unit_id as text) from force.team_member where id = ?", member);
    }

    @Test
    void letsDutiesOfMergedWardsGoOnInOneRoster() throws SQLException {
        UUID an = officer("Nguyễn An", city.q0101, START, null);
        UUID binh = officer("Nguyễn Bình", city.q0102, START, null);
        UUID one = shift(city.q0101);
        UUID two = shift(city.q0102);
        UUID before = roster(city.q0101, day.minusDays(5), day.plusDays(9), "PUBLISHED");
        UUID after = roster(city.q0102, day, day.plusDays(20), "PUBLISHED");
        UUID draft = roster(city.q0101, day.plusDays(10), day.plusDays(12), "DRAFT");
        UUID past = duty(before, city.q0101, one, day.minusDays(1), an);
        UUID ahead = duty(before, city.q0101, one, day.plusDays(1), an);
        UUID other = duty(after, city.q0102, two, day.plusDays(1), binh);
        duty(draft, city.q0101, one, day.plusDays(11), an);
        UUID id = merge();
        assertEquals(3L, reorganisations.forecast(id).counts().get("force.roster"));
        apply(id);
        UUID merged = unit("Q01-01", day);
        assertEquals(
                day + " " + day.plusDays(20) + " PUBLISHED 2",
                database.text(
                        """
                        select r.first_day || ' ' || r.last_day || ' ' || r.state || ' ' ||
                            (select count(*) from force.duty d where d.roster_id = r.id and d.unit_id = r.unit_id)
                        from force.roster r where r.unit_id = ?
                        """,
                        merged));
        assertEquals(
                before + " " + day.minusDays(1) + " " + one,
                database.text(
                        """
                        select r.id || ' ' || r.last_day || ' ' || d.shift_id from force.duty d
                        join force.roster r on r.id = d.roster_id where d.id = ?
                        """,
                        past));
        assertEquals("Trực ban", shiftOf(ahead));
        assertEquals("Trực ban – Phường Đa Kao", shiftOf(other));
        assertEquals(3, database.number("select count(*) from force.duty"));
        assertEquals(2, database.number("select count(*) from force.roster"));
        assertEquals(
                2,
                database.number(
                        "select count(*) from force.shift where valid_to is null and continues is not null"));
    }

    @Test
    void emptiesTheSeatsOfThoseWhoLeaveAUnitThatGoesOn() throws SQLException {
        UUID an = officer("Nguyễn An", city.q0101, START, null);
        UUID binh = officer("Nguyễn Bình", city.q0101, START, null);
        UUID shift = shift(city.q0101);
        UUID roster = roster(city.q0101, day, day.plusDays(5), "PUBLISHED");
        UUID leaving = duty(roster, city.q0101, shift, day.plusDays(1), an);
        UUID staying = duty(roster, city.q0101, shift, day.plusDays(2), binh);
        UUID id = draft();
        reorganisations.load(
                id,
                "old_code,new_code,part\nQ01-01,Q01-01,PARTIAL\nQ01-01,Q01-02,PARTIAL\n"
                        .getBytes(StandardCharsets.UTF_8),
                null);
        container
                .get(ReorganisationWork.class)
                .decide(id, List.of(new ReorganisationWork.Key("force.officer", an)), "Q01-02");
        apply(id);
        assertEquals(
                0,
                database.number(
                        "select count(*) from force.duty where id = '"
                                + leaving
                                + "' and officer_id is not null"));
        assertEquals(
                binh.toString(),
                database.text(
                        "select cast(officer_id as text) from force.duty where id = ? and roster_id = ?",
                        staying,
                        roster));
    }

    private UUID shift(UUID unit) throws SQLException {
        UUID id = Ids.next();
        database.update(
                """
                insert into force.shift (id, unit_id, name, kind, starts_at, minutes, days, valid_from)
                values (?, ?, 'Trực ban', 'DESK', '07:00', 720, 'ALL', '2022-01-01')
                """,
                id,
                unit);
        return id;
    }

    private UUID roster(UUID unit, LocalDate first, LocalDate last, String state)
            throws SQLException {
        UUID id = Ids.next();
        database.update(
                """
                insert into force.roster (id, unit_id, first_day, last_day, state, made_by, made_at, published_at)
                values (?, ?, ?, ?, ?, 'test', now(), case when ? = 'DRAFT' then null else now() end)
                """,
                id,
                unit,
                first,
                last,
                state,
                state);
        return id;
    }

    private UUID duty(UUID roster, UUID unit, UUID shift, LocalDate on, UUID officer)
            throws SQLException {
        UUID id = Ids.next();
        database.update(
                """
                insert into force.duty (id, roster_id, unit_id, shift_id, shift, kind, seat, day, starts_at, ends_at,
                    positions, night, weekend, holiday, officer_id, in_force)
                values (?, ?, ?, ?, 'Trực ban', 'DESK', 1, ?, cast(? as timestamptz), cast(? as timestamptz), '{}', false,
                    false, false, ?, true)
                """,
                id,
                roster,
                unit,
                shift,
                on,
                on + " 07:00+07",
                on + " 19:00+07",
                officer);
        return id;
    }

    private String shiftOf(UUID duty) throws SQLException {
        return database.text(
                "select s.name from force.duty d join force.shift s on s.id = d.shift_id where d.id = ?",
                duty);
    }

    /** A made-up city: 441 communes in 22 districts become 168 without any. */
    @Test
    void makes168UnitsOf441() throws SQLException {
        StringBuilder links = new StringBuilder("old_code,new_code,part\n");
        StringBuilder units = new StringBuilder("code,name,parent_code,level,valid_from\n");
        try (Connection app = database.app()) {
            UUID[] districts = new UUID[22];
            for (int i = 0; i < districts.length; i++) {
                districts[i] = unit(app, "D%02d".formatted(i), "DISTRICT", city.city);
                links.append("D%02d,CATP,FULL\n".formatted(i));
            }
            for (int i = 0; i < 441; i++) {
                UUID ward = unit(app, "W%03d".formatted(i), "WARD", districts[i % 22]);
                TestDatabase.update(
                        app,
                        """
                        insert into force.establishment (id, unit_id, position, authorised, valid_from, decision_number,
                            decision_date)
                        values (gen_random_uuid(), ?, 'BEAT_OFFICER', 30, '2022-01-01', '1', '2022-01-01')
                        """,
                        ward);
                TestDatabase.update(
                        app,
                        """
                        with made as (
                            insert into force.officer (id, service_number, full_name, birth_date, sex, personal_id, rank,
                                rank_since, unit_id, position, posted_since, status, account, changed_by)
                            select gen_random_uuid(), ? || '-' || n, 'Nguyễn An', '1990-01-01', 'MALE',
                                lpad(cast(? * 100 + n as text), 12, '0'), 'CAPTAIN', '2022-01-01', ?, 'BEAT_OFFICER',
                                '2022-01-01', 'ACTIVE', lower(? || '.' || n), 'test'
                            from generate_series(1, 5) n
                            returning id)
                        insert into force.posting (id, officer_id, unit_id, position, valid_from, kind)
                        select gen_random_uuid(), id, ?, 'BEAT_OFFICER', '2022-01-01', 'RECRUITMENT' from made
                        """,
                        "W%03d".formatted(i),
                        i + 1,
                        ward,
                        "W%03d".formatted(i),
                        ward);
            }
        }
        for (int i = 0; i < 168; i++) {
            units.append("W%03d,Phường Mới %d,CATP,WARD,%s\n".formatted(i, i, day));
        }
        for (int i = 0; i < 441; i++) {
            if (i >= 431) {
                links.append("W%03d,W%03d,PARTIAL\n".formatted(i, i % 168));
                links.append("W%03d,W%03d,PARTIAL\n".formatted(i, (i + 1) % 168));
            } else {
                links.append("W%03d,W%03d,FULL\n".formatted(i, i % 168));
            }
        }
        start();
        UUID id = draft();
        reorganisations.load(id, bytes(links), bytes(units));
        Forecast forecast = reorganisations.forecast(id);
        assertTrue(forecast.isPossible(), () -> forecast.problems().toString());
        assertEquals(441 * 5L, forecast.counts().get("force.officer"));
        assertEquals(50L, forecast.toDecide().get("force.officer"));
        apply(id);
        assertEquals(
                168,
                tree().children(city.city, day).stream()
                        .filter(unit -> unit.code().startsWith("W"))
                        .count());
        assertEquals(new Strength(441 * 30, 441 * 5), strength(city.city, day.minusDays(1)));
        assertEquals(new Strength(441 * 30, 441 * 5), strength(city.city, day));
        assertEquals(
                441 * 5,
                database.number(
                        "select count(*) from force.posting where kind = 'REORGANISATION'"));
        assertEquals(
                441 * 5,
                database.number(
                        "select count(*) from kernel.outbox_message where topic = 'account.unit'"));
        assertEquals(
                0,
                database.number(
                        """
                        select count(*) from force.posting p join kernel.unit u on u.id = p.unit_id
                        where p.valid_to is null and u.valid_to is not null
                        """));
    }

    private UUID merge() {
        UUID id = draft();
        reorganisations.load(
                id,
                bytes("old_code,new_code,part\nQ01-01,Q01-01,FULL\nQ01-02,Q01-01,FULL\n"),
                bytes(
                        "code,name,parent_code,level,valid_from\nQ01-01,Phường Sài Gòn,Q01,WARD,%s\n"
                                .formatted(day)));
        return id;
    }

    private UUID split() {
        UUID id = draft();
        reorganisations.load(
                id,
                bytes("old_code,new_code,part\nQ01-01,Q01-03,PARTIAL\nQ01-01,Q01-02,PARTIAL\n"),
                bytes(
                        "code,name,parent_code,level,valid_from\nQ01-03,Phường Ba,Q01,WARD,%s\n"
                                .formatted(day)));
        return id;
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private UUID draft() {
        ReorganisationDraft draft = new ReorganisationDraft();
        draft.setTitle("Sắp xếp phường");
        draft.setEffectiveOn(day);
        draft.setDecisionNumber("1685/QĐ");
        draft.setDecisionDate(today);
        return reorganisations.create(draft);
    }

    private void apply(UUID id) throws SQLException {
        reorganisations.propose(id);
        database.update("update kernel.reorganisation set state = 'APPROVED' where id = ?", id);
        clock.set(day);
        container.get(ReorganisationEffect.class).of(id);
        assertEquals(ReorganisationState.APPLIED, reorganisations.get(id).state());
        become("hr");
    }

    private UUID officer(String name, UUID unit, LocalDate since, String account)
            throws SQLException {
        UUID id = Ids.next();
        made++;
        database.update(
                """
                insert into force.officer (id, service_number, full_name, birth_date, sex, personal_id, rank, rank_since,
                    unit_id, position, posted_since, status, account, changed_by)
                values (?, ?, ?, '1990-01-01', 'MALE', ?, 'CAPTAIN', '2022-01-01', ?, 'BEAT_OFFICER', ?, 'ACTIVE', ?, 'test')
                """,
                id,
                "100-%03d".formatted(made),
                name,
                "079090%06d".formatted(made),
                unit,
                since,
                account);
        database.update(
                """
                insert into force.posting (id, officer_id, unit_id, position, valid_from, kind)
                values (gen_random_uuid(), ?, ?, 'BEAT_OFFICER', ?, 'RECRUITMENT')
                """,
                id,
                unit,
                since);
        return id;
    }

    private void establish(UUID unit, int figure, LocalDate from, LocalDate to)
            throws SQLException {
        database.update(
                """
                insert into force.establishment (id, unit_id, position, authorised, valid_from, valid_to, decision_number,
                    decision_date)
                values (gen_random_uuid(), ?, 'BEAT_OFFICER', ?, ?, ?, '1', '2022-01-01')
                """,
                unit,
                figure,
                from,
                to);
    }

    private UUID transfer(UUID officer, UUID to) {
        TransferDraft draft = new TransferDraft();
        draft.setOfficerId(officer);
        draft.setToUnitId(to);
        draft.setPosition("BEAT_OFFICER");
        draft.setEffectiveOn(day.plusDays(60));
        draft.setDecisionNumber("1/QĐ");
        draft.setDecisionDate(today);
        return container.get(Transfers.class).propose(draft);
    }

    private UUID unit(Connection app, String code, String kind, UUID parent) throws SQLException {
        UUID id = Ids.next();
        TestDatabase.update(
                app,
                "insert into kernel.unit (id, code, valid_from) values (?, ?, '2021-01-01')",
                id,
                code);
        TestDatabase.update(
                app,
                "insert into kernel.unit_shape (unit_id, valid_from, name, kind, parent_id)"
                        + " values (?, '2021-01-01', ?, ?, ?)",
                id,
                "Đơn vị " + code,
                kind,
                parent);
        return id;
    }

    private UUID unit(String code, LocalDate on) {
        return tree().findByCode(code, on).map(Unit::id).orElseThrow();
    }

    private Strength strength(UUID unit, LocalDate on) {
        become("hr");
        return container.get(StrengthBoard.class).of(unit, on).top().total();
    }

    private UnitTree tree() {
        return container.call(() -> container.get(Units.class).tree());
    }

    /** Sees what the city sees on the day of the clock. */
    private void become(String username) {
        UnitTree tree = tree();
        container.as(
                TestCallers.seeing(
                        username, first(city.city, tree.reach(city.city, clock.today())), Role.HR));
    }

    private static java.util.Set<UUID> first(UUID top, java.util.Set<UUID> all) {
        java.util.Set<UUID> ordered = new java.util.LinkedHashSet<>(List.of(top));
        ordered.addAll(all);
        return ordered;
    }
}
