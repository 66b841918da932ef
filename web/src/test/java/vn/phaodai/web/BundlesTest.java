package vn.phaodai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.career.CareerParameters;
import vn.phaodai.force.career.Register;

/** Every text exists in every language, and every key that is used exists. */
class BundlesTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Path PAGES = MAIN.resolve("webapp");
    private static final Pattern LITERAL =
            Pattern.compile("(?:msg\\[|k:text[123]?\\()'([a-zA-Z0-9.]+)'");
    private static final Pattern ALTERNATIVES =
            Pattern.compile("msg\\[[^\\]']*'([^']+)'(?:[^\\]']*'([^']+)')?");
    private static final Pattern PAGE =
            Pattern.compile("<ui:param name=\"page\" value=\"([^\"#]+)\"");
    private static final Pattern KIT = Pattern.compile("<k:([a-z]+)\\b([^>]*?)/?>", Pattern.DOTALL);
    private static final Pattern LABEL_CALL = Pattern.compile("k:label\\(page, '([^']+)'\\)");
    private static final Set<String> LABELLED =
            Set.of(
                    "input",
                    "textarea",
                    "number",
                    "date",
                    "select",
                    "unit",
                    "check",
                    "file",
                    "field",
                    "filter",
                    "column",
                    "button",
                    "open",
                    "tab",
                    "tile");
    private static final Pattern IN_JAVA =
            Pattern.compile("\"((?:error|thing|notice|proposal)\\.[a-zA-Z0-9.]*[a-zA-Z0-9])\"");

    private static final Pattern PROPOSAL_KIND = Pattern.compile("\\bKIND = \"([a-zA-Z.]+)\"");
    private static final Pattern AUDITED =
            Pattern.compile(
                    "(?:AuditObject\\.of|RecordedRead\\.column)\\(\\s*\"([a-zA-Z.-]+[a-zA-Z])\"");
    private static final Pattern REPORT = Pattern.compile("reports\\.([a-z-]+)\\.about");

    private final Properties vietnamese = bundle("vi");
    private final Properties english = bundle("en");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(
                new TreeSet<>(vietnamese.stringPropertyNames()),
                new TreeSet<>(english.stringPropertyNames()));
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        for (String language : List.of("vi", "en")) {
            Set<String> known = new TreeSet<>();
            Set<String> twice = new TreeSet<>();
            Path file =
                    MAIN.resolve("resources/vn/phaodai/web/messages_" + language + ".properties");
            for (String line : Files.readAllLines(file)) {
                if (!line.startsWith("#") && line.contains("=")) {
                    String key = line.substring(0, line.indexOf('='));
                    if (!known.add(key)) {
                        twice.add(key);
                    }
                }
            }
            assertEquals(Set.of(), twice, language);
        }
    }

    @Test
    void textsAreComposedAndWellFormed() {
        for (Properties bundle : List.of(vietnamese, english)) {
            for (String key : bundle.stringPropertyNames()) {
                String text = bundle.getProperty(key);
                assertFalse(text.isBlank(), key);
                assertEquals(Normalizer.normalize(text, Normalizer.Form.NFC), text, key);
                if (text.contains("{")) {
                    new MessageFormat(text, Locale.ROOT);
                }
            }
        }
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        Set<String> different = new TreeSet<>();
        for (String key : vietnamese.stringPropertyNames()) {
            if (!arguments(vietnamese, key).equals(arguments(english, key))) {
                different.add(key);
            }
        }
        assertEquals(Set.of(), different);
    }

    @Test
    void everyKeyUsedInPagesExists() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path page : files(PAGES, ".xhtml")) {
            String text = Files.readString(page);
            Matcher literal = LITERAL.matcher(text);
            while (literal.find()) {
                require(missing, page, literal.group(1));
            }
            Matcher either = ALTERNATIVES.matcher(text);
            while (either.find()) {
                require(missing, page, either.group(1));
                require(missing, page, either.group(2));
            }
            if (!page.startsWith(PAGES.resolve("WEB-INF/tags"))) {
                requireLabels(missing, page, text);
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyKeyUsedInCodeExists() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String module : List.of(".", "../ejb/kernel", "../ejb/force", "../ejb/reporting")) {
            for (Path source : files(Path.of(module, "src/main/java"), ".java")) {
                Matcher key = IN_JAVA.matcher(Files.readString(source));
                while (key.find()) {
                    require(missing, source, key.group(1));
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyFigureOfCareersHasAName() {
        for (String code : CareerParameters.codes()) {
            assertTrue(vietnamese.containsKey("CareerParameter." + code), code);
        }
    }

    /**
     * Entries of the audit begin with the kind of proposal, import or report that they are about.
     */
    @Test
    void everyKindInTheAuditHasAName() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String module : List.of("../ejb/kernel", "../ejb/force", "../ejb/reporting")) {
            for (Path source : files(Path.of(module, "src/main/java"), ".java")) {
                Matcher kind = PROPOSAL_KIND.matcher(Files.readString(source));
                while (kind.find()) {
                    require(missing, source, "audit.kind." + kind.group(1));
                }
            }
        }
        for (String key : vietnamese.stringPropertyNames()) {
            Matcher report = REPORT.matcher(key);
            if (report.matches()) {
                require(missing, MAIN, "audit.kind." + report.group(1));
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyThingInTheAuditHasAName() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String module : List.of("../ejb/kernel", "../ejb/force", "../ejb/reporting")) {
            for (Path source : files(Path.of(module, "src/main/java"), ".java")) {
                Matcher thing = AUDITED.matcher(Files.readString(source));
                while (thing.find()) {
                    require(missing, source, "thing." + thing.group(1));
                }
            }
        }
        for (Register register : Register.values()) {
            require(missing, MAIN, "thing.career." + register.path());
        }
        assertEquals(Set.of(), missing);
    }

    private void requireLabels(Set<String> missing, Path page, String text) {
        Matcher prefix = PAGE.matcher(text);
        if (!prefix.find()) {
            return;
        }
        requireLabel(missing, page, prefix.group(1), "title");
        Matcher call = LABEL_CALL.matcher(text);
        while (call.find()) {
            requireLabel(missing, page, prefix.group(1), call.group(1));
        }
        Matcher tag = KIT.matcher(text);
        while (tag.find()) {
            String label = attribute(tag.group(2), "label");
            String title = attribute(tag.group(2), "title");
            String id = attribute(tag.group(2), "id");
            if (label != null || title != null) {
                require(missing, page, label == null ? title : label);
            } else if (id != null && LABELLED.contains(tag.group(1))) {
                requireLabel(missing, page, prefix.group(1), id);
            } else if (id != null && Set.of("panel", "dialog", "confirm").contains(tag.group(1))) {
                requireLabel(missing, page, prefix.group(1), id);
            }
        }
    }

    private void requireLabel(Set<String> missing, Path page, String prefix, String id) {
        if (!id.contains("#")
                && !vietnamese.containsKey(prefix + "." + id)
                && !vietnamese.containsKey("field." + id)) {
            missing.add(page + ": " + prefix + "." + id);
        }
    }

    private void require(Set<String> missing, Path where, String key) {
        boolean literal =
                key != null && key.contains(".") && !key.contains("#") && !key.endsWith(".");
        if (literal && !vietnamese.containsKey(key)) {
            missing.add(where + ": " + key);
        }
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : null;
    }

    private static Set<String> arguments(Properties bundle, String key) {
        Set<String> numbers = new TreeSet<>();
        String text = bundle.getProperty(key, "");
        Matcher found = Pattern.compile("\\{(\\d)").matcher(text);
        while (found.find()) {
            numbers.add(found.group(1));
        }
        return numbers;
    }

    private static List<Path> files(Path below, String suffix) throws IOException {
        if (!Files.isDirectory(below)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(file -> file.toString().endsWith(suffix)).toList();
        }
    }

    private static Properties bundle(String language) {
        Path file = MAIN.resolve("resources/vn/phaodai/web/messages_" + language + ".properties");
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            bundle.load(reader);
            return bundle;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
