package vn.phaodai.web.api.http;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyOrderStrategy;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * One JSON-B for whatever {@link RecordWriter} leaves to it: made anew for each answer, it would
 * take most of a call's time. A field without a value is written as null, so that every answer of a
 * kind has the same fields.
 */
@Provider
public class JsonSettings implements ContextResolver<Jsonb> {

    static final Jsonb JSONB =
            JsonbBuilder.create(
                    new JsonbConfig()
                            .withNullValues(true)
                            .withPropertyOrderStrategy(PropertyOrderStrategy.ANY));

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSONB;
    }
}
