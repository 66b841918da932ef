package vn.phaodai.reporting.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.units.UnitKind;

/** Papers say the same in every language, and nothing of another one. */
class PaperLanguageTest {

    private static final Path LAYOUTS = Path.of("../../reports/src/main/jrxml");
    private static final Path CODE = Path.of("src/main/java");
    private static final Path BUNDLES = Path.of("src/main/resources/vn/phaodai/reporting/print");
    private static final Pattern IN_LAYOUT = Pattern.compile("\\$R\\{([^}]+)}");
    private static final Pattern IN_CODE =
            Pattern.compile("\"((?:[a-z]+-)?[a-z]+\\.[a-zA-Z.]*[a-zA-Z])\"");
    private static final Pattern ENTRY = Pattern.compile("([a-zA-Z0-9._-]+)=(.*)");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern VIETNAMESE = Pattern.compile("[\\u00C0-\\u1EF9]");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    /** Papers of legal form, and names of bodies: they have no other language. */
    private static final Set<String> VIETNAMESE_ONLY =
            Set.of(
                    "DraftPaper",
                    "TransferDecision",
                    "PersonnelDecision",
                    "DecisionWords",
                    "DecisionLine",
                    "TeamAllowanceReport",
                    "NumberWords",
                    "Signature",
                    "UnitNames",
                    "Vietnamese");

    private static final List<String> LAYOUTS_OF_LEGAL_FORM =
            List.of("transfer-decision", "decision-annex", "team-allowance");

    private final Map<String, String> vietnamese = entries("vi");
    private final Map<String, String> english = entries("en");

    @Test
    void writesNumbersAndDaysAsPagesDo() {
        assertEquals("1,234", PaperLanguage.EN.whole(1234));
        assertEquals("1.234", PaperLanguage.VI.whole(1234));
        assertEquals("45.2%", PaperLanguage.EN.percent(45.21));
        assertEquals("45,2%", PaperLanguage.VI.percent(45.21));
        assertEquals("–", PaperLanguage.EN.percent(null));
        assertEquals("+1,234", PaperLanguage.EN.signed(1234));
        assertEquals("-1.234", PaperLanguage.VI.signed(-1234));
        assertEquals("0", PaperLanguage.EN.signed(0));
        LocalDate day = LocalDate.of(2022, 2, 4);
        assertEquals("04/02/2022", PaperLanguage.EN.day(day));
        assertEquals("Huế, 4 February 2022", PaperLanguage.EN.placeDate("Huế", day));
        assertEquals("Huế, ngày 04 tháng 02 năm 2022", PaperLanguage.VI.placeDate("Huế", day));
    }

    @Test
    void isNamedByItsCode() {
        assertEquals(Optional.of(PaperLanguage.EN), PaperLanguage.named("en"));
        assertEquals(Optional.empty(), PaperLanguage.named("EN"));
        assertEquals(Optional.empty(), PaperLanguage.named(null));
        assertEquals(List.of("vi", "en"), PaperLanguage.codes());
    }

    @Test
    void saysOneAndMany() {
        assertEquals("A (1 person)", PaperLanguage.EN.text("counted.people", "A", "1", 1));
        assertEquals(
                "A (1,234 people)", PaperLanguage.EN.text("counted.people", "A", "1,234", 1234));
        assertEquals(
                "A (1.234 người)", PaperLanguage.VI.text("counted.people", "A", "1.234", 1234));
        assertEquals("1 day left", PaperLanguage.EN.text("training-expiry.left", "1", 1L));
        assertEquals("Ended 20 days ago", PaperLanguage.EN.text("training-expiry.over", "20", 20L));
        assertEquals(
                "55 years 1 month", PaperLanguage.EN.text("retirement.ageAndMonths", "55", "1", 1));
        assertEquals(
                "55 years 8 months",
                PaperLanguage.EN.text("retirement.ageAndMonths", "55", "8", 8));
    }

    @Test
    void refusesWordsItDoesNotHave() {
        assertThrows(MissingResourceException.class, () -> PaperLanguage.EN.text("no.such.words"));
    }

    @Test
    void hasTheSameWordsInBothLanguages() {
        assertEquals(new TreeSet<>(vietnamese.keySet()), new TreeSet<>(english.keySet()));
        for (String key : vietnamese.keySet()) {
            for (Map<String, String> bundle : List.of(vietnamese, english)) {
                String text = bundle.get(key);
                assertFalse(text.isBlank(), key);
                assertEquals(Normalizer.normalize(text, Normalizer.Form.NFC), text, key);
                assertFalse(text.contains("'"), () -> key + ": write ’");
                assertFalse(new MessageFormat(text).toPattern().isBlank(), key);
            }
            assertTrue(
                    arguments(vietnamese.get(key)).containsAll(arguments(english.get(key)))
                            || arguments(english.get(key))
                                    .containsAll(arguments(vietnamese.get(key))),
                    key);
        }
    }

    @Test
    void englishHasNoVietnameseLetter() {
        english.forEach((key, text) -> assertFalse(VIETNAMESE.matcher(text).find(), key));
    }

    @Test
    void everyWordOfALayoutExists() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path layout : files(LAYOUTS, ".jrxml")) {
            used.addAll(found(IN_LAYOUT, Files.readString(layout)));
        }
        assertTrue(used.size() > 30, used.toString());
        assertEquals(Set.of(), missing(used));
    }

    @Test
    void layoutsThatSpeakEnglishHaveNoWordsOfTheirOwn() throws IOException {
        for (Path layout : files(LAYOUTS, ".jrxml")) {
            String name = layout.getFileName().toString().replace(".jrxml", "");
            // the State's name and motto stay as they are
            if (!LAYOUTS_OF_LEGAL_FORM.contains(name) && !name.equals("nation")) {
                String text = Files.readString(layout).replace("Pháo Đài", "");
                assertFalse(text.contains("staticText"), name);
                assertFalse(VIETNAMESE.matcher(text).find(), name);
            }
        }
    }

    @Test
    void everyWordOfTheCodeExists() throws IOException {
        Set<String> used = new TreeSet<>();
        Set<String> beginnings = new TreeSet<>();
        vietnamese.keySet().forEach(key -> beginnings.add(key.substring(0, key.indexOf('.'))));
        for (Path source : files(CODE, ".java")) {
            for (String key : found(IN_CODE, Files.readString(source))) {
                if (beginnings.contains(key.substring(0, key.indexOf('.')))) {
                    used.add(key);
                }
            }
        }
        for (UnitKind kind : UnitKind.values()) {
            used.add("head.of." + kind);
        }
        for (int day = 1; day <= 7; day++) {
            used.add("weekday." + day);
        }
        for (String list :
                List.of(
                        "officers",
                        "promotion",
                        "retirement",
                        "training-expiry",
                        "team-register")) {
            used.addAll(
                    List.of(list + ".title", list + ".none", list + ".opening", "sheet." + list));
        }
        used.removeIf(key -> key.matches("report\\..*|roster\\.[a-z]+_.*"));
        assertTrue(used.size() > 150, used.toString());
        assertEquals(Set.of(), missing(used));
    }

    @Test
    void definitionsThatSpeakEnglishHaveNoWordsOfTheirOwn() throws IOException {
        for (Path source : files(CODE, ".java")) {
            String name = source.getFileName().toString().replace(".java", "");
            if (VIETNAMESE_ONLY.contains(name)) {
                continue;
            }
            String code = Files.readString(source);
            if (name.equals("Letterheads")) {
                // its numbered decisions are of legal form
                code = code.replace("\"Số: \"", "").replace("\"QUYẾT ĐỊNH\"", "");
            }
            Matcher literal = LITERAL.matcher(withoutComments(code));
            while (literal.find()) {
                assertFalse(
                        VIETNAMESE.matcher(literal.group()).find(), name + ": " + literal.group());
            }
        }
    }

    private static String withoutComments(String code) {
        return code.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
    }

    private Set<String> missing(Set<String> keys) {
        Set<String> missing = new TreeSet<>(keys);
        missing.removeAll(vietnamese.keySet());
        return missing;
    }

    private static Set<String> arguments(String text) {
        return found(ARGUMENT, text);
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<Path> files(Path below, String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(file -> file.toString().endsWith(suffix)).toList();
        }
    }

    /** As they stand in the file, each key once. */
    private static Map<String, String> entries(String language) {
        Map<String, String> entries = new HashMap<>();
        try (Stream<String> lines =
                Files.lines(BUNDLES.resolve("words_" + language + ".properties"))) {
            lines.filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(
                            line -> {
                                Matcher entry = ENTRY.matcher(line);
                                assertTrue(entry.matches(), line);
                                assertEquals(
                                        null, entries.put(entry.group(1), entry.group(2)), line);
                            });
            return entries;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
