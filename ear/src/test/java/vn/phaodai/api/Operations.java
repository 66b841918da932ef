package vn.phaodai.api;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.phaodai.system.SharedStack;

/** Every operation of the API, read from the classes as they were compiled. */
final class Operations {

    private static final List<Class<? extends Annotation>> METHODS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

    private Operations() {}

    /** As {@code GET /officers/{id}}. */
    static Set<String> all() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type :
                new ClassFileImporter()
                        .importPath(SharedStack.root().resolve("web/target/classes"))) {
            if (type.isAnnotatedWith(Path.class)) {
                String base = type.getAnnotationOfType(Path.class).value();
                type.getMethods().forEach(method -> add(method, base, found));
            }
        }
        return found;
    }

    private static void add(JavaMethod method, String base, Set<String> found) {
        String path = base + "/" + own(method);
        if (isLocator(method)) {
            method.getRawReturnType().getMethods().forEach(part -> add(part, path, found));
        }
        for (Class<? extends Annotation> verb : METHODS) {
            if (method.isAnnotatedWith(verb)) {
                found.add(
                        verb.getSimpleName()
                                + ("/" + path)
                                        .replaceAll("/+", "/")
                                        .replaceAll("/$", "")
                                        .replaceFirst("^", " "));
            }
        }
    }

    /** Whether it answers no call itself but gives the part of the resource that does. */
    private static boolean isLocator(JavaMethod method) {
        return method.isAnnotatedWith(Path.class)
                && METHODS.stream().noneMatch(method::isAnnotatedWith);
    }

    private static String own(JavaMethod method) {
        return method.isAnnotatedWith(Path.class)
                ? method.getAnnotationOfType(Path.class).value()
                : "";
    }
}
