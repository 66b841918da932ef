package vn.phaodai.web.api.http;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;

/**
 * Reads parameters of the address in the types of this system. A wrong one in the query is named
 * (422); a wrong one in the path names nothing that exists (404).
 */
@Provider
public class Parameters implements ParamConverterProvider {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    @Override
    public <T> ParamConverter<T> getConverter(
            Class<T> rawType, Type genericType, Annotation[] annotations) {
        Function<String, Object> parser = parser(rawType, nameOf(annotations));
        return parser == null ? null : new Converter<>(rawType, parser);
    }

    private static Function<String, Object> parser(Class<?> type, String name) {
        if (type == UUID.class) {
            return text -> id(text, name);
        }
        if (type == LocalDate.class) {
            return text -> time(text, name, LocalDate::parse, "error.api.field.date");
        }
        if (type == Instant.class) {
            return text -> time(text, name, Instant::parse, "error.api.field.instant");
        }
        if (type == Integer.class) {
            return text -> integer(text, name);
        }
        return type.isEnum() ? text -> constant(text, name, type) : null;
    }

    private static UUID id(String text, String name) {
        if (isId(text)) {
            return UUID.fromString(text);
        }
        if (name == null) {
            throw new NotFound("thing.record", text);
        }
        throw new InvalidInput(name, "error.api.field.id");
    }

    private static Object time(
            String text, String name, Function<String, Object> parser, String key) {
        try {
            return parser.apply(text);
        } catch (DateTimeParseException notTime) {
            throw name == null ? new NotFound("thing.record", text) : new InvalidInput(name, key);
        }
    }

    private static Integer integer(String text, String name) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException notNumber) {
            throw name == null
                    ? new NotFound("thing.record", text)
                    : new InvalidInput(name, "error.api.field.integer");
        }
    }

    private static Object constant(String text, String name, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                name == null
                                        ? new NotFound("thing.record", text)
                                        : new InvalidInput(
                                                name,
                                                "error.api.field.constant",
                                                Arrays.stream(type.getEnumConstants())
                                                        .map(Object::toString)
                                                        .collect(Collectors.joining(", "))));
    }

    /** The name of a query parameter; null for one of the path. */
    private static String nameOf(Annotation[] annotations) {
        if (annotations == null) {
            return null;
        }
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof PathParam) {
                return null;
            }
        }
        return null;
    }

    private record Converter<T>(Class<T> type, Function<String, Object> parser)
            implements ParamConverter<T> {

        @Override
        public T fromString(String value) {
            return value == null || value.isEmpty() ? null : type.cast(parser.apply(value));
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
