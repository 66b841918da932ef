package vn.phaodai.web.api.http;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.InvalidInput;

/** Reads one value of a body in the type of its record component; null after an error. */
final class JsonField {

    private JsonField() {}

    static Object read(String name, JsonValue value, Type type, List<FieldError> errors) {
        if (value.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class
                    ? values(name, value, generic.getActualTypeArguments()[1], errors)
                    : list(name, value, generic.getActualTypeArguments()[0], errors);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isRecord()) {
            return object(name, value, wanted.asSubclass(Record.class), errors);
        }
        if (wanted == Integer.class || wanted == Long.class) {
            return number(name, value, wanted, errors);
        }
        if (wanted == BigDecimal.class) {
            return value instanceof JsonNumber number
                    ? number.bigDecimalValue()
                    : wrong(errors, name, "error.api.field.decimal");
        }
        if (wanted == Boolean.class) {
            return flag(name, value, errors);
        }
        return value instanceof JsonString string
                ? text(name, string.getString(), wanted, errors)
                : wrong(errors, name, "error.api.field.text");
    }

    private static Object text(String name, String text, Class<?> wanted, List<FieldError> errors) {
        if (!isText(text)) {
            return wrong(errors, name, "error.api.field.characters");
        }
        if (wanted == String.class) {
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
        if (wanted == LocalDate.class) {
            return date(name, text, errors);
        }
        if (wanted == UUID.class) {
            return id(name, text, errors);
        }
        if (wanted.isEnum()) {
            return constant(name, text, wanted, errors);
        }
        throw new IllegalStateException("No way to read a " + wanted);
    }

    private static LocalDate date(String name, String text, List<FieldError> errors) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notDate) {
            return wrong(errors, name, "error.api.field.date");
        }
    }

    private static UUID id(String name, String text, List<FieldError> errors) {
        return Parameters.isId(text)
                ? UUID.fromString(text)
                : wrong(errors, name, "error.api.field.id");
    }

    private static Object constant(
            String name, String text, Class<?> type, List<FieldError> errors) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseGet(
                        () ->
                                wrong(
                                        errors,
                                        name,
                                        "error.api.field.constant",
                                        Arrays.stream(type.getEnumConstants())
                                                .map(constant -> ((Enum<?>) constant).name())
                                                .collect(Collectors.joining(", "))));
    }

    private static Object number(
            String name, JsonValue value, Class<?> wanted, List<FieldError> errors) {
        try {
            if (value instanceof JsonNumber number && number.isIntegral()) {
                return wanted == Integer.class
                        ? (Object) number.intValueExact()
                        : (Object) number.longValueExact();
            }
        } catch (ArithmeticException tooLarge) {
            return wrong(errors, name, "error.api.field.integer");
        }
        return wrong(errors, name, "error.api.field.integer");
    }

    private static Boolean flag(String name, JsonValue value, List<FieldError> errors) {
        return switch (value.getValueType()) {
            case TRUE -> Boolean.TRUE;
            case FALSE -> Boolean.FALSE;
            default -> wrong(errors, name, "error.api.field.flag");
        };
    }

    private static List<Object> list(
            String name, JsonValue value, Type of, List<FieldError> errors) {
        if (value.getValueType() != JsonValue.ValueType.ARRAY) {
            return wrong(errors, name, "error.api.field.list");
        }
        List<Object> items = new ArrayList<>();
        int index = 0;
        for (JsonValue item : value.asJsonArray()) {
            items.add(read(name + "[" + index++ + "]", item, of, errors));
        }
        return items;
    }

    private static Map<String, Object> values(
            String name, JsonValue value, Type of, List<FieldError> errors) {
        if (value.getValueType() != JsonValue.ValueType.OBJECT) {
            return wrong(errors, name, "error.api.field.object");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        value.asJsonObject()
                .forEach((key, item) -> values.put(key, read(name + "." + key, item, of, errors)));
        return values;
    }

    private static Record object(
            String name, JsonValue value, Class<? extends Record> type, List<FieldError> errors) {
        if (!(value instanceof JsonObject object)) {
            return wrong(errors, name, "error.api.field.object");
        }
        try {
            return new JsonBody(object, new byte[0]).as(type);
        } catch (InvalidInput inside) {
            inside.fields()
                    .forEach(
                            error ->
                                    errors.add(
                                            new FieldError(
                                                    name + "." + error.field(),
                                                    error.key(),
                                                    error.args())));
            return null;
        }
    }

    /** No control characters but tab and line ends, no half of a surrogate pair. */
    static boolean isText(String text) {
        return text.codePoints()
                .allMatch(
                        c ->
                                (c >= 0x20 || c == '\t' || c == '\n' || c == '\r')
                                        && c != 0x7F
                                        && (c < 0xD800 || c > 0xDFFF));
    }

    private static <T> T wrong(List<FieldError> errors, String name, String key, Object... args) {
        errors.add(FieldError.of(name, key, args));
        return null;
    }
}
