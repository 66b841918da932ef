package vn.phaodai.web.api.http;

import jakarta.json.bind.Jsonb;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes records, and what they are made of, as JSON: as JSON-B does, component by component, then
 * public methods called {@code is…} and {@code get…}, and null where there is no value, but without
 * its many steps for each field. What it does not know itself it leaves to JSON-B.
 */
final class JsonText {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private static final ClassValue<List<Component>> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected List<Component> computeValue(Class<?> type) {
                    List<Component> components = new ArrayList<>();
                    for (RecordComponent component : type.getRecordComponents()) {
                        components.add(Component.of(component.getAccessor()));
                    }
                    // what the record works out of them
                    Arrays.stream(type.getDeclaredMethods())
                            .filter(JsonText::isGetter)
                            .map(Component::of)
                            .filter(getter -> !components.contains(getter))
                            .sorted(Comparator.comparing(Component::name))
                            .forEach(components::add);
                    return components;
                }
            };

    private final StringBuilder text = new StringBuilder(1024);
    private final Jsonb others;

    /**
     * @param name as it is written, with its quotes and colon
     */
    private record Component(String name, Method accessor) {

        static Component of(Method accessor) {
            accessor.setAccessible(true);
            return new Component('"' + accessor.getName() + "\":", accessor);
        }

        Object in(Object record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
    }

    private static boolean isGetter(Method method) {
        String name = method.getName();
        return (name.startsWith("is") || name.startsWith("get"))
                && method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers());
    }

    private JsonText(Jsonb others) {
        this.others = others;
    }

    static String of(Record record, Jsonb others) {
        JsonText json = new JsonText(others);
        json.write(record);
        return json.text.toString();
    }

    private void write(Object value) {
        if (value == null
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof BigDecimal
                || value instanceof BigInteger) {
            text.append(value);
        } else if (value instanceof String string) {
            quoted(string);
        } else if (value instanceof UUID
                || value instanceof LocalDate
                || value instanceof Instant) {
            text.append('"').append(value).append('"');
        } else if (value instanceof Enum<?> constant) {
            quoted(constant.name());
        } else if (value instanceof Record record) {
            object(record);
        } else if (value instanceof Collection<?> items) {
            array(items);
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else {
            text.append(others.toJson(value));
        }
    }

    private void object(Record record) {
        char before = '{';
        for (Component component : COMPONENTS.get(record.getClass())) {
            text.append(before).append(component.name());
            write(component.in(record));
            before = ',';
        }
        text.append(before == '{' ? "{}" : "}");
    }

    private void object(Map<?, ?> map) {
        char before = '{';
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            text.append(before);
            quoted(String.valueOf(entry.getKey()));
            text.append(':');
            write(entry.getValue());
            before = ',';
        }
        text.append(before == '{' ? "{}" : "}");
    }

    private void array(Collection<?> items) {
        char before = '[';
        for (Object item : items) {
            text.append(before);
            write(item);
            before = ',';
        }
        text.append(before == '[' ? "[]" : "]");
    }

    private void quoted(String string) {
        text.append('"');
        int written = 0;
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                text.append(string, written, i);
                escaped(c);
                written = i + 1;
            }
        }
        text.append(string, written, string.length()).append('"');
    }

    private void escaped(char c) {
        switch (c) {
            case '"', '\\' -> text.append('\\').append(c);
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> text.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 0xf]);
        }
    }
}
