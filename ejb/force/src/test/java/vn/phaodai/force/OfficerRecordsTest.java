package vn.phaodai.force;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Period;
import vn.phaodai.kernel.SortOrder;
import vn.phaodai.kernel.TestDatabase;

class OfficerRecordsTest {

    private ForceFixture force;
    private OfficerRecords officers;

    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        officers = force.officers;
    }

    @AfterEach
    void close() {
        force.close();
    }

    private List<String> names(Map<String, String> filters) {
        return officers.list(PageRequest.first().filteredBy(filters)).items().stream()
                .map(OfficerRow::fullName)
                .toList();
    }

    @Test
    void takesAnOfficerOnWithPostingAndAudit() throws SQLException {
        OfficerDraft draft = force.draft("  Nguyễn   Văn An ", force.units.q0101);
        draft.setServiceNumber(" 456-abc ");
        draft.setPhone("0900 000 001");
        UUID id = officers.create(draft);
        OfficerRecord record = officers.get(id);
        assertEquals("Nguyễn Văn An", record.fullName());
        assertEquals("456-ABC", record.serviceNumber());
        assertEquals("0900000001", record.phone());
        assertEquals(force.units.q0101, record.unitId());
        PostingRow posting = officers.postings(id).get(0);
        assertEquals(PostingKind.RECRUITMENT, posting.kind());
        assertEquals(Period.since(LocalDate.of(2022, 1, 1)), posting.period());
        assertEquals(
                "CREATE LOOK_UP",
                force.database.text(
                        "select string_agg(action, ' ' order by at) from kernel.audit_entry where object_id = ?",
                        id.toString()));
    }

    @Test
    void findsWithoutDiacriticsByNameOrServiceNumber() {
        force.join("Nguyễn Văn Đạt", force.units.q0101);
        force.join("Nguyễn Thị Vân", force.units.q0102);
        force.join("Trần Quốc Bảo", force.units.q1201);
        assertEquals(List.of("Nguyễn Văn Đạt"), names(Map.of("q", "nguyen van d")));
        assertEquals(List.of("Nguyễn Văn Đạt", "Nguyễn Thị Vân"), names(Map.of("q", "NGUYỄN VĂN")));
        assertEquals(List.of("Nguyễn Văn Đạt"), names(Map.of("q", "nguyen dat")));
        assertEquals(List.of("Trần Quốc Bảo"), names(Map.of("q", "000-003")));
        assertEquals(List.of(), names(Map.of("q", "%")));
        assertEquals(List.of(), names(Map.of("q", "nguyen_van")));
    }

    @Test
    void sortsByGivenNameInVietnameseOrder() {
        for (String name :
                List.of("Lê Đen", "Lê Dzũng", "Bùi Ân", "Lê Ăn", "Võ An", "Đỗ Văn An", "Lê Den")) {
            force.join(name, force.units.q0101);
        }
        assertEquals(
                List.of("Đỗ Văn An", "Võ An", "Lê Ăn", "Bùi Ân", "Lê Den", "Lê Dzũng", "Lê Đen"),
                names(Map.of()));
    }

    @Test
    void pagesByKeyInEverySortingWithoutGapsOrDoubles() {
        for (int i = 0; i < 23; i++) {
            force.join("Lê Văn An", i % 2 == 0 ? force.units.q0101 : force.units.q1201);
        }
        for (String column :
                List.of(
                        "fullName",
                        "rank",
                        "position",
                        "serviceNumber",
                        "birthDate",
                        "rankSince",
                        "postedSince")) {
            for (boolean descending : List.of(false, true)) {
                PageRequest request =
                        PageRequest.first(5).sortedBy(new SortOrder(column, descending));
                List<UUID> seen = new java.util.ArrayList<>();
                String next = null;
                do {
                    Page<OfficerRow> page = officers.list(request.after(next));
                    page.items().forEach(row -> seen.add(row.id()));
                    next = page.next();
                } while (next != null);
                assertEquals(23, seen.size(), column);
                assertEquals(23, Set.copyOf(seen).size(), column);
            }
        }
    }

    @Test
    void filtersByUnitSubtreeRankAndPosition() {
        force.join("Nguyễn An", force.units.q0101);
        force.join("Nguyễn Bình", force.units.q0102);
        force.join("Nguyễn Cường", force.units.q1201);
        OfficerDraft chief = force.draft("Nguyễn Dũng", force.units.q0101);
        chief.setPosition("WARD_CHIEF");
        chief.setRank("MAJOR");
        officers.create(chief);
        assertEquals(
                List.of("Nguyễn An", "Nguyễn Bình", "Nguyễn Dũng"),
                names(Map.of("unitId", force.units.q01.toString())));
        assertEquals(List.of("Nguyễn Dũng"), names(Map.of("rank", "MAJOR")));
        assertEquals(List.of("Nguyễn Dũng"), names(Map.of("position", "WARD_CHIEF")));
        assertEquals(1, officers.count(Map.of("position", "WARD_CHIEF")));
        assertThrows(InvalidInput.class, () -> names(Map.of("personal_id", "0")));
        assertThrows(InvalidInput.class, () -> names(Map.of("unitId", "x")));
    }

    @Test
    void showsNobodyOutsideTheScope() {
        UUID mine = force.join("Nguyễn An", force.units.q0101);
        UUID other = force.join("Nguyễn Bình", force.units.q1201);
        force.container.as(force.q01);
        assertEquals(List.of("Nguyễn An"), names(Map.of()));
        assertEquals(List.of(), names(Map.of("unitId", force.units.q12.toString())));
        assertEquals(List.of("Nguyễn An"), names(Map.of("at", "2023-01-01")));
        assertEquals(1, officers.count(Map.of()));
        assertEquals(mine, officers.get(mine).id());
        assertThrows(NotFound.class, () -> officers.get(other));
        assertEquals(List.of(), officers.postings(other));
        force.container.as(force.q12);
        assertThrows(NotFound.class, () -> officers.get(mine));
        assertEquals(other, officers.get(other).id());
    }

    @Test
    void showsThePersonalIdInFullToHrAndOwnerOnly() {
        OfficerDraft draft = force.draft("Nguyễn An", force.units.q0101);
        draft.setAccount("commander.q1");
        UUID own = officers.create(draft);
        UUID other = force.join("Nguyễn Bình", force.units.q0101);
        assertEquals("079090000002", officers.get(other).personalId());
        force.container.as(force.q01);
        assertEquals("********0002", officers.get(other).personalId());
        assertEquals("079090000001", officers.get(own).personalId());
        assertEquals(own, officers.own().orElseThrow().id());
        assertEquals(1, officers.ownPostings().size());
        assertTrue(
                officers.list(PageRequest.first()).items().stream()
                        .allMatch(row -> row.personalId().startsWith("********")));
    }

    @Test
    void namesEveryWrongField() {
        OfficerDraft draft = new OfficerDraft();
        draft.setPersonalId("12345678901");
        draft.setFullName("An");
        draft.setRank("KING");
        draft.setPosition("WARD_CHIEF");
        draft.setUnitId(force.units.q01);
        draft.setMail("an");
        draft.setBirthDate(force.today.minusYears(10));
        draft.setRankSince(force.today.plusDays(1));
        Map<String, String> wrong =
                assertThrows(InvalidInput.class, () -> officers.create(draft)).fields().stream()
                        .collect(Collectors.toMap(FieldError::field, FieldError::key));
        assertEquals("error.required", wrong.get("serviceNumber"));
        assertEquals("error.officer.fullName", wrong.get("fullName"));
        assertEquals("error.personalId.digits", wrong.get("personalId"));
        assertEquals("error.officer.birthDate", wrong.get("birthDate"));
        assertEquals("error.required", wrong.get("sex"));
        assertEquals("error.officer.rank", wrong.get("rank"));
        assertEquals("error.date.future", wrong.get("rankSince"));
        assertEquals("error.officer.positionOfUnit", wrong.get("position"));
        assertEquals("error.required", wrong.get("postedSince"));
        assertEquals("error.officer.mail", wrong.get("mail"));
    }

    @Test
    void namesTheFieldThatIsAnothersAlready() {
        force.join("Nguyễn An", force.units.q0101);
        OfficerDraft same = force.draft("Nguyễn Bình", force.units.q0101);
        same.setServiceNumber("000-001");
        InvalidInput refused = assertThrows(InvalidInput.class, () -> officers.create(same));
        assertEquals("error.officer.taken.serviceNumber", refused.key());
        OfficerDraft twin = force.draft("Nguyễn Bình", force.units.q0101);
        twin.setPersonalId("079090000001");
        assertEquals(
                "personalId",
                assertThrows(InvalidInput.class, () -> officers.create(twin))
                        .fields()
                        .get(0)
                        .field());
        assertEquals(1, officers.count(Map.of()));
    }

    @Test
    void doubtsAnIdThatDisagreesWithSexOrYearAndARankAboveTheCeiling() {
        OfficerDraft draft = force.draft("Nguyễn An", force.units.q0101);
        assertEquals(List.of(), officers.doubts(draft));
        draft.setPersonalId("079190000001");
        draft.setPosition("WARD_CHIEF");
        draft.setRank("COLONEL");
        assertEquals(
                List.of("warning.personalId.disagrees", "warning.officer.ceiling"),
                officers.doubts(draft).stream().map(FieldError::key).toList());
    }

    @Test
    void changesARecordAndKeepsBeforeAndAfter() throws SQLException {
        UUID id = force.join("Nguyễn An", force.units.q0101);
        OfficerRecord record = officers.get(id);
        OfficerDraft draft = OfficerDraft.of(record);
        draft.setFullName("Nguyễn Văn An");
        draft.setPhone("0900000009");
        officers.change(id, record.version(), draft);
        OfficerRecord changed = officers.get(id);
        assertEquals("Nguyễn Văn An", changed.fullName());
        assertEquals("hr", changed.changedBy());
        assertEquals(record.version() + 1, changed.version());
        assertEquals(
                "{\"phone\": [null, \"0900000009\"], \"fullName\": [\"Nguyễn An\", \"Nguyễn Văn An\"]}",
                force.database.text(
                        "select changes from kernel.audit_entry where action = 'UPDATE'"));
    }

    @Test
    void tellsWhoChangedTheRecordMeanwhile() {
        UUID id = force.join("Nguyễn An", force.units.q0101);
        OfficerRecord read = officers.get(id);
        OfficerDraft first = OfficerDraft.of(read);
        first.setPhone("0900000009");
        officers.change(id, read.version(), first);
        OfficerDraft second = OfficerDraft.of(read);
        second.setPhone("0900000008");
        OfficerChangedMeanwhile refused =
                assertThrows(
                        OfficerChangedMeanwhile.class,
                        () -> officers.change(id, read.version(), second));
        assertEquals("hr", refused.args()[0]);
        assertEquals("0900000009", officers.get(id).phone());
    }

    @Test
    void movesNobodyByAnEdit() {
        UUID id = force.join("Nguyễn An", force.units.q0101);
        OfficerRecord record = officers.get(id);
        OfficerDraft draft = OfficerDraft.of(record);
        draft.setUnitId(force.units.q0102);
        assertEquals(List.of("unitId error.officer.moveByTransfer"), wrong(id, draft));
    }

    @Test
    void promotesNobodyByAnEditNorLetsAnybodyLeave() {
        UUID id = force.join("Nguyễn An", force.units.q0101);
        OfficerRecord record = officers.get(id);
        OfficerDraft draft = OfficerDraft.of(record);
        draft.setRank("MAJOR");
        draft.setRankSince(force.today);
        draft.setStatus(OfficerStatus.RETIRED);
        assertEquals(
                List.of(
                        "rank error.officer.rankByDecision",
                        "status error.officer.leaveByDecision"),
                wrong(id, draft));
        draft.follow(record);
        draft.setStatus(OfficerStatus.ACTIVE);
        draft.setRankSince(force.today);
        assertEquals(List.of("rankSince error.officer.rankSinceInRegister"), wrong(id, draft));
        draft.follow(record);
        officers.change(id, record.version(), draft);
        assertEquals("CAPTAIN", officers.get(id).rank());
        assertNull(officers.postings(id).get(0).period().to());
    }

    @Test
    void sendsNobodyToStudyOrOnLeaveByAnEdit() throws SQLException {
        UUID id = force.join("Nguyễn An", force.units.q0101);
        OfficerDraft draft = OfficerDraft.of(officers.get(id));
        draft.setStatusReason("Theo đề nghị");
        for (OfficerStatus away : List.of(OfficerStatus.STUDY, OfficerStatus.ON_LEAVE)) {
            draft.setStatus(away);
            assertEquals(List.of("status error.officer.awayByDecision"), wrong(id, draft));
        }
        force.database.update("update force.officer set status = 'STUDY' where id = ?", id);
        OfficerDraft typed = OfficerDraft.of(officers.get(id));
        typed.setPhone("0900000009");
        officers.change(id, officers.get(id).version(), typed);
        assertEquals(OfficerStatus.STUDY, officers.get(id).status(), "what stands may stay");
        assertEquals("0900000009", officers.get(id).phone());
    }

    @Test
    void secondsSomebodyOutAndBackWithAReasonThatIsKept() throws SQLException {
        UUID id = force.join("Nguyễn An", force.units.q0101);
        OfficerDraft draft = OfficerDraft.of(officers.get(id));
        draft.setStatus(OfficerStatus.SECONDED_OUT);
        assertEquals(List.of("statusReason error.officer.statusReason"), wrong(id, draft));
        draft.setStatusReason("x".repeat(501));
        assertEquals(List.of("statusReason error.tooLong"), wrong(id, draft));
        draft.setStatusReason(" Công văn 12/BCA ");
        officers.change(id, officers.get(id).version(), draft);
        assertEquals(OfficerStatus.SECONDED_OUT, officers.get(id).status());
        assertEquals(
                "{\"status\": [\"ACTIVE\", \"SECONDED_OUT\"], \"statusReason\": [null, \"Công văn 12/BCA\"]}",
                force.database.text(
                        "select changes from kernel.audit_entry where action = 'UPDATE'"));
        OfficerDraft back = OfficerDraft.of(officers.get(id));
        back.setStatus(OfficerStatus.ACTIVE);
        assertEquals(List.of("statusReason error.officer.statusReason"), wrong(id, back));
        back.setStatusReason("Hết biệt phái");
        officers.change(id, officers.get(id).version(), back);
        assertEquals(OfficerStatus.ACTIVE, officers.get(id).status());
        back.setPhone("0900000009");
        officers.change(id, officers.get(id).version(), back);
        assertEquals(
                0,
                force.database.number(
                        "select count(*) from kernel.audit_entry where jsonb_exists(changes, 'phone')"
                                + " and jsonb_exists(changes, 'statusReason')"),
                "a reason belongs to a change of the status only");
    }

    @Test
    void takesOverWhatADecisionMadeOfTheStatusMeanwhile() throws SQLException {
        UUID id = force.join("Nguyễn An", force.units.q0101);
        OfficerDraft draft = OfficerDraft.of(officers.get(id));
        force.database.update("update force.officer set status = 'STUDY' where id = ?", id);
        draft.follow(officers.get(id));
        assertEquals(OfficerStatus.STUDY, draft.getStatus());
        force.database.update("update force.officer set status = 'ACTIVE' where id = ?", id);
        draft.follow(officers.get(id));
        assertEquals(OfficerStatus.ACTIVE, draft.getStatus());
        draft.setStatus(OfficerStatus.SECONDED_OUT);
        draft.follow(officers.get(id));
        assertEquals(OfficerStatus.SECONDED_OUT, draft.getStatus(), "typed, not decided");
    }

    @Test
    void bringsNobodyBackByAnEdit() throws SQLException {
        UUID id = force.join("Nguyễn An", force.units.q0101);
        leave(id);
        OfficerDraft draft = OfficerDraft.of(officers.get(id));
        draft.setStatus(OfficerStatus.ACTIVE);
        assertEquals(List.of("status error.officer.leaveByDecision"), wrong(id, draft));
        draft.setStatus(OfficerStatus.DISCHARGED);
        assertEquals(List.of("status error.officer.leaveByDecision"), wrong(id, draft));
        draft.follow(officers.get(id));
        draft.setPhone("0900000009");
        officers.change(id, officers.get(id).version(), draft);
        assertEquals(OfficerStatus.RETIRED, officers.get(id).status());
    }

    @Test
    void listsThoseWhoLeftOnlyWhereTheyAreAskedFor() throws SQLException {
        UUID id = force.join("Nguyễn An", force.units.q0101);
        leave(id);
        assertEquals(force.today, officers.postings(id).get(0).period().to());
        assertEquals(List.of(), names(Map.of()));
        assertEquals(List.of("Nguyễn An"), names(Map.of("status", "ALL")));
        assertEquals(
                List.of("Nguyễn An"), names(Map.of("at", force.today.minusDays(1).toString())));
        assertEquals(List.of(), names(Map.of("at", force.today.plusDays(1).toString())));
    }

    /** As a decision on retirement leaves the rows behind. */
    private void leave(UUID id) throws SQLException {
        force.database.update(
                "update force.posting set valid_to = ? where officer_id = ?", force.today, id);
        force.database.update("update force.officer set status = 'RETIRED' where id = ?", id);
    }

    private List<String> wrong(UUID id, OfficerDraft draft) {
        long version = officers.get(id).version();
        return assertThrows(InvalidInput.class, () -> officers.change(id, version, draft))
                .fields()
                .stream()
                .map(error -> error.field() + " " + error.key())
                .toList();
    }

    @Test
    void refusesTwoPostingsAtATimeInTheDatabaseItself() throws SQLException {
        UUID id = force.join("Nguyễn An", force.units.q0101);
        SQLException refused =
                assertThrows(
                        SQLException.class,
                        () ->
                                force.database.update(
                                        """
                                        insert into force.posting (id, officer_id, unit_id, position, valid_from, kind)
                                        values (gen_random_uuid(), ?, ?, 'DUTY_OFFICER', '2023-01-01', 'TRANSFER')
                                        """,
                                        id,
                                        force.units.q1201));
        assertTrue(refused.getMessage().contains("posting_once"), refused.getMessage());
        try (var app = force.database.app()) {
            assertThrows(
                    SQLException.class,
                    () -> TestDatabase.update(app, "delete from force.posting"));
        }
    }

    @Test
    void makesTheSameSearchFormAsJava() throws SQLException {
        for (String name :
                List.of("Đặng Ngọc Ẩn", "NGUYỄN THỊ ƯỚC", "Hồ Y Krông Êban", "Trần Đình Ý-Nhi")) {
            assertEquals(
                    vn.phaodai.kernel.VietnameseText.searchForm(name),
                    force.database.text("select force.search_form(?)", name));
        }
    }

    @Test
    void tellsTheRealmTheUnitOfAnAccount() throws SQLException {
        OfficerDraft draft = force.draft("Nguyễn An", force.units.q0101);
        draft.setAccount("an.q1");
        UUID id = officers.create(draft);
        force.join("Nguyễn Bình", force.units.q0101);
        assertEquals("an.q1 Q01-01", told());
        OfficerDraft change = OfficerDraft.of(officers.get(id));
        change.setPhone("0900000009");
        officers.change(id, officers.get(id).version(), change);
        assertEquals("an.q1 Q01-01", told());
        change.setAccount("an.moi");
        officers.change(id, officers.get(id).version(), change);
        assertEquals("an.q1 Q01-01, an.q1 -, an.moi Q01-01", told());
    }

    private String told() throws SQLException {
        return force.database.text(
                """
                select string_agg(payload ->> 'username' || ' ' || coalesce(payload ->> 'unitCode', '-'), ', ' order by seq)
                from (select row_number() over (order by id) as seq, payload from kernel.outbox_message
                      where topic = 'account.unit') q
                """);
    }
}
