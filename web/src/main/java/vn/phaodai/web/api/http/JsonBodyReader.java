package vn.phaodai.web.api.http;

import static vn.phaodai.kernel.JsonSource.JSON;

import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Reads a body of at most {@value #LIMIT} bytes as one JSON object in UTF-8. No body at all is an
 * empty object: whether fields are missing is for the use case to say.
 */
@Provider
@Consumes(MediaType.WILDCARD)
public class JsonBodyReader implements MessageBodyReader<JsonBody> {

    private static final MediaType MERGE_PATCH = new MediaType("application", "merge-patch+json");

    static final int LIMIT = 256 * 1024;

    private static final JsonReaderFactory READERS =
            JSON.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == JsonBody.class;
    }

    @Override
    public JsonBody readFrom(
            Class<JsonBody> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(LIMIT + 1);
        if (bytes.length > 0 && !isJson(mediaType)) {
            throw new ApiFailure(415, "error.api.mediaType");
        }
        if (bytes.length > LIMIT) {
            throw ApiFailure.tooLarge(LIMIT / 1024);
        }
        return new JsonBody(parse(bytes), bytes);
    }

    private static boolean isJson(MediaType type) {
        return type.isCompatible(MediaType.APPLICATION_JSON_TYPE) || type.isCompatible(MERGE_PATCH);
    }

    static JsonObject parse(byte[] bytes) {
        if (bytes.length == 0) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        String text = utf8(bytes);
        try (JsonParser end = JSON.createParser(new StringReader(text));
                JsonReader reader = READERS.createReader(new StringReader(text))) {
            if (end.next() != JsonParser.Event.START_OBJECT) {
                throw new ApiFailure(400, "error.api.notObject");
            }
            for (int depth = 1; depth > 0; ) {
                depth += step(end.next());
            }
            if (end.hasNext()) {
                throw notJson(end.getLocation());
            }
            return reader.readObject();
        } catch (JsonParsingException malformed) {
            throw notJson(malformed.getLocation());
        } catch (ApiFailure refused) {
            throw refused;
        } catch (RuntimeException sameNameTwiceOrTooDeep) {
            throw new ApiFailure(400, "error.api.notObject");
        }
    }

    private static int step(JsonParser.Event event) {
        return switch (event) {
            case START_OBJECT, START_ARRAY -> 1;
            case END_OBJECT, END_ARRAY -> -1;
            default -> 0;
        };
    }

    private static ApiFailure notJson(JsonLocation where) {
        return ApiFailure.notJson(where.getLineNumber(), where.getColumnNumber());
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new ApiFailure(400, "error.api.notUtf8");
        }
    }
}
