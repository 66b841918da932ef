package vn.phaodai.force.career;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.phaodai.force.ForceFixture;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalDetail;
import vn.phaodai.kernel.notices.NoticeRow;
import vn.phaodai.kernel.notices.Notices;

class LeavesTest {

    private ForceFixture force;
    private Leaves leaves;
    private FourEyes fourEyes;
    private UUID officer;
    private Caller an;
    private LocalDate monday;

    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        force.container.get(LeaveApproval.class);
        leaves = force.container.get(Leaves.class);
        fourEyes = force.container.get(FourEyes.class);
        officer = force.join("Nguyễn Văn An", force.units.q0101);
        force.database.update("update force.officer set account = 'an' where id = ?", officer);
        an = force.caller("an", force.units.q0101, Role.OFFICER);
        monday = force.today.plusDays(15 - force.today.getDayOfWeek().getValue());
    }

    @AfterEach
    void close() {
        force.close();
    }

    private LeaveDraft draft(int days) {
        LeaveDraft draft = new LeaveDraft();
        draft.setFirstDay(monday);
        draft.setLastDay(monday.plusDays(days - 1L));
        return draft;
    }

    private UUID ask(int days) {
        force.container.as(an);
        return leaves.request(draft(days));
    }

    @Test
    void isGrantedByTheCommanderAndTakenFromTheBalance() {
        UUID id = ask(3);
        LeaveBalance before = leaves.ownBalance(monday.getYear());
        assertEquals(12, before.due() >= 12 ? 12 : before.due());
        assertTrue(before.asked() <= 3);
        force.container.as(force.q01);
        fourEyes.approve(leaves.list(officer).get(0).proposalId());
        LeaveRow leave = leaves.list(officer).get(0);
        assertEquals(id, leave.id());
        assertEquals(LeaveState.APPROVED, leave.state());
        assertEquals(leave.workingDays(), leaves.balance(officer, monday.getYear()).taken());
    }

    @Test
    void isNotGrantedByOneself() {
        ask(2);
        UUID proposal = leaves.own().get(0).proposalId();
        assertThrows(BusinessException.class, () -> fourEyes.approve(proposal));
    }

    @Test
    void isReturnedWithAReasonOrTakenBack() {
        ask(2);
        force.container.as(force.q01);
        fourEyes.sendBack(leaves.list(officer).get(0).proposalId(), "Đợt cao điểm");
        assertEquals(LeaveState.RETURNED, leaves.list(officer).get(0).state());
        assertEquals("Đợt cao điểm", leaves.list(officer).get(0).reason());
        UUID again = ask(2);
        leaves.withdraw(again);
        assertTrue(
                leaves.own().stream()
                        .anyMatch(
                                one ->
                                        one.id().equals(again)
                                                && one.state() == LeaveState.WITHDRAWN));
    }

    @Test
    void doesNotOverlapAnotherAndDoesNotExceedTheBalance() {
        ask(3);
        assertEquals(
                "error.leave.overlap",
                assertThrows(InvalidInput.class, () -> leaves.request(draft(2)))
                        .fields()
                        .get(0)
                        .key());
        LeaveDraft far = draft(60);
        far.setFirstDay(monday.plusDays(10));
        far.setLastDay(monday.plusDays(70));
        assertEquals(
                "error.leave.balance",
                assertThrows(InvalidInput.class, () -> leaves.request(far)).fields().get(0).key());
    }

    @Test
    void isCancelledByTheCommanderOnlyWithinScope() {
        UUID id = ask(2);
        force.container.as(force.q01);
        fourEyes.approve(leaves.list(officer).get(0).proposalId());
        force.container.as(force.q12);
        assertThrows(NotFound.class, () -> leaves.cancel(id, "x"));
        force.container.as(force.q01);
        leaves.cancel(id, "Trực chiến 100%");
        assertEquals(LeaveState.CANCELLED, leaves.list(officer).get(0).state());
        assertThrows(BusinessException.class, () -> leaves.cancel(id, "x"));
    }

    private UUID granted(LocalDate first, LocalDate last) {
        force.container.as(an);
        LeaveDraft draft = new LeaveDraft();
        draft.setKind("PERSONAL");
        draft.setFirstDay(first);
        draft.setLastDay(last);
        UUID id = leaves.request(draft);
        force.container.as(force.q01);
        fourEyes.approve(leaves.list(officer).get(0).proposalId());
        return id;
    }

    private String error(Executable change) {
        return assertThrows(BusinessException.class, change).key();
    }

    @Test
    void tellsTheOfficerThatItIsCancelled() throws SQLException {
        UUID id = ask(2);
        force.container.as(force.q01);
        fourEyes.approve(leaves.list(officer).get(0).proposalId());
        leaves.cancel(id, "Trực chiến 100%");
        assertEquals(
                "{" + VietnameseText.day(monday) + ",\"Trực chiến 100%\"}",
                force.database.text(
                        "select args::text from kernel.notice where username = 'an' and text_key = 'notice.leave.cancelled'"));
    }

    @Test
    void endsOnAnEarlierDayOnceItHasBegunAndTheOtherDaysGoBack() throws SQLException {
        LocalDate first = force.today.minusDays(7);
        UUID id = granted(first, force.today.plusDays(13));
        force.database.update("update force.leave set kind = 'ANNUAL' where id = ?", id);
        assertEquals("error.leave.begun", error(() -> leaves.cancel(id, "x")));
        for (LocalDate outside : List.of(first.minusDays(1), force.today.plusDays(13))) {
            assertEquals(
                    "error.leave.endsOutside",
                    assertThrows(InvalidInput.class, () -> leaves.end(id, outside, "x"))
                            .fields()
                            .get(0)
                            .key());
        }
        int days = leaves.list(officer).get(0).workingDays();
        leaves.end(id, force.today.minusDays(1), "Tăng cường trực Tết");
        LeaveRow leave = leaves.list(officer).get(0);
        assertEquals(LeaveState.APPROVED, leave.state());
        assertEquals(force.today.minusDays(1), leave.lastDay());
        assertEquals(force.today.plusDays(13), leave.grantedLastDay());
        assertEquals("Tăng cường trực Tết", leave.reason());
        assertTrue(leave.workingDays() < days);
        assertEquals(
                leave.workingDays(),
                leaves.balance(officer, first.getYear()).taken()
                        + (first.getYear() == force.today.minusDays(1).getYear()
                                ? 0
                                : leaves.balance(officer, first.getYear() + 1).taken()));
        assertEquals(
                1,
                force.database.number(
                        "select count(*) from kernel.notice where username = 'an' and text_key = 'notice.leave.ended'"));
        assertEquals(
                "error.leave.notCancellable",
                error(() -> leaves.end(id, first, "x")),
                "it is over now");
    }

    @Test
    void whatADecisionGrantedGoesByADecisionOnly() throws SQLException {
        UUID id = granted(force.today.plusDays(3), force.today.plusDays(9));
        UUID decision = UUID.randomUUID();
        force.database.update(
                """
                insert into force.decision (id, kind, decision_number, decision_date, effective_on, unit_id, state, made_by,
                    made_at, single)
                values (?, 'LEAVE', '7/QĐ', current_date, current_date + 3, ?, 'APPROVED', 'hr', now(), false)
                """,
                decision,
                force.units.city);
        UUID line = UUID.randomUUID();
        force.database.update(
                """
                insert into force.decision_line (id, decision_id, ordinal, officer_id, theme, from_unit, from_position,
                    effective_on, ends_on, from_rank, code, state)
                values (?, ?, 1, ?, 'ABSENCE', ?, 'DUTY_OFFICER', current_date + 3, current_date + 10, 'CAPTAIN',
                    'PERSONAL', 'APPROVED')
                """,
                line,
                decision,
                officer,
                force.units.q0101);
        force.database.update("update force.leave set decision_line_id = ? where id = ?", line, id);
        assertEquals(decision, leaves.list(officer).get(0).decisionId());
        assertEquals("error.leave.byDecision", error(() -> leaves.cancel(id, "x")));
        assertEquals(
                "error.leave.byDecision",
                error(() -> leaves.end(id, force.today.plusDays(4), "x")));
    }

    @Test
    void countsEachYearsOwnDaysOverNewYear() throws SQLException {
        int year = force.today.getYear();
        UUID id = granted(LocalDate.of(year, 12, 28), LocalDate.of(year + 1, 1, 8));
        force.database.update("update force.leave set kind = 'ANNUAL' where id = ?", id);
        int all = leaves.list(officer).get(0).workingDays();
        int before = leaves.balance(officer, year).taken();
        int after = leaves.balance(officer, year + 1).taken();
        assertTrue(before > 0 && after > 0, before + " and " + after);
        assertEquals(all, before + after);
    }

    @Test
    void tellsWhoDecidesAndWhoMakesTheRosterOfDutiesThatAreLost() throws SQLException {
        UUID shift = Ids.next();
        UUID roster = Ids.next();
        force.database.update(
                "insert into force.shift (id, unit_id, name, kind, starts_at, minutes, days, valid_from)"
                        + " values (?, ?, 'Trực ban đêm', 'DESK', '19:00', 720, 'ALL', ?)",
                shift,
                force.units.q0101,
                force.today);
        force.database.update(
                "insert into force.roster (id, unit_id, first_day, last_day, state, made_by, made_at,"
                        + " published_by, published_at) values (?, ?, ?, ?, 'PUBLISHED', 'chief', now(),"
                        + " 'chief', now())",
                roster,
                force.units.q0101,
                monday.minusDays(7),
                monday.plusDays(6));
        for (int i = -2; i < 6; i += 1) {
            force.database.update(
                    "insert into force.duty (id, roster_id, unit_id, shift_id, shift, kind, seat, day,"
                            + " starts_at, ends_at, positions, night, weekend, holiday, officer_id,"
                            + " in_force) values (?, ?, ?, ?, 'Trực ban đêm', 'DESK', 1, ?,"
                            + " cast(? as timestamp) at time zone 'Asia/Ho_Chi_Minh',"
                            + " cast(? as timestamp) at time zone 'Asia/Ho_Chi_Minh', '{}', true, false,"
                            + " false, ?, ?)",
                    Ids.next(),
                    roster,
                    force.units.q0101,
                    shift,
                    monday.plusDays(i),
                    monday.plusDays(i) + " 19:00",
                    monday.plusDays(i + 1L) + " 07:00",
                    officer,
                    i != 1);
        }
        UUID id = ask(3);
        force.container.as(force.q01);
        LeaveApproval approval = force.container.get(LeaveApproval.class);
        List<ProposalDetail.Line> lines =
                force.container.call(
                        () ->
                                approval.detail(Leaves.KIND, id, Locale.forLanguageTag("vi"))
                                        .lines());
        // the night that ends on the first day counts, the one that is a draft does not
        assertEquals(
                List.of(
                        "leave.duties 3",
                        "leave.firstDuty " + VietnameseText.day(monday.minusDays(1))),
                lines.stream()
                        .skip(lines.size() - 2)
                        .map(line -> line.labelKey() + " " + line.after())
                        .toList());
        fourEyes.approve(leaves.list(officer).get(0).proposalId());
        force.container.as(force.caller("chief", force.units.q0101, Role.WARD_COMMANDER));
        NoticeRow told =
                force.container.get(Notices.class).mine(PageRequest.first()).items().stream()
                        .filter(notice -> notice.textKey().equals("notice.leave.duties"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                List.of(
                        "Nguyễn Văn An",
                        VietnameseText.day(monday),
                        VietnameseText.day(monday.plusDays(2)),
                        "3",
                        VietnameseText.day(monday.minusDays(1))),
                told.args());
        assertEquals(
                "/rosters/changes?officerId=%s&from=%s&to=%s"
                        .formatted(officer, monday.minusDays(1), monday.plusDays(2)),
                told.link());
    }

    @Test
    void saysNothingOfDutiesWhereThereAreNone() throws SQLException {
        UUID id = ask(3);
        force.container.as(force.q01);
        LeaveApproval approval = force.container.get(LeaveApproval.class);
        assertTrue(
                force
                        .container
                        .call(
                                () ->
                                        approval.detail(
                                                        Leaves.KIND,
                                                        id,
                                                        Locale.forLanguageTag("vi"))
                                                .lines())
                        .stream()
                        .noneMatch(line -> line.labelKey().equals("leave.duties")));
        fourEyes.approve(leaves.list(officer).get(0).proposalId());
        assertEquals(
                0,
                force.database.number(
                        "select count(*) from kernel.notice where text_key = 'notice.leave.duties'"));
    }

    @Test
    void warnsOfCertificatesThatEndSoonOncePerThreshold() throws SQLException {
        CareerRecords career = force.container.get(CareerRecords.class);
        UUID elsewhere = force.join("Trần Văn Bình", force.units.q0102);
        for (UUID one : List.of(officer, elsewhere)) {
            career.add(
                    one,
                    Register.QUALIFICATIONS,
                    Map.of(
                            "kind",
                            "WEAPONS",
                            "validFrom",
                            force.today.minusYears(2).toString(),
                            "expiresOn",
                            force.today.plusDays(20).toString()));
        }
        QualificationExpiry expiry = force.container.get(QualificationExpiry.class);
        assertEquals(
                ExpiryRow.State.LAST_WARNING,
                expiry.list(PageRequest.first()).items().get(0).state());
        ExpiryTimer timer = force.container.get(ExpiryTimer.class);
        timer.tell();
        timer.tell();
        String told =
                "select count(*) from kernel.notice where text_key = 'notice.qualification.expiring' and ";
        assertEquals(
                2, force.database.number(told + "role = 'ward-commander' and args = '{1,30}'"));
        assertEquals(1, force.database.number(told + "role = 'hr' and args = '{2,30}'"));
        assertEquals(3, force.database.number(told + "true"));
        force.container.as(force.q12);
        assertEquals(0, expiry.count(Map.of()));
        force.container.as(force.hr);
        assertEquals(2, expiry.count(Map.of()));
        career.add(
                officer,
                Register.QUALIFICATIONS,
                Map.of("kind", "WEAPONS", "validFrom", force.today.toString()));
        assertEquals(1, expiry.count(Map.of()));
    }

    @Test
    void warnsTheOfficerAndTheCommanderOfAnOfficeToo() throws SQLException {
        UUID desk = force.join("Trần Văn Bình", force.units.q01);
        CareerRecords career = force.container.get(CareerRecords.class);
        for (UUID one : List.of(officer, desk)) {
            for (String kind : List.of("WEAPONS", "FIRST_AID")) {
                career.add(
                        one,
                        Register.QUALIFICATIONS,
                        Map.of(
                                "kind",
                                kind,
                                "validFrom",
                                force.today.minusYears(2).toString(),
                                "expiresOn",
                                force.today.plusDays(80).toString()));
            }
        }
        ExpiryTimer timer = force.container.get(ExpiryTimer.class);
        timer.tell();
        timer.tell();
        String told = "select count(*) from kernel.notice where args = '{2,90}' and ";
        assertEquals(
                1,
                force.database.number(
                        told
                                + "username = 'an' and text_key = 'notice.qualification.own' and link = '/own?tab=qualifications'"));
        assertEquals(
                1,
                force.database.number(
                        told + "role = 'ward-commander' and unit_id = ?", force.units.q0101));
        assertEquals(
                1,
                force.database.number(
                        told + "role = 'district-commander' and unit_id = ?", force.units.q01));
        assertEquals(3, force.database.number(told + "true"), "no account, no own notice");
    }
}
