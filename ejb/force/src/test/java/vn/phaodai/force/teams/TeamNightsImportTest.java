package vn.phaodai.force.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.imports.ImportMode;
import vn.phaodai.kernel.imports.ImportOutcome;
import vn.phaodai.kernel.imports.ImportRow;
import vn.phaodai.kernel.imports.ImportState;
import vn.phaodai.kernel.imports.ImportTarget;
import vn.phaodai.kernel.imports.Imports;
import vn.phaodai.kernel.imports.TestImports;
import vn.phaodai.kernel.imports.Words;

class TeamNightsImportTest {

    private static final LocalDate MONTH = LocalDate.of(2026, 9, 1);
    private static final String HEADER =
            "Mã khu phố, ấp;Số định danh cá nhân;Họ và tên;Tháng;Số đêm (22 giờ – 6 giờ)\n";
    private static final Words WORDS = new Words(Locale.forLanguageTag("vi"), (key, args) -> key);

    private TeamsFixture fixture;
    private TestImports steps;
    private Imports imports;
    private UUID team;
    private UUID leader;

    @BeforeEach
    void open() throws SQLException {
        fixture = new TeamsFixture();
        team = fixture.teams.register(fixture.neighbourhood("KP-01", 2700));
        leader = fixture.membership.join(fixture.member(team, TeamPosition.LEADER));
        fixture.membership.join(fixture.member(team, TeamPosition.MEMBER));
        fixture.container.put(ImportTarget.class, fixture.container.get(TeamNightsImport.class));
        steps = new TestImports(fixture.container);
        imports = fixture.container.get(Imports.class);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void takesTheNightsOfAWholeWardInAtOnce() throws SQLException {
        fixture.allowances.enter(fixture.units.q0101, MONTH, Map.of(leader, 4));
        UUID job =
                upload(
                        "KP-01;079070000001;Nguyễn Văn B;9/2026;7\n"
                                + ";079070000002;;2026-09;10\n"
                                + "kp-01;079070000001;nguyễn văn b;08/2026;\n");
        assertEquals(List.of(), steps.problems(job));
        assertEquals(
                List.of(ImportOutcome.UPDATE, ImportOutcome.CREATE, ImportOutcome.SAME),
                steps.outcomes(job));
        assertEquals(
                new ImportRow.Change("4", "7"), steps.rows(job).get(0).changes().get("nights"));
        steps.store(job, ImportMode.ALL_OR_NOTHING);
        assertEquals(ImportState.DONE, imports.get(job).state());
        NightsSheet sheet = fixture.allowances.nights(fixture.units.q0101, MONTH);
        assertEquals(List.of(7, 10), sheet.rows().stream().map(NightsRow::nights).toList());
        assertEquals(
                "ward.q1 [\"4\", \"7\"]",
                fixture.database.text(
                        "select who || ' ' || (changes ->> 'Nguyễn Văn B, Khu phố KP-01')"
                                + " from kernel.audit_entry where object_type = 'teamNights'"
                                + " order by at desc limit 1"));
        assertEquals(
                0, fixture.allowances.nights(fixture.units.q0101, MONTH.minusMonths(1)).total());
    }

    @Test
    void tellsEveryCellThatIsWrongAndStoresNothing() {
        UUID job =
                upload(
                        ";079070000001;;9/2026;11\n"
                                + ";079070000009;;9/2026;3\n"
                                + ";079070000001;Ai khác;13/2026;3\n"
                                + ";079070000001;Ai khác;10/2026;x\n"
                                + ";79070000001;;tháng chín;-1\n"
                                + "KP-02;079070000002;;9/2026;3\n"
                                + ";079070000002;;9/2026;3\n"
                                + ";079070000002;;09/2026;4\n"
                                + ";079070000001;;11/2026;3\n"
                                + ";079070000001;;06/2024;3\n"
                                + ";079070000001;;01/2001;3\n"
                                + ";079070000002;;;3\n");
        assertEquals(
                List.of(
                        "2 nights error.allowance.nights",
                        "3 personalId error.allowance.notThere",
                        "4 month import.cell.month",
                        "5 nights import.cell.whole",
                        "5 fullName import.teamNights.otherName",
                        "6 personalId error.personalId.digits",
                        "6 month import.cell.month",
                        "6 nights import.cell.whole",
                        "7 personalId error.allowance.notThere",
                        "9 personalId import.cell.twice",
                        "10 month error.allowance.month",
                        "11 month error.teams.noRule",
                        "12 month error.allowance.month",
                        "13 month import.cell.required"),
                steps.problems(job));
        assertThrows(RuntimeException.class, () -> steps.store(job, ImportMode.ALL_OR_NOTHING));
        assertEquals(0, fixture.allowances.nights(fixture.units.q0101, MONTH).total());
    }

    @Test
    void keepsToTheScopeOfWhoUploads() {
        fixture.container.as(fixture.next);
        assertEquals(
                List.of("2 personalId error.allowance.notThere"),
                steps.problems(upload(";079070000001;;9/2026;3\n")));
        assertThrows(
                NotFound.class,
                () ->
                        fixture.allowances.exportNights(
                                fixture.units.q0101, MONTH, WORDS, new ByteArrayOutputStream()));
        fixture.container.as(fixture.hr);
        assertEquals(List.of(), steps.problems(upload(";079070000001;;9/2026;3\n")));
    }

    @Test
    void whoChangedTeamsInTheMonthIsNamedByTheNeighbourhood() {
        UUID other = fixture.teams.register(fixture.neighbourhood("KP-02", 2700));
        fixture.membership.leave(leader, TeamsFixture.decision(LocalDate.of(2026, 9, 10), null));
        MemberDraft again = fixture.member(other, TeamPosition.MEMBER);
        again.setPersonalId("079070000001");
        again.setJoinedOn(LocalDate.of(2026, 9, 15));
        fixture.membership.join(again);
        assertEquals(
                List.of("2 code import.teamNights.twoTeams"),
                steps.problems(upload(";079070000001;;9/2026;3\n")));
        UUID job = upload("KP-01;079070000001;;9/2026;3\nKP-02;079070000001;;9/2026;5\n");
        assertEquals(List.of(), steps.problems(job));
        steps.store(job, ImportMode.ALL_OR_NOTHING);
        assertEquals(8, fixture.allowances.nights(fixture.units.q0101, MONTH).total());
    }

    @Test
    void theSheetThatGoesOutComesBack() throws SQLException {
        fixture.allowances.enter(fixture.units.q0101, MONTH, Map.of(leader, 4));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fixture.allowances.exportNights(fixture.units.q0101, MONTH.plusDays(3), WORDS, out);
        UUID job = steps.upload(TeamNightsImport.KIND, out.toByteArray());
        assertEquals(List.of(), steps.problems(job));
        assertEquals(List.of(ImportOutcome.SAME, ImportOutcome.SAME), steps.outcomes(job));
        assertEquals(
                "[null, \"2\"]",
                fixture.database.text(
                        "select changes ->> 'rows' from kernel.audit_entry where action = 'EXPORT'"));
        fixture.container.as(fixture.hr);
        assertThrows(
                InvalidInput.class,
                () -> fixture.allowances.exportNights(fixture.units.q01, MONTH, WORDS, out));
    }

    private UUID upload(String rows) {
        return steps.upload(TeamNightsImport.KIND, HEADER + rows);
    }
}
