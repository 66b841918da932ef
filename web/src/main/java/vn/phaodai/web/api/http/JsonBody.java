package vn.phaodai.web.api.http;

import jakarta.json.JsonObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.InvalidInput;

/**
 * A JSON object sent by a caller, read into a record. Every field is checked before anything is
 * refused, so that one answer names all that is wrong; a field the record does not know is wrong
 * too, since silence would hide a slip.
 */
public final class JsonBody {

    private static final ClassValue<Shape> SHAPES =
            new ClassValue<>() {
                @Override
                protected Shape computeValue(Class<?> type) {
                    return Shape.of(type);
                }
            };

    private final JsonObject json;
    private final byte[] bytes;

    /** A kind of record, looked at once. */
    private record Shape(
            RecordComponent[] components, Set<String> names, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            try {
                return new Shape(
                        components,
                        Arrays.stream(components)
                                .map(RecordComponent::getName)
                                .collect(Collectors.toSet()),
                        type.getDeclaredConstructor(
                                Arrays.stream(components)
                                        .map(RecordComponent::getType)
                                        .toArray(Class<?>[]::new)));
            } catch (NoSuchMethodException noRecord) {
                throw new IllegalStateException(noRecord);
            }
        }

        Object make(Object[] values) {
            try {
                return constructor.newInstance(values);
            } catch (java.lang.reflect.InvocationTargetException refused) {
                if (refused.getCause() instanceof RuntimeException why) {
                    throw why;
                }
                throw new IllegalStateException(refused);
            } catch (ReflectiveOperationException notMade) {
                throw new IllegalStateException(notMade);
            }
        }
    }

    JsonBody(JsonObject json, byte[] bytes) {
        this.json = json;
        this.bytes = bytes.clone();
    }

    /** As it was sent. */
    byte[] bytes() {
        return bytes.clone();
    }

    /** The record with these fields; those left out are null. */
    public <R extends Record> R as(Class<R> type) {
        return read(type, null);
    }

    /** The record changed as RFC 7396 says: fields left out stay, null empties. */
    public <R extends Record> R over(R current) {
        @SuppressWarnings("unchecked")
        Class<R> type = (Class<R>) current.getClass();
        return read(type, current);
    }

    private <R extends Record> R read(Class<R> type, R current) {
        List<FieldError> errors = new ArrayList<>();
        Shape shape = SHAPES.get(type);
        RecordComponent[] components = shape.components();
        json.keySet().stream()
                .filter(name -> !shape.names().contains(name))
                .map(name -> FieldError.of(name, "error.api.unknownField", name))
                .forEach(errors::add);
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            if (json.containsKey(name)) {
                values[i] =
                        JsonField.read(
                                name, json.get(name), components[i].getGenericType(), errors);
            } else if (current != null) {
                values[i] = valueOf(components[i], current);
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return type.cast(shape.make(values));
    }

    private static Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
