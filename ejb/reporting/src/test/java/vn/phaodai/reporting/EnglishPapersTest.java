package vn.phaodai.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Period;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitKind;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.kernel.units.reorganisation.FormerNames;
import vn.phaodai.reporting.print.PaperLanguage;
import vn.phaodai.reporting.print.Verification;
import vn.phaodai.reporting.print.Work;

/**
 * Every report that speaks English, made of data without a Vietnamese letter: each one that is
 * found is a word that was forgotten.
 */
class EnglishPapersTest {

    private static final Path SEEN = Path.of("target", "printed");
    private static final Pattern VIETNAMESE = Pattern.compile("[\\u00C0-\\u1EF9]");
    private static final Pattern LETTER = Pattern.compile("&#x([0-9a-f]+);");
    private static final LocalDate DAY = LocalDate.of(2022, 2, 14);
    private static final LocalDate EARLIER = LocalDate.of(2021, 6, 1);
    private static final Instant MADE = Instant.parse("2022-02-14T01:05:00Z");
    private static final UUID TOP = UUID.randomUUID();
    private static final UUID BELOW = UUID.randomUUID();
    private static final UUID RECORD = UUID.randomUUID();

    static Stream<Arguments> reports() {
        return Stream.of(
                said(
                        new StrengthReport(),
                        "REPORT",
                        "Strength of Alpha",
                        "Table 1. Establishment (posts) and people present by unit, 14/02/2022",
                        "Figure 1. People present against establishment, 14/02/2022",
                        "the establishment is 1,240, present are 1,230, which fills 99.2% of it",
                        "Staff of Alpha",
                        "TOTAL"),
                said(
                        new StrengthExplainedReport(),
                        "REPORT",
                        "from 01/06/2021 to 14/02/2022",
                        "short by 10; on 01/06/2021",
                        "Came: recruitment 3. Left: retirement 1. Away for a time, of those present:"
                                + " study 2"),
                said(
                        new OfficerReport(),
                        "LIST",
                        "Officers of Alpha as of 14/02/2022",
                        "Officers on this list: 1, as of 14/02/2022.",
                        "Beta (1 person)",
                        "Female"),
                said(
                        new UnitRosterReport(),
                        "LIST",
                        "Officers of Alpha by position as of 14/02/2022",
                        "Establishment 5, present 1, without the units below it",
                        "Beat officer: establishment 3, present 1, short by 2",
                        "(nobody yet)"),
                said(
                        new PromotionReport(),
                        "LIST",
                        "Officers of Alpha eligible for promotion in rank on 14/02/2022",
                        "Eligible officers on 14/02/2022: 1.",
                        "Next rank",
                        "Female"),
                said(
                        new RetirementReport(),
                        "LIST",
                        "reach the limit of service age by the end of 2031",
                        "is reached: 2025: 1.",
                        "56 years 8 months",
                        "Female"),
                said(
                        new TrainingExpiry(),
                        "LIST",
                        "Certificates of officers of Alpha that have ended or end soon",
                        "Certificates on this list: 1, as of 14/02/2022; of them 1 have ended.",
                        "Beta (1 certificate)",
                        "Ended 258 days ago"),
                said(
                        new TeamRegisterReport(),
                        "LIST",
                        "Members of the security and order teams of Alpha as of 14/02/2022",
                        "People on this list: 1",
                        "Deputy",
                        "Female",
                        "Upper secondary"),
                said(
                        new RosterReport(),
                        "DUTY ROSTER",
                        "Draft, not in effect. Hours: Night 19:00–07:00 next day.",
                        "Monday",
                        "(holiday)",
                        "Patrol, guard"),
                said(
                        new ReadinessReport(),
                        "REPORT",
                        "from 15/01/2022 to 14/02/2022",
                        "Readiness: 98.5%",
                        "Figures of the system",
                        "Does not apply",
                        "Partly done"),
                said(
                        new CareerSummary(),
                        "CAREER SUMMARY",
                        "Captain John Smith",
                        "Made from the record as of 14/02/2022",
                        "Captain, since 01/06/2021",
                        "01/06/2021 – now",
                        "Decision no. 12 of 01/06/2021",
                        "Postings"));
    }

    private static Arguments said(ReportDefinition report, String... words) {
        return Arguments.of(report, List.of(words));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void saysEverythingInEnglish(ReportDefinition report, List<String> expected) throws Exception {
        give(report, 0);
        assertEquals(Set.of(PaperLanguage.values()), report.languages());
        for (ReportFormat format : report.formats()) {
            String text = text(format, make(report, format, PaperLanguage.EN), PaperLanguage.EN);
            assertFalse(VIETNAMESE.matcher(text).find(), text);
            if (format == ReportFormat.PDF) {
                List<String> everywhere =
                        List.of(
                                "No.: ",
                                "Alpha, 14 February 2022",
                                "HEAD OF DEPARTMENT",
                                "Recipients: - Ministry (for information); - File: VT.",
                                "Verification code: 7K4D Check against the original at:",
                                "Made at 08:05 on 14/02/2022 · Made by Jane");
                Stream.concat(everywhere.stream(), expected.stream())
                        .forEach(
                                words ->
                                        assertTrue(
                                                text.contains(words),
                                                () -> words + "\nis not in\n" + text));
            }
            String vietnamese =
                    text(format, make(report, format, PaperLanguage.VI), PaperLanguage.VI);
            assertTrue(VIETNAMESE.matcher(vietnamese).find(), vietnamese);
        }
    }

    static Stream<Arguments> reportsOnPaper() {
        return Stream.concat(
                reports().map(one -> Arguments.of(one.get()[0])),
                Stream.of(Arguments.of(new TeamAllowanceReport())));
    }

    @ParameterizedTest
    @MethodSource("reportsOnPaper")
    void saysWhatItsUnitWasBefore(ReportDefinition report) throws Exception {
        for (PaperLanguage language : report.languages()) {
            boolean english = language == PaperLanguage.EN;
            give(report, 1);
            assertTrue(
                    text(ReportFormat.PDF, make(report, ReportFormat.PDF, language), language)
                            .contains(english ? " (formerly Old1)" : " (trước đây là Old1)"));
            give(report, 8);
            String names = "Old1, Old2, Old3, Old4, Old5, Old6";
            String text =
                    text(ReportFormat.PDF, make(report, ReportFormat.PDF, language), language);
            assertTrue(
                    text.contains(
                            english
                                    ? " (formerly " + names + " and 2 others)"
                                    : " (trước đây là " + names + " và 2 đơn vị khác)"),
                    text);
        }
    }

    @Test
    void namesSixAndCountsTheRest() throws Exception {
        FullNames names = new FullNames();
        give(names, 7);
        Unit unit = Tree.TREE.findShape(TOP, DAY).orElseThrow();
        assertEquals(
                "Alpha (formerly Old1, Old2, Old3, Old4, Old5, Old6 and 1 other)",
                names.police(unit, DAY, PaperLanguage.EN));
        give(names, 0);
        assertEquals("Alpha", names.police(TOP, DAY));
        set(names, FullNames.class.getDeclaredField("former"), List.of(new Former(List.of(unit))));
        assertEquals("Alpha", names.police(TOP, DAY), "it was called so before");
    }

    private byte[] make(ReportDefinition report, ReportFormat format, PaperLanguage language)
            throws IOException {
        Map<String, String> parameters =
                Map.of(
                        "from", EARLIER.toString(),
                        "rosterId", RECORD.toString(),
                        "snapshotId", RECORD.toString(),
                        "allowanceId", RECORD.toString(),
                        "officerId", RECORD.toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.write(
                new ReportTask(
                        RECORD,
                        format,
                        language,
                        parameters,
                        null,
                        TOP,
                        DAY,
                        TOP,
                        "Jane",
                        MADE,
                        new Verification("7K4D", "https://phaodai.example/verify/7K4D"),
                        Work.UNWATCHED),
                out);
        Files.createDirectories(SEEN);
        Files.write(
                SEEN.resolve(report.code() + "." + language.code() + "." + format.extension()),
                out.toByteArray());
        return out.toByteArray();
    }

    /** All its words, without the State's name and motto, which stay as they are. */
    private static String text(ReportFormat format, byte[] file, PaperLanguage language)
            throws IOException {
        return switch (format) {
            case PDF -> {
                try (PDDocument document = Loader.loadPDF(file)) {
                    assertEquals(
                            language == PaperLanguage.EN ? "en" : "vi-VN",
                            document.getDocumentCatalog().getLanguage());
                    yield new PDFTextStripper()
                            .getText(document)
                            .replaceAll("\\s+", " ")
                            .replace("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "")
                            .replace("Độc lập - Tự do - Hạnh phúc", "");
                }
            }
            case CSV -> new String(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
            case XLSX -> {
                StringBuilder text = new StringBuilder();
                // its own directory says how long its parts are
                Path workbook = Files.write(SEEN.resolve("workbook.xlsx"), file);
                try (ZipFile parts = new ZipFile(workbook.toFile())) {
                    for (ZipEntry part : Collections.list(parts.entries())) {
                        byte[] bytes = parts.getInputStream(part).readAllBytes();
                        text.append(new String(bytes, StandardCharsets.UTF_8));
                    }
                }
                yield LETTER.matcher(text)
                        .replaceAll(
                                letter ->
                                        Character.toString(Integer.parseInt(letter.group(1), 16)));
            }
        };
    }

    /** Gives it and what it has everything they ask for; every unit was so many others before. */
    private static void give(Object asking, int before) throws ReflectiveOperationException {
        Letterheads letterheads = new Letterheads();
        FullNames names = new FullNames();
        List<Object> given =
                List.of(
                        new People(),
                        new Careers(),
                        new Teams(),
                        new Readiness(),
                        new Tree(),
                        new Former(
                                IntStream.rangeClosed(1, before)
                                        .mapToObj(i -> unit(UUID.randomUUID(), "Old" + i, TOP))
                                        .toList()),
                        new Settings(),
                        new AnyScope(),
                        new BusinessClock(),
                        letterheads,
                        names,
                        new Subjects());
        for (Object one : List.of(asking, letterheads, names)) {
            for (Class<?> type = one.getClass(); type != null; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (field.isAnnotationPresent(Inject.class)) {
                        set(one, field, given);
                    }
                }
            }
        }
    }

    private static void set(Object one, Field field, List<?> given)
            throws ReflectiveOperationException {
        field.setAccessible(true);
        field.set(
                one, given.stream().filter(field.getType()::isInstance).findFirst().orElseThrow());
    }

    private static Unit unit(UUID id, String name, UUID parent) {
        LocalDate founded = LocalDate.of(2000, 1, 1);
        return new Unit(
                id,
                name.substring(0, 1),
                name,
                UnitKind.DEPARTMENT,
                parent,
                founded,
                null,
                new Period(founded, null));
    }

    private static final class Tree extends Units {

        private static final UnitTree TREE = tree(List.of());

        @Override
        public UnitTree tree() {
            return TREE;
        }

        private static UnitTree tree(List<?> lineage) {
            List<Unit> units =
                    List.of(
                            unit(TOP, "Alpha", null),
                            unit(BELOW, "Beta", TOP),
                            unit(RECORD, "Gamma", TOP));
            try {
                Constructor<UnitTree> made =
                        UnitTree.class.getDeclaredConstructor(long.class, List.class, List.class);
                made.setAccessible(true);
                return made.newInstance(1L, units, lineage);
            } catch (ReflectiveOperationException changed) {
                throw new IllegalStateException(changed);
            }
        }
    }

    private static final class Former extends FormerNames {

        private final List<Unit> units;

        Former(List<Unit> units) {
            this.units = units;
        }

        @Override
        public List<Unit> of(UUID unitId, LocalDate day) {
            return units;
        }
    }

    private static final class Settings extends ReportSettings {
        @Override
        public String text(String code) {
            return "Ministry";
        }
    }

    private static final class AnyScope extends Callers {
        @Override
        public Scope scopeOf(UUID unitId, LocalDate day) {
            return null;
        }
    }

    private static final class People extends ReportData {

        private static OfficerData officer(UUID unit) {
            return new OfficerData(
                    unit, "1", "John Smith", DAY, "FEMALE", "Captain", DAY, "Beat officer", DAY);
        }

        @Override
        public List<UnitStrength> strength(Scope scope, LocalDate at) {
            return List.of(
                    new UnitStrength(TOP, 240, 230),
                    new UnitStrength(BELOW, 500, 480),
                    new UnitStrength(RECORD, 500, 520));
        }

        @Override
        public List<Reason> came(Scope scope, Set<UUID> before, LocalDate from, LocalDate to) {
            return List.of(new Reason("RECRUITMENT", 3));
        }

        @Override
        public List<Reason> left(Scope scope, Set<UUID> after, LocalDate from, LocalDate to) {
            return List.of(new Reason("RETIRED", 1));
        }

        @Override
        public List<Reason> away(Scope scope, LocalDate at) {
            return List.of(new Reason("STUDY", 2));
        }

        @Override
        public List<OfficerData> officers(Scope scope, LocalDate at, PaperLanguage language) {
            return List.of(officer(BELOW));
        }

        @Override
        public List<OfficerData> officersOf(
                Scope scope, UUID unit, LocalDate at, PaperLanguage language) {
            return List.of(officer(TOP));
        }

        @Override
        public List<PositionData> positionsOf(
                Scope scope, UUID unit, LocalDate at, PaperLanguage language) {
            return List.of(
                    new PositionData("Beat officer", 3, 1), new PositionData("Duty officer", 2, 0));
        }

        @Override
        public List<PromotionData> promotions(
                Scope scope, LocalDate at, LocalDate known, PaperLanguage language) {
            return List.of(
                    new PromotionData(
                            BELOW,
                            "1",
                            "John Smith",
                            DAY,
                            "FEMALE",
                            "Captain",
                            DAY,
                            "Beat officer",
                            "Major",
                            DAY));
        }

        @Override
        public List<RetirementData> retirements(
                Scope scope, LocalDate at, LocalDate before, PaperLanguage language) {
            LocalDate limit = LocalDate.of(2025, 12, 30);
            return List.of(
                    new RetirementData(
                            BELOW,
                            "1",
                            "John Smith",
                            DAY,
                            "FEMALE",
                            "Captain",
                            "Beat officer",
                            56 * 12 + 8,
                            limit,
                            limit));
        }

        @Override
        public Optional<RosterData> roster(Scope scope, UUID id) {
            return Optional.of(new RosterData(TOP, DAY, DAY.plusDays(1), "DRAFT"));
        }

        @Override
        public List<DutyData> duties(Scope scope, UUID roster, PaperLanguage language) {
            Instant begins = Instant.parse("2022-02-14T12:00:00Z");
            return List.of(
                    new DutyData(
                            DAY,
                            begins,
                            begins.plusSeconds(12 * 3600),
                            "Night",
                            "PATROL",
                            true,
                            "Captain John Smith",
                            "1"));
        }
    }

    private static final class Careers extends CareerData {

        @Override
        public Optional<Person> person(Scope scope, UUID officer, PaperLanguage language) {
            return Optional.of(
                    new Person(
                            BELOW,
                            "1",
                            "John Smith",
                            DAY,
                            "MALE",
                            "Captain",
                            EARLIER,
                            "Beat officer",
                            EARLIER,
                            "********123"));
        }

        @Override
        public List<Entry> career(Scope scope, UUID officer, PaperLanguage language) {
            return Stream.of(
                            "POSTINGS",
                            "RANKS",
                            "QUALIFICATIONS",
                            "LANGUAGES",
                            "SKILLS",
                            "EVALUATIONS",
                            "COMMENDATIONS")
                    .map(
                            section ->
                                    new Entry(
                                            section,
                                            EARLIER,
                                            section.equals("QUALIFICATIONS") ? DAY : null,
                                            section.equals("POSTINGS") ? BELOW : null,
                                            "Beat officer",
                                            "12",
                                            EARLIER,
                                            null))
                    .toList();
        }

        @Override
        public List<Expiry> expiries(Scope scope, LocalDate at, PaperLanguage language) {
            return List.of(
                    new Expiry(
                            BELOW,
                            "1",
                            "John Smith",
                            "Captain",
                            "Beat officer",
                            "First aid",
                            EARLIER));
        }
    }

    private static final class Teams extends TeamData {

        @Override
        public Optional<Allowance> allowance(Scope scope, UUID id) {
            return Optional.of(
                    new Allowance(
                            id, TOP, DAY.withDayOfMonth(1), 1, "DRAFT", 1, 2, 100, "12", null));
        }

        @Override
        public List<AllowanceLine> lines(Scope scope, UUID id) {
            return List.of(
                    new AllowanceLine(
                            1, "Quarter 1", "John Smith", DAY, "MEMBER", 28, 28, 2, 90, 10, 100));
        }

        @Override
        public List<Member> members(Scope scope, LocalDate at) {
            return List.of(
                    new Member(
                            BELOW,
                            "Quarter 1",
                            "John Smith",
                            DAY,
                            "FEMALE",
                            "********123",
                            "DEPUTY",
                            "UPPER_SECONDARY",
                            DAY,
                            "12"));
        }
    }

    private static final class Readiness extends ReadinessData {

        @Override
        public Optional<Snapshot> snapshot(Scope scope, UUID id) {
            return Optional.of(
                    new Snapshot(
                            id,
                            TOP,
                            DAY.withDayOfMonth(1),
                            2,
                            DAY,
                            new BigDecimal("98.5"),
                            "corrected"));
        }

        @Override
        public List<Line> lines(Scope scope, UUID id, PaperLanguage language) {
            BigDecimal half = new BigDecimal("0.5");
            return List.of(
                    new Line(1, "FACT", "Strength", 10, 1L, 2L, null, null, 0, half),
                    new Line(2, "FACT", "Teams", 10, null, null, null, null, 0, null),
                    new Line(3, "ANSWER", "Plans", 10, null, null, "PARTLY", "one", 1, half),
                    new Line(4, "ANSWER", "Drill", 10, null, null, null, null, 0, BigDecimal.ZERO));
        }
    }
}
