package vn.phaodai.web.api.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;

/** Answers a POST that creates: 201, where the new thing is, and its id. */
@RequestScoped
public class Creation {

    /**
     * @param id of the new thing
     */
    public record Created(UUID id) {}

    /**
     * @param path where things of this kind are, as {@code officers}
     * @param work creates the thing and returns its id
     */
    public Response once(JsonBody body, String path, Supplier<UUID> work) {
        UUID id = work.get();
        return Response.created(URI.create(path + "/" + id)).entity(new Created(id)).build();
    }
}
