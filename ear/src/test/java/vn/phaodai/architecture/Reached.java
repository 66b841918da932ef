package vn.phaodai.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * An address is first matched with the roots of the resource classes, and only the class whose root
 * says most of it is then asked: an operation of another class, whose root says less, is never
 * found (Jakarta REST, 3.7.2).
 */
final class Reached extends ArchCondition<JavaClass> {

    private final List<JavaClass> resources = new ArrayList<>();

    Reached() {
        super("have no operation below the root of another resource");
    }

    @Override
    public void init(Collection<JavaClass> all) {
        resources.clear();
        all.stream().filter(type -> type.isAnnotatedWith(Path.class)).forEach(resources::add);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!type.isAnnotatedWith(Path.class)) {
            return;
        }
        List<String> root = segments(type.getAnnotationOfType(Path.class));
        for (JavaMethod method : type.getMethods()) {
            if (!method.isAnnotatedWith(Path.class)) {
                continue;
            }
            List<String> address = new ArrayList<>(root);
            address.addAll(segments(method.getAnnotationOfType(Path.class)));
            for (JavaClass other : resources) {
                List<String> its = segments(other.getAnnotationOfType(Path.class));
                if (saysMore(its, root) && isBelow(address, its)) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type,
                                    method.getFullName()
                                            + " is hidden by "
                                            + other.getName()
                                            + " at "
                                            + its));
                }
            }
        }
    }

    private static List<String> segments(Path path) {
        return Arrays.stream(path.value().split("/")).filter(part -> !part.isEmpty()).toList();
    }

    private static boolean saysMore(List<String> root, List<String> than) {
        return letters(root) > letters(than)
                || (letters(root) == letters(than) && root.size() > than.size());
    }

    private static int letters(List<String> segments) {
        return segments.stream().mapToInt(part -> isVariable(part) ? 0 : part.length()).sum();
    }

    private static boolean isBelow(List<String> address, List<String> root) {
        if (address.size() < root.size()) {
            return false;
        }
        for (int i = 0; i < root.size(); i++) {
            if (!isVariable(root.get(i)) && !root.get(i).equals(address.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }
}
