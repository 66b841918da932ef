package vn.phaodai.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules of the architecture over all modules. An empty or mistyped rule passes silently, so
 * each one is also shown a class that breaks it.
 */
class ArchitectureTest {

    private static final Map<String, Path> MODULES =
            Map.of(
                    "vn.phaodai.kernel", Path.of("../ejb/kernel/target/classes"),
                    "vn.phaodai.force", Path.of("../ejb/force/target/classes"),
                    "vn.phaodai.reporting", Path.of("../ejb/reporting/target/classes"),
                    "vn.phaodai.web", Path.of("../web/target/classes"));
    private static final String FIXTURE = "vn.phaodai.architecture.fixture";

    /** Which class of the fixture breaks which rule. */
    private static final Map<String, String> BREAKERS =
            Map.ofEntries(
                    Map.entry("dependenciesOf_kernel", "kernel.KnowsForce"),
                    Map.entry("dependenciesOf_force", "force.KnowsReporting"),
                    Map.entry("dependenciesOf_reporting", "reporting.KnowsForce"),
                    Map.entry("dependenciesOf_web", "web.KnowsSomethingElse"),
                    Map.entry("noPackageCycles", "force.KnowsReporting"),
                    Map.entry("entitiesStayInTheirPackage", "force.PublicEntity"),
                    Map.entry("repositoriesStayInTheirPackage", "force.PublicRepository"),
                    Map.entry("entityManagerOnlyInRepositories", "force.ReadsByItself"),
                    Map.entry("queriesTakeTheScope", "force.ScopelessRepository"),
                    Map.entry("noPlainJdbcBesideTheScope", "force.SpeaksJdbc"),
                    Map.entry("onlySystemTasksActAsTheSystem", "force.ActsAsSystem"),
                    Map.entry("openBeansReadOnlyOpenData", "force.OpenBean"),
                    Map.entry("useCasesNameTheirRoles", "force.OpenUseCase"),
                    Map.entry("facesOnlyInWeb", "force.ShowsMessages"),
                    Map.entry("noPersistenceInWeb", "web.ReadsByItself"),
                    Map.entry("noJavaxOfOldJavaEE", "force.OldJavaEE"),
                    Map.entry("namesSayWhatThingsAre", "force.OfficerManager"),
                    Map.entry("daysAreThoseOfTheCity", "force.OwnCalendar"),
                    Map.entry("resourcesAreReached", "web.HiddenResource"),
                    Map.entry("beansAreCalledByTheirPublicMethods", "force.CallsHidden"));

    private static JavaClasses product;
    private static JavaClasses fixtures;

    @BeforeAll
    static void readClasses() {
        product = new ClassFileImporter().importPaths(MODULES.values());
        fixtures = new ClassFileImporter().importPackages(FIXTURE);
    }

    static Stream<String> rules() {
        return Rules.of("vn.phaodai").keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsInTheProduct(String name) {
        Rules.of("vn.phaodai").get(name).allowEmptyShould(true).check(product);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isBrokenByItsFixture(String name) {
        ArchRule rule = Rules.of(FIXTURE).get(name);
        List<String> found = rule.evaluate(fixtures).getFailureReport().getDetails();
        String breaker = FIXTURE + "." + BREAKERS.get(name);
        assertTrue(
                found.stream().anyMatch(line -> line.contains(breaker)),
                () -> name + " does not see " + breaker + " but " + found);
    }

    @Test
    void everyRuleHasAFixtureThatBreaksIt() {
        assertEquals(new TreeSet<>(Rules.of(FIXTURE).keySet()), new TreeSet<>(BREAKERS.keySet()));
    }

    @Test
    void readsTheClassesOfEveryModule() {
        MODULES.forEach(
                (name, path) ->
                        assertFalse(
                                Files.isDirectory(path)
                                        && hasClasses(path)
                                        && product.stream()
                                                .noneMatch(
                                                        type ->
                                                                type.getPackageName()
                                                                        .startsWith(name)),
                                name + " is not read"));
        assertTrue(product.size() > 100, "only " + product.size() + " classes");
    }

    @Test
    void everyModuleKeepsToItsPackage() {
        MODULES.forEach(
                (name, path) ->
                        new ClassFileImporter()
                                .importPath(path)
                                .forEach(
                                        type ->
                                                assertTrue(
                                                        (type.getPackageName() + ".")
                                                                .startsWith(name + "."),
                                                        type.getName() + " lies in " + path)));
    }

    /** Advice, not a gate: a package beyond some thirty types hides a part worth its own. */
    @Test
    void tellsWhichPackagesGrowLarge() {
        Map<String, Integer> sizes = new TreeMap<>();
        product.stream()
                .filter(type -> type.isTopLevelClass())
                .forEach(type -> sizes.merge(type.getPackageName(), 1, Integer::sum));
        sizes.entrySet().stream()
                .filter(entry -> entry.getValue() > 30)
                .forEach(
                        entry ->
                                System.getLogger(ArchitectureTest.class.getName())
                                        .log(
                                                System.Logger.Level.INFO,
                                                "{0} has {1} types",
                                                entry.getKey(),
                                                entry.getValue()));
    }

    private static boolean hasClasses(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            return files.anyMatch(
                    file ->
                            file.toString().endsWith(".class")
                                    && !file.endsWith("package-info.class"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
