package vn.phaodai.force.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.imports.ImportJob;
import vn.phaodai.kernel.imports.ImportMode;
import vn.phaodai.kernel.imports.ImportOutcome;
import vn.phaodai.kernel.imports.ImportRow;
import vn.phaodai.kernel.imports.ImportState;
import vn.phaodai.kernel.imports.ImportTarget;
import vn.phaodai.kernel.imports.Imports;
import vn.phaodai.kernel.imports.TestImports;
import vn.phaodai.kernel.imports.Words;

class TeamImportsTest {

    private static final String PLACES =
            "Đơn vị;Mã khu phố, ấp;Tên khu phố, ấp;Loại;Số nhân khẩu;Số hộ;Từ ngày;Nguồn số liệu;Ngày thành lập tổ;"
                    + "Số quyết định thành lập;Ngày quyết định thành lập\n";
    private static final String PLACE =
            "Q01-01;KP-01;Khu phố 1;Khu phố;3000;750;1/7/2024;Báo cáo;1/7/2024;12/QĐ-UBND;25/6/2024\n";
    private static final String PEOPLE =
            "Đơn vị;Mã khu phố, ấp;Họ và tên;Ngày sinh;Giới tính;Số định danh cá nhân;Trình độ văn hóa;"
                    + "Ngày giấy khám sức khỏe;Cư trú từ ngày;Chức danh;Ngày tham gia;Số quyết định;Ngày quyết định\n";
    private static final String AN =
            "Q01-01;KP-01;Nguyễn Văn An;17/5/1970;Nam;079070900001;Trung học cơ sở;10/6/2024;1/1/2010;Tổ trưởng;"
                    + "1/7/2024;13/QĐ-UBND;25/6/2024\n";

    private static final Words WORDS = new Words(Locale.forLanguageTag("vi"), (key, args) -> key);

    private TeamsFixture fixture;
    private TestImports steps;
    private Imports imports;

    @BeforeEach
    void open() throws SQLException {
        fixture = new TeamsFixture();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void use(Class<? extends ImportTarget> target) {
        fixture.container.put(ImportTarget.class, fixture.container.get(target));
        steps = new TestImports(fixture.container);
        imports = fixture.container.get(Imports.class);
    }

    @Test
    void takesNeighbourhoodsInAndThenTheirNewCounts() {
        use(NeighbourhoodImport.class);
        steps.store(checked("force.neighbourhood", PLACES + PLACE), ImportMode.ALL_OR_NOTHING);
        TeamRow row = fixture.teams.list(PageRequest.first()).items().get(0);
        assertEquals(4, row.required());
        assertEquals("12/QĐ-UBND", row.decisionNumber());
        assertEquals(
                ImportOutcome.SAME,
                steps.rows(checked("force.neighbourhood", PLACES + PLACE)).get(0).outcome());
        String later = PLACE.replace(";3000;", ";3700;").replaceFirst("1/7/2024", "1/1/2026");
        UUID job = checked("force.neighbourhood", PLACES + later);
        assertEquals(
                Map.of("residents", new ImportRow.Change("3000", "3700")),
                steps.rows(job).get(0).changes());
        steps.store(job, ImportMode.ALL_OR_NOTHING);
        assertEquals(ImportState.DONE, imports.get(job).state());
        assertEquals(5, fixture.teams.get(row.id()).required());
        assertEquals(2, fixture.teams.residents(row.id()).size());
    }

    @Test
    void refusesForeignWardsAndNamesEveryWrongCell() {
        use(NeighbourhoodImport.class);
        UUID job =
                checked(
                        "force.neighbourhood",
                        PLACES
                                + PLACE.replace("Q01-01", "Q12-01")
                                + PLACE.replace("KP-01", "kp 1").replace(";750;", ";3001;")
                                + PLACE
                                + PLACE.replace(";Báo cáo;", ";;"));
        List<List<String>> wrong =
                steps.rows(job).stream()
                        .map(
                                row ->
                                        row.problems().stream()
                                                .map(problem -> problem.column())
                                                .toList())
                        .toList();
        assertEquals(
                List.of(
                        List.of("unit"),
                        List.of("code", "households"),
                        List.of(),
                        List.of("source", "code")),
                wrong);
        assertEquals(0, fixture.teams.count(Map.of()));
    }

    @Test
    void takesMembersInByTheSameRulesAsOneByOne() {
        fixture.teams.register(fixture.neighbourhood("KP-01", 2700));
        use(TeamMemberImport.class);
        UUID job = checked("force.teamMember", PEOPLE + AN);
        assertEquals(List.of(), steps.rows(job).get(0).problems());
        steps.store(job, ImportMode.ALL_OR_NOTHING);
        assertEquals(ImportState.DONE, imports.get(job).state());
        MemberRow row = fixture.membership.list(PageRequest.first()).items().get(0);
        assertEquals(TeamPosition.LEADER, row.position());
        assertEquals(0, row.broken());
        UUID second =
                checked(
                        "force.teamMember",
                        PEOPLE
                                + AN.replace("Văn An", "Văn Ân")
                                + AN.replace("900001", "900002").replace("17/5/1970", "17/5/2015")
                                + AN.replace("900001", "900003").replace("KP-01", "KP-09"));
        List<ImportRow> rows = steps.rows(second);
        assertEquals(ImportOutcome.UPDATE, rows.get(0).outcome());
        assertEquals(
                List.of("birthDate", "position"),
                rows.get(1).problems().stream().map(problem -> problem.column()).toList());
        assertEquals("code", rows.get(2).problems().get(0).column());
        steps.store(second, ImportMode.GOOD_ROWS);
        assertEquals(
                "Nguyễn Văn Ân",
                fixture.membership.list(PageRequest.first()).items().get(0).fullName());
    }

    @Test
    void givesRegistersOutSoThatTheyComeBackUnchanged() {
        UUID team = fixture.teams.register(fixture.neighbourhood("KP-01", 2700));
        fixture.membership.join(fixture.member(team, TeamPosition.LEADER));
        fixture.membership.join(fixture.member(team, TeamPosition.MEMBER));
        use(NeighbourhoodImport.class);
        ByteArrayOutputStream places = new ByteArrayOutputStream();
        fixture.exports.teams(Map.of(), WORDS, places);
        List<ImportRow> back = steps.rows(checked("force.neighbourhood", places.toByteArray()));
        assertEquals(List.of(ImportOutcome.SAME), outcomes(back));
        use(TeamMemberImport.class);
        ByteArrayOutputStream people = new ByteArrayOutputStream();
        fixture.membership.export(fixture.units.q0101, WORDS, people);
        back = steps.rows(checked("force.teamMember", people.toByteArray()));
        assertEquals(List.of(ImportOutcome.SAME, ImportOutcome.SAME), outcomes(back));
        assertEquals("LEADER", back.get(0).value("position"));
    }

    @Test
    void givesOutNoMembersOfOthersAndNotTooManyAtOnce() throws SQLException {
        UUID team = fixture.teams.register(fixture.neighbourhood("KP-01", 2700));
        fixture.membership.join(fixture.member(team, TeamPosition.LEADER));
        fixture.database.update(
                """
                insert into force.team_member (id, team_id, unit_id, full_name, birth_date, sex, personal_id, joined_on,
                    join_number, join_date, changed_by)
                select gen_random_uuid(), m.team_id, m.unit_id, m.full_name, m.birth_date, m.sex,
                    '079080' || lpad(n::text, 6, '0'), m.joined_on, m.join_number, m.join_date, m.changed_by
                from force.team_member m, generate_series(1, 500) n
                """);
        UUID unit = fixture.units.q0101;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        assertThrows(NotAllowed.class, () -> fixture.membership.export(unit, WORDS, file));
        assertEquals(0, file.size());
        fixture.container.as(fixture.next);
        assertThrows(NotFound.class, () -> fixture.membership.export(unit, WORDS, file));
    }

    private static List<ImportOutcome> outcomes(List<ImportRow> rows) {
        rows.forEach(row -> assertEquals(List.of(), row.problems()));
        return rows.stream().map(ImportRow::outcome).toList();
    }

    private UUID checked(String kind, String csv) {
        return checked(kind, csv.getBytes(StandardCharsets.UTF_8));
    }

    private UUID checked(String kind, byte[] file) {
        UUID id = steps.upload(kind, file);
        ImportJob job = imports.get(id);
        assertEquals(ImportState.CHECKED, job.state(), String.valueOf(job.failureKey()));
        return id;
    }
}
