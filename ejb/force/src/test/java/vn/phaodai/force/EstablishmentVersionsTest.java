package vn.phaodai.force;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phaodai.force.establishments.BulkChange;
import vn.phaodai.force.establishments.BulkChange.How;
import vn.phaodai.force.establishments.EstablishmentVersions;
import vn.phaodai.force.establishments.VersionCourse;
import vn.phaodai.force.establishments.VersionDraft;
import vn.phaodai.force.establishments.VersionDrafting;
import vn.phaodai.force.establishments.VersionLine;
import vn.phaodai.force.establishments.VersionRow;
import vn.phaodai.force.establishments.VersionState;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.DataDirectory;
import vn.phaodai.kernel.EditConflict;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.TestData;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.attachments.AttachmentDraft;
import vn.phaodai.kernel.attachments.Attachments;
import vn.phaodai.kernel.units.UnitKind;

class EstablishmentVersionsTest {

    private static final LocalDate START = LocalDate.of(2022, 1, 1);

    private ForceFixture force;
    private EstablishmentVersions versions;
    private VersionCourse course;
    private VersionDrafting drafting;
    private LocalDate day;

    @BeforeEach
    void open() throws Exception {
        force = new ForceFixture();
        versions = force.container.get(EstablishmentVersions.class);
        course = force.container.get(VersionCourse.class);
        drafting = force.container.get(VersionDrafting.class);
        force.container.get(Class.forName("vn.phaodai.force.establishments.EstablishmentApproval"));
        day = force.today.plusDays(20);
        establish(force.units.q0101, "BEAT_OFFICER", 10, START);
        establish(force.units.q0102, "BEAT_OFFICER", 4, START);
        establish(force.units.q1201, "BEAT_OFFICER", 8, START);
    }

    @AfterEach
    void close() {
        force.close();
    }

    @Test
    void copiesChangesInBulkComparesAndCountsFromItsDay() throws SQLException {
        establish(force.units.q0102, "BEAT_OFFICER", 6, day.plusDays(5));
        UUID id = drafting.create(draft(force.units.city, null));
        assertEquals(22, versions.get(id).total());
        assertEquals(
                2,
                drafting.change(
                        id,
                        new BulkChange(
                                "BEAT_OFFICER", UnitKind.WARD, force.units.q01, How.ADD, 2)));
        assertEquals(
                1,
                drafting.change(
                        id,
                        new BulkChange("BEAT_OFFICER", null, force.units.q12, How.PERCENT, 150)));
        drafting.set(id, force.units.q0101, "WARD_CHIEF", 1);
        List<VersionLine> changed =
                versions.lines(id, new PageRequest(50, null, null, Map.of("changed", "true")))
                        .items();
        assertEquals(
                List.of(
                        "Phường Bến Nghé WARD_CHIEF 0 1",
                        "Phường Bến Nghé BEAT_OFFICER 10 12",
                        "Phường Đa Kao BEAT_OFFICER 4 6",
                        "Phường Thạnh Xuân BEAT_OFFICER 8 12"),
                changed.stream()
                        .map(
                                line ->
                                        line.unitName()
                                                + " "
                                                + line.position()
                                                + " "
                                                + line.before()
                                                + " "
                                                + line.after())
                        .toList());
        assertEquals(4, versions.countLines(id, Map.of("changed", "true")));
        course.propose(id);
        assertThrows(NotAllowed.class, () -> course.approve(id));
        assertThrows(
                BusinessException.class,
                () -> drafting.set(id, force.units.q0101, "WARD_CHIEF", 2));
        assertEquals(22, total(day));
        second();
        course.approve(id);
        force.container.as(force.hr);
        assertEquals(VersionState.APPROVED, versions.get(id).state());
        assertEquals(22, total(day.minusDays(1)));
        assertEquals(31, total(day));
        assertEquals(31, total(day.plusDays(5)), "the later figure of Đa Kao is 6 as well");
        UUID other = drafting.create(draft(force.units.city, id));
        drafting.set(other, force.units.q0101, "BEAT_OFFICER", 20);
        List<VersionLine> beside =
                versions.compare(
                                other,
                                id,
                                new PageRequest(50, null, null, Map.of("changed", "true")))
                        .items();
        assertEquals(1, beside.size());
        assertEquals(8, beside.get(0).change());
        assertEquals(
                "1/QĐ-BC",
                force.database.text(
                        "select decision_number from force.establishment where unit_id = ? and valid_from = ?",
                        force.units.q1201,
                        day));
    }

    @Test
    void replacesFiguresOfTheSameDay() {
        establish(force.units.q0101, "BEAT_OFFICER", 11, day);
        UUID id = drafting.create(draft(force.units.q0101, null));
        assertEquals(11, versions.get(id).total());
        drafting.set(id, force.units.q0101, "BEAT_OFFICER", 13);
        approve(id);
        assertEquals(25, total(day));
    }

    @Test
    void setsFiguresOfOneUnitOnlyOnceASecondPersonApproves() {
        VersionDraft draft = draft(force.units.q0101, null);
        draft.setTitle(null);
        draft.getFigures().put("BEAT_OFFICER", 13);
        draft.getFigures().put("WARD_CHIEF", 1);
        UUID id = drafting.create(draft);
        assertEquals("Phường Bến Nghé · 1/QĐ-BC", versions.get(id).title());
        assertEquals(14, versions.get(id).total());
        assertEquals(22, total(day));
        approve(id);
        assertEquals(26, total(day));
        assertEquals(22, total(day.minusDays(1)));
    }

    @Test
    void namesEachFigureThatCannotBe() {
        VersionDraft draft = draft(force.units.q0101, null);
        draft.getFigures().put("BEAT_OFFICER", -1);
        draft.getFigures().put("DISTRICT_CHIEF", 1);
        draft.getFigures().put("KING", 1);
        draft.getFigures().put("WARD_CHIEF", null);
        assertEquals(
                List.of(
                        "BEAT_OFFICER error.establishment.figure",
                        "DISTRICT_CHIEF error.officer.positionOfUnit",
                        "KING error.officer.position",
                        "WARD_CHIEF error.establishment.figure"),
                assertThrows(InvalidInput.class, () -> drafting.create(draft)).fields().stream()
                        .map(error -> error.field() + " " + error.key())
                        .toList());
    }

    @Test
    void beginsBeforeTodayOnlyWhereNothingWasEverSet() throws SQLException {
        VersionDraft draft = draft(force.units.city, null);
        draft.setEffectiveOn(START);
        draft.setDecisionDate(START);
        assertEquals(
                "error.establishmentVersion.past",
                assertThrows(InvalidInput.class, () -> drafting.create(draft))
                        .fields()
                        .get(0)
                        .key());
        try (Connection owner = force.database.owner()) {
            TestDatabase.update(owner, "delete from force.establishment");
        }
        UUID id = drafting.create(draft);
        drafting.set(id, force.units.q0101, "BEAT_OFFICER", 9);
        UUID other = drafting.create(draft);
        drafting.set(other, force.units.q0101, "BEAT_OFFICER", 5);
        course.propose(other);
        approve(id);
        assertEquals(9, total(START));
        second();
        assertEquals(
                "error.establishmentVersion.dayPassed",
                assertThrows(BusinessException.class, () -> course.approve(other)).key());
        force.container.as(force.hr);
        assertEquals(9, total(START));
    }

    @Test
    void setsBackNothingThatAnotherVersionPutInForceMeanwhile() {
        UUID slow = drafting.create(draft(force.units.city, null));
        drafting.set(slow, force.units.q0101, "BEAT_OFFICER", 11);
        UUID fast = drafting.create(draft(force.units.city, null));
        drafting.set(fast, force.units.q1201, "BEAT_OFFICER", 9);
        drafting.set(fast, force.units.q0102, "WARD_CHIEF", 1);
        approve(fast);
        assertEquals(24, total(day));
        assertEquals(2, versions.countLines(fast, Map.of("changed", "true")));
        VersionLine moved = only(slow, "moved");
        assertEquals(List.of(8, 8, 9), List.of(moved.before(), moved.after(), moved.now()));
        approve(slow);
        assertEquals(25, total(day), "what the first put in force stays");
        assertEquals(0, versions.countLines(slow, Map.of("moved", "true")));
    }

    @Test
    void isRefusedWhenSomebodyElseChangedTheSameFigureAndSaysWhere() {
        UUID slow = drafting.create(draft(force.units.city, null));
        drafting.set(slow, force.units.q1201, "BEAT_OFFICER", 7);
        UUID fast = drafting.create(draft(force.units.city, null));
        drafting.set(fast, force.units.q1201, "BEAT_OFFICER", 9);
        drafting.set(fast, force.units.q0101, "WARD_CHIEF", 1);
        course.propose(slow);
        approve(fast);
        second();
        BusinessException refused =
                assertThrows(BusinessException.class, () -> course.approve(slow));
        assertEquals("error.establishmentVersion.moved", refused.key());
        assertEquals(List.of("Phường Thạnh Xuân"), List.of(refused.args()));
        course.sendBack(slow, "Xem lại");
        force.container.as(force.hr);
        assertThrows(BusinessException.class, () -> course.propose(slow));
        drafting.refresh(slow);
        assertEquals(24, total(day));
        assertEquals(22, versions.get(slow).total(), "the new chief came along");
        VersionLine kept = only(slow, "changed");
        assertEquals(List.of(9, 7), List.of(kept.before(), kept.after()));
        approve(slow);
        assertEquals(22, total(day));
    }

    @Test
    void changesWhatIsSaidOfADraftAndFollowsAnotherDay() {
        UUID id = drafting.create(draft(force.units.city, null));
        drafting.set(id, force.units.q0101, "BEAT_OFFICER", 12);
        establish(force.units.q0102, "BEAT_OFFICER", 6, day.plusDays(5));
        long version = versions.get(id).version();
        VersionDraft head = draft(null, null);
        head.setTitle("Biên chế quý II");
        head.setDecisionNumber("2/QĐ-BC");
        head.setEffectiveOn(day.plusDays(9));
        drafting.change(id, version, head);
        assertEquals("Biên chế quý II", versions.get(id).title());
        assertEquals(force.units.city, versions.get(id).unitId());
        assertEquals(26, versions.get(id).total(), "Đa Kao has 6 by then");
        assertEquals(1, versions.get(id).changed());
        assertThrows(EditConflict.class, () -> drafting.change(id, version, head));
        head.setEffectiveOn(force.today.minusDays(1));
        long now = versions.get(id).version();
        assertThrows(InvalidInput.class, () -> drafting.change(id, now, head));
        course.propose(id);
        assertThrows(
                BusinessException.class,
                () -> drafting.change(id, versions.get(id).version(), draft(null, null)));
    }

    @Test
    void isRevokedByTwoPeopleAndGivesBackWhatItReplaced() throws SQLException {
        establish(force.units.q0102, "BEAT_OFFICER", 6, day);
        establish(force.units.q1201, "BEAT_OFFICER", 9, day.plusDays(30));
        String before = stored();
        UUID id = drafting.create(draft(force.units.city, null));
        drafting.set(id, force.units.q0101, "BEAT_OFFICER", 12);
        drafting.set(id, force.units.q0101, "WARD_CHIEF", 1);
        drafting.set(id, force.units.q0102, "BEAT_OFFICER", 3);
        drafting.set(id, force.units.q1201, "BEAT_OFFICER", 0);
        approve(id);
        assertEquals(16, total(day));
        assertThrows(InvalidInput.class, () -> course.revoke(id, " "));
        course.revoke(id, "Sai căn cứ");
        assertThrows(NotAllowed.class, () -> course.approve(id));
        assertThrows(BusinessException.class, () -> course.revoke(id, "Sai căn cứ"));
        second();
        course.sendBack(id, "Không sai");
        force.container.as(force.hr);
        assertEquals(VersionState.APPROVED, versions.get(id).state());
        course.revoke(id, "Sai căn cứ");
        second();
        course.approve(id);
        force.container.as(force.hr);
        assertEquals(VersionState.REVOKED, versions.get(id).state());
        assertEquals("Sai căn cứ", versions.get(id).reason());
        assertEquals(before, stored());
        assertThrows(BusinessException.class, () -> course.revoke(id, "Sai căn cứ"));
    }

    @Test
    void isNotRevokedOnceItsDayHasComeOrAnotherBuiltOnIt() {
        UUID id = drafting.create(draft(force.units.city, null));
        drafting.set(id, force.units.q0101, "BEAT_OFFICER", 12);
        approve(id);
        UUID next = drafting.create(draft(force.units.city, null));
        drafting.set(next, force.units.q0101, "BEAT_OFFICER", 14);
        approve(next);
        course.revoke(id, "Sai căn cứ");
        second();
        assertEquals(
                "error.establishmentVersion.moved",
                assertThrows(BusinessException.class, () -> course.approve(id)).key());
        force.container.as(force.hr);
        course.withdraw(id);
        assertEquals(VersionState.APPROVED, versions.get(id).state());
        VersionDraft now = draft(force.units.q1201, null);
        now.setEffectiveOn(force.today);
        now.setDecisionNumber("3/QĐ-BC");
        now.getFigures().put("BEAT_OFFICER", 5);
        UUID counting = drafting.create(now);
        approve(counting);
        assertEquals(
                "error.establishmentVersion.inForce",
                assertThrows(BusinessException.class, () -> course.revoke(counting, "x")).key());
    }

    @Test
    void keepsItsPapersAndFindsItByPartOfItsTitle(@TempDir Path folder) throws Exception {
        force.container.put(DataDirectory.class, TestData.in(folder));
        force.container.get(Class.forName("vn.phaodai.force.establishments.VersionPapers"));
        Attachments papers = force.container.get(Attachments.class);
        UUID id = drafting.create(draft(force.units.q01, null));
        UUID file =
                papers.add(
                                new AttachmentDraft(
                                        "establishmentVersion",
                                        id,
                                        "to-trinh.txt",
                                        AttachmentDraft.UNCLASSIFIED),
                                new ByteArrayInputStream(
                                        "Tờ trình".getBytes(StandardCharsets.UTF_8)))
                        .id();
        force.container.as(force.q01);
        assertEquals("to-trinh.txt", papers.download(file).name());
        assertThrows(NotAllowed.class, () -> papers.remove(file));
        force.container.as(force.q12);
        assertThrows(NotFound.class, () -> papers.download(file));
        force.container.as(force.hr);
        approve(id);
        assertThrows(BusinessException.class, () -> papers.remove(file));
        assertEquals(
                List.of(id),
                versions
                        .list(PageRequest.first().filteredBy(Map.of("q", "bien che moi")))
                        .items()
                        .stream()
                        .map(VersionRow::id)
                        .toList());
        assertEquals(0, versions.count(Map.of("q", "quý IX")));
    }

    private String stored() throws SQLException {
        return force.database.text(
                """
                select string_agg(concat_ws(' ', unit_id, position, authorised, valid_from, valid_to, decision_number,
                    decision_date), ', ' order by unit_id, position, valid_from)
                from force.establishment
                """);
    }

    @Test
    void tellsTheSecondPersonWhatItMakesOfTheWhole() {
        UUID id = drafting.create(draft(force.units.city, null));
        drafting.set(id, force.units.q0101, "BEAT_OFFICER", 13);
        drafting.set(id, force.units.q0101, "WARD_CHIEF", 1);
        course.propose(id);
        UUID proposal = versions.get(id).proposalId();
        second();
        assertEquals(
                List.of(
                        "establishmentVersion.total 22 26",
                        "establishmentVersion.changed null 2",
                        "establishmentVersion.unit Phường Bến Nghé (Q01-01): 10"
                                + " Phường Bến Nghé (Q01-01): 14"),
                force
                        .container
                        .get(FourEyes.class)
                        .detail(proposal, Locale.forLanguageTag("vi"))
                        .lines()
                        .stream()
                        .skip(3)
                        .map(line -> line.labelKey() + " " + line.before() + " " + line.after())
                        .toList());
    }

    @Test
    void copiesOfAnotherVersionWhatItHasAndOfItsDayTheRest() {
        UUID ward = drafting.create(draft(force.units.q0101, null));
        drafting.set(ward, force.units.q0101, "BEAT_OFFICER", 12);
        UUID copy = drafting.create(draft(force.units.city, ward));
        assertEquals(24, versions.get(copy).total());
        assertEquals(1, versions.get(copy).changed());
        assertEquals(2, versions.get(copy).difference());
        approve(copy);
        assertEquals(24, total(day));
    }

    private VersionLine only(UUID id, String filter) {
        List<VersionLine> found =
                versions.lines(id, new PageRequest(50, null, null, Map.of(filter, "true"))).items();
        assertEquals(1, found.stream().filter(line -> line.before() > 0).count(), filter);
        return found.stream().filter(line -> line.before() > 0).findFirst().orElseThrow();
    }

    @Test
    void comesBackWithAReasonOrIsWithdrawn() {
        UUID id = drafting.create(draft(force.units.city, null));
        course.propose(id);
        second();
        course.sendBack(id, "Chưa đủ");
        force.container.as(force.hr);
        assertEquals("Chưa đủ", versions.get(id).reason());
        course.withdraw(id);
        assertEquals(VersionState.WITHDRAWN, versions.get(id).state());
        assertThrows(BusinessException.class, () -> course.withdraw(id));
        assertThrows(BusinessException.class, () -> course.propose(id));
    }

    @Test
    void refusesWhatCannotBeAndHidesForeignUnits() {
        assertEquals(
                4,
                assertThrows(InvalidInput.class, () -> drafting.create(new VersionDraft()))
                        .fields()
                        .size());
        UUID id = drafting.create(draft(force.units.q01, null));
        assertThrows(NotFound.class, () -> drafting.set(id, force.units.q1201, "BEAT_OFFICER", 1));
        assertThrows(
                InvalidInput.class, () -> drafting.set(id, force.units.q0101, "DISTRICT_CHIEF", 1));
        assertThrows(
                InvalidInput.class,
                () -> drafting.change(id, new BulkChange("BEAT_OFFICER", null, null, How.SET, -1)));
        assertThrows(
                NotFound.class,
                () ->
                        drafting.change(
                                id,
                                new BulkChange("BEAT_OFFICER", null, force.units.q12, How.SET, 1)));
        force.container.as(force.q12);
        assertThrows(NotFound.class, () -> versions.get(id));
        assertThrows(NotFound.class, () -> drafting.create(draft(force.units.q01, null)));
        force.container.as(force.q01);
        assertEquals(id, versions.list(PageRequest.first()).items().get(0).id());
    }

    private VersionDraft draft(UUID unit, UUID copyOf) {
        VersionDraft draft = new VersionDraft();
        draft.setTitle("Biên chế mới");
        draft.setUnitId(unit);
        draft.setEffectiveOn(day);
        draft.setDecisionNumber("1/QĐ-BC");
        draft.setDecisionDate(force.today);
        draft.setCopyOf(copyOf);
        return draft;
    }

    private void approve(UUID id) {
        course.propose(id);
        second();
        course.approve(id);
        force.container.as(force.hr);
    }

    private void second() {
        force.container.as(force.caller("hr.2", force.units.city, Role.HR));
    }

    private void establish(UUID unit, String position, int figure, LocalDate from) {
        force.establish(unit, position, figure, from, "0/QĐ");
    }

    private long total(LocalDate on) {
        return force.container
                .get(StrengthBoard.class)
                .of(force.units.city, on)
                .top()
                .total()
                .establishment();
    }
}
