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
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.imports.ImportMode;
import vn.phaodai.kernel.imports.ImportOutcome;
import vn.phaodai.kernel.imports.ImportRow;
import vn.phaodai.kernel.imports.ImportState;
import vn.phaodai.kernel.imports.ImportTarget;
import vn.phaodai.kernel.imports.Imports;
import vn.phaodai.kernel.imports.TestImports;
import vn.phaodai.kernel.imports.Words;

/** What neighbourhoods have over time, from sheets and into them: residents and posts. */
class TeamPlacesImportTest {

    private static final String RESIDENTS =
            "Đơn vị;Mã khu phố, ấp;Từ ngày;Số nhân khẩu;Số hộ;Nguồn số liệu\n";
    private static final String POSTS =
            "Đơn vị;Mã khu phố, ấp;Chốt, điểm trực;Địa chỉ;Từ ngày;Thôi từ ngày\n";
    private static final Words WORDS = new Words(Locale.forLanguageTag("vi"), (key, args) -> key);

    private TeamsFixture fixture;
    private TestImports steps;
    private Imports imports;
    private UUID team;

    @BeforeEach
    void open() throws SQLException {
        fixture = new TeamsFixture();
        team = fixture.teams.register(fixture.neighbourhood("KP-01", 2700));
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
    void takesTheWholeHistoryOfResidentsInInAnyOrder() throws SQLException {
        use(ResidentsImport.class);
        UUID job =
                steps.upload(
                        ResidentsImport.KIND,
                        RESIDENTS
                                + "Q01-01;KP-01;1/7/2026;3700;900;Tổng rà soát\n"
                                + "Q01-01;KP-01;1/1/2025;3100;800;Báo cáo\n"
                                + "Q01-01;KP-01;1/7/2024;2750;675;Báo cáo của Công an phường\n");
        assertEquals(List.of(), steps.problems(job));
        assertEquals(
                List.of(ImportOutcome.CREATE, ImportOutcome.CREATE, ImportOutcome.UPDATE),
                steps.outcomes(job));
        assertEquals(
                Map.of("residents", new ImportRow.Change("2700", "2750")),
                steps.rows(job).get(2).changes());
        steps.store(job, ImportMode.ALL_OR_NOTHING);
        assertEquals(ImportState.DONE, imports.get(job).state());
        assertEquals(
                List.of(
                        "2026-07-01 – null 3700",
                        "2025-01-01 – 2026-07-01 3100",
                        "2024-07-01 – 2025-01-01 2750"),
                fixture.teams.residents(team).stream()
                        .map(
                                row ->
                                        row.period().from()
                                                + " – "
                                                + row.period().to()
                                                + " "
                                                + row.residents())
                        .toList());
        assertEquals(
                3,
                fixture.database.number(
                        "select count(*) from kernel.audit_entry where object_type = 'team'"
                                + " and action = 'UPDATE' and who = 'ward.q1'"));
    }

    @Test
    void namesEveryWrongCellOfResidentsAndStoresNothing() {
        use(ResidentsImport.class);
        UUID job =
                steps.upload(
                        ResidentsImport.KIND,
                        RESIDENTS
                                + "Q12-01;KP-01;1/1/2025;3100;800;Báo cáo\n"
                                + "Q01-01;KP-99;1/1/2025;3100;800;Báo cáo\n"
                                + "Q01-01;KP-01;1/1/2024;3100;800;Báo cáo\n"
                                + "Q01-01;KP-01;1/1/2029;3100;3101;Báo cáo\n"
                                + "Q01-01;KP-01;hôm nay;-5;1,5;\n"
                                + "Q01-01;KP-01;1/1/2025;3100;800;Báo cáo\n"
                                + "Q01-01;KP-01;2025-01-01;3200;800;Báo cáo\n"
                                + ";KP-01;1/1/2025;1000001;800;"
                                + "x".repeat(301)
                                + "\n");
        assertEquals(
                List.of(
                        "2 unit import.cell.choice",
                        "3 code error.teams.codeUnknown",
                        "4 validFrom error.teams.notThen",
                        "5 validFrom error.teams.day",
                        "5 households error.teams.households",
                        "6 validFrom import.cell.date",
                        "6 residents import.cell.whole",
                        "6 households import.cell.whole",
                        "6 source import.cell.required",
                        "8 validFrom import.cell.twice",
                        "9 unit import.cell.required",
                        "9 residents import.cell.whole",
                        "9 source import.cell.tooLong"),
                steps.problems(job));
        assertThrows(RuntimeException.class, () -> steps.store(job, ImportMode.ALL_OR_NOTHING));
        assertEquals(1, fixture.teams.residents(team).size());
    }

    @Test
    void takesPostsInEndsThemAndOpensNoneAgain() {
        use(TeamPostImport.class);
        UUID job =
                steps.upload(
                        TeamPostImport.KIND,
                        POSTS
                                + "Q01-01;KP-01;Chốt ngã ba;12 Lê Lợi;1/7/2024;\n"
                                + "Q01-01;KP-01;Chốt chợ;;1/7/2024;1/1/2026\n");
        assertEquals(List.of(), steps.problems(job));
        steps.store(job, ImportMode.ALL_OR_NOTHING);
        assertEquals(ImportState.DONE, imports.get(job).state());
        List<PostRow> posts = fixture.posts.list(team);
        assertEquals("12 Lê Lợi", posts.get(0).address());
        assertEquals(LocalDate.of(2026, 1, 1), posts.get(1).period().to());
        UUID again =
                steps.upload(
                        TeamPostImport.KIND,
                        POSTS
                                + "Q01-01;KP-01;chốt ngã ba;14 Lê Lợi;1/7/2024;1/10/2026\n"
                                + "Q01-01;KP-01;Chốt chợ;;1/7/2024;\n"
                                + "Q01-01;KP-01;Chốt chợ;;1/8/2026;\n");
        assertEquals(
                List.of(ImportOutcome.UPDATE, ImportOutcome.SAME, ImportOutcome.CREATE),
                steps.outcomes(again));
        steps.store(again, ImportMode.ALL_OR_NOTHING);
        assertEquals(ImportState.DONE, imports.get(again).state());
        posts = fixture.posts.list(team);
        assertEquals(
                List.of("Chốt chợ null", "Chốt chợ 2026-01-01", "Chốt ngã ba 2026-10-01"),
                posts.stream().map(post -> post.name() + " " + post.period().to()).toList());
        assertEquals("14 Lê Lợi", posts.get(2).address());
    }

    @Test
    void namesEveryWrongCellOfPosts() {
        NeighbourhoodDraft without = fixture.neighbourhood("KP-02", 1000);
        without.setEstablishedOn(null);
        without.setDecisionNumber(null);
        without.setDecisionDate(null);
        fixture.teams.register(without);
        PostDraft ended = new PostDraft();
        ended.setPlace("Chốt cũ");
        ended.setSince(LocalDate.of(2025, 1, 1));
        UUID post = fixture.posts.add(team, ended);
        fixture.posts.end(team, post, LocalDate.of(2025, 6, 1));
        use(TeamPostImport.class);
        UUID job =
                steps.upload(
                        TeamPostImport.KIND,
                        POSTS
                                + "Q01-02;KP-01;Chốt;;1/7/2024;\n"
                                + "Q01-01;KP-02;Chốt;;1/7/2024;\n"
                                + "Q01-01;KP-03;Chốt;;1/7/2024;\n"
                                + "Q01-01;KP-01;;;1/7/2030;\n"
                                + "Q01-01;KP-01;Chốt;;1/7/2024;1/7/2024\n"
                                + "Q01-01;KP-01;chốt;;1/7/2024;\n"
                                + "Q01-01;KP-01;Chốt cũ;;1/1/2025;1/9/2025\n"
                                + "Q01-01;KP-01;"
                                + "x".repeat(101)
                                + ";"
                                + "y".repeat(201)
                                + ";31/2/2025;mai\n");
        assertEquals(
                List.of(
                        "2 unit import.cell.choice",
                        "3 code error.teams.noTeam",
                        "4 code error.teams.codeUnknown",
                        "5 place import.cell.required",
                        "5 since error.teams.day",
                        "6 until error.period.empty",
                        "7 place import.cell.twice",
                        "8 until error.teams.notOpen",
                        "9 place import.cell.tooLong",
                        "9 address import.cell.tooLong",
                        "9 since import.cell.date",
                        "9 until import.cell.date"),
                steps.problems(job));
    }

    @Test
    void bothGoOutAndComeBackUnchanged() {
        PostDraft post = new PostDraft();
        post.setPlace("Chốt ngã ba");
        post.setAddress("12 Lê Lợi");
        post.setSince(LocalDate.of(2025, 1, 1));
        UUID id = fixture.posts.add(team, post);
        fixture.posts.end(team, id, LocalDate.of(2026, 1, 1));
        use(ResidentsImport.class);
        ByteArrayOutputStream counts = new ByteArrayOutputStream();
        fixture.exports.residents(null, WORDS, counts);
        UUID job = steps.upload(ResidentsImport.KIND, counts.toByteArray());
        assertEquals(List.of(), steps.problems(job));
        assertEquals(List.of(ImportOutcome.SAME), steps.outcomes(job));
        use(TeamPostImport.class);
        ByteArrayOutputStream posts = new ByteArrayOutputStream();
        fixture.exports.posts(fixture.units.q0101, WORDS, posts);
        job = steps.upload(TeamPostImport.KIND, posts.toByteArray());
        assertEquals(List.of(), steps.problems(job));
        assertEquals(List.of(ImportOutcome.SAME), steps.outcomes(job));
        fixture.container.as(fixture.next);
        assertThrows(
                NotFound.class, () -> fixture.exports.posts(fixture.units.q0101, WORDS, posts));
        assertThrows(
                NotFound.class,
                () -> fixture.exports.residents(fixture.units.q0101, WORDS, counts));
    }
}
