package vn.phaodai.web.api.http;

import static vn.phaodai.kernel.JsonSource.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.phaodai.kernel.idempotency.Idempotency;
import vn.phaodai.kernel.idempotency.IdempotentRequest;
import vn.phaodai.kernel.idempotency.StoredAnswer;

/**
 * Answers a POST that creates: 201, where the new thing is, and its id. With an {@code
 * Idempotency-Key} it is done once however often it is sent: key and thing are stored in one
 * transaction.
 */
@ApplicationScoped
public class Creation {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final int CREATED = 201;

    @Inject private Idempotency idempotency;
    @Inject private HttpServletRequest request;

    /**
     * @param id of the new thing
     */
    public record Created(UUID id) {}

    /**
     * @param path where things of this kind are, as {@code officers}
     * @param work creates the thing and returns its id
     */
    public Response once(JsonBody body, String path, Supplier<UUID> work) {
        return once(body.bytes(), path, work);
    }

    /**
     * As above, where more is to be told than the new thing's id.
     *
     * @param id of the new thing among what the work tells
     */
    public <T extends Record> Response once(
            JsonBody body, String path, Supplier<T> work, Function<T, UUID> id) {
        return once(
                body.bytes(),
                () -> {
                    T told = work.get();
                    return StoredAnswer.of(
                            CREATED,
                            path + "/" + id.apply(told),
                            null,
                            JsonText.of(told, JsonSettings.JSONB));
                });
    }

    /**
     * @param body what was sent; the same key with another body is refused
     */
    public Response once(byte[] body, String path, Supplier<UUID> work) {
        return once(body, () -> created(path, work.get()));
    }

    private Response once(byte[] body, Supplier<StoredAnswer> work) {
        String key = request.getHeader(KEY);
        StoredAnswer answer =
                key == null
                        ? work.get()
                        : idempotency.once(
                                IdempotentRequest.of(
                                        key, request.getMethod(), request.getRequestURI(), body),
                                work);
        Response.ResponseBuilder response =
                Response.status(answer.status())
                        .location(URI.create(answer.location()))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(answer.body().getBytes(StandardCharsets.UTF_8));
        return (answer.replayed() ? response.header(REPLAYED, true) : response).build();
    }

    private static StoredAnswer created(String path, UUID id) {
        return StoredAnswer.of(
                CREATED,
                path + "/" + id,
                null,
                JSON.createObjectBuilder().add("id", id.toString()).build().toString());
    }
}
