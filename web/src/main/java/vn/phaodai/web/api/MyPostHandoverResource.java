package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.career.PostHandoverRow;
import vn.phaodai.force.career.PostHandovers;
import vn.phaodai.kernel.Page;

/** The caller's own handovers. */
@Path("me/handovers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "careers", description = "Careers (quá trình công tác)")
public class MyPostHandoverResource {

    @Inject private PostHandovers handovers;

    @GET
    @Operation(
            operationId = "listMyHandovers",
            summary = "The caller's own handovers, the latest first")
    public Page<PostHandoverRow> own() {
        return new Page<>(handovers.own(), null);
    }
}
