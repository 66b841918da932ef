package vn.phaodai.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The module of libraries lists what is in it: a jar that is not listed is not found. */
class LibrariesIT {

    private static final Path ROOT = Path.of(System.getProperty("phaodai.root"));
    private static final Path MODULE =
            ROOT.resolve("ear/target/server/modules/vn/phaodai/libraries/main");
    private static final Pattern LISTED = Pattern.compile("<resource-root path=\"([^\"]+)\"/>");

    @Test
    void listsEveryLibraryOfTheApplicationAndNoOther() throws IOException {
        Set<String> listed =
                LISTED.matcher(Files.readString(MODULE.resolve("module.xml")))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(MODULE)) {
            Set<String> present =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".jar"))
                            .collect(Collectors.toCollection(TreeSet::new));
            assertFalse(present.isEmpty());
            assertEquals(present, listed);
        }
    }

    @Test
    void keepsOnlyOurOwnInTheEar() throws IOException {
        try (JarFile ear = new JarFile(ROOT.resolve("ear/target/phaodai.ear").toFile())) {
            assertEquals(
                    Set.of("lib/vn.phaodai-phaodai-reports"),
                    ear.stream()
                            .map(
                                    entry ->
                                            Pattern.compile("(lib/.+?)-[0-9].*jar")
                                                    .matcher(entry.getName()))
                            .flatMap(name -> name.results().map(found -> found.group(1)))
                            .collect(Collectors.toSet()));
        }
    }
}
