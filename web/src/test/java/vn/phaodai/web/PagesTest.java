package vn.phaodai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every page keeps to, read from the sources. */
class PagesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern VARIABLE = Pattern.compile("\\b(?:var|varStatus)=\"([A-Za-z]+)\"");

    /** Jakarta Faces 4.1, 2.1.5.3, and Jakarta Pages: names that always mean something else. */
    private static final Set<String> IMPLICIT =
            Set.of(
                    "application",
                    "applicationScope",
                    "cc",
                    "component",
                    "cookie",
                    "externalContext",
                    "facesContext",
                    "flash",
                    "flowScope",
                    "header",
                    "headerValues",
                    "initParam",
                    "param",
                    "paramValues",
                    "request",
                    "requestScope",
                    "resource",
                    "session",
                    "sessionScope",
                    "view",
                    "viewScope");

    @Test
    void noVariableIsCalledLikeAnImplicitObject() throws IOException {
        Set<String> hidden = new TreeSet<>();
        for (Path page : pages()) {
            Matcher variable = VARIABLE.matcher(Files.readString(page));
            while (variable.find()) {
                if (IMPLICIT.contains(variable.group(1))) {
                    hidden.add(page + ": " + variable.group(1));
                }
            }
        }
        assertEquals(Set.of(), hidden);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> all = Files.walk(PAGES)) {
            return all.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }
}
