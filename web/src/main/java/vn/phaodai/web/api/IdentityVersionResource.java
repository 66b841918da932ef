package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.career.IdentityHistory;
import vn.phaodai.force.career.IdentityVersion;
import vn.phaodai.kernel.Page;

/** What stood in records of who an officer is, until it was corrected. */
@Path("officers/{id}/identity-versions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "careers", description = "Careers (quá trình công tác)")
public class IdentityVersionResource {

    @Inject private IdentityHistory history;

    @GET
    @Operation(
            operationId = "listIdentityVersions",
            summary = "What the record said of name, birth, number and contact before corrections",
            description =
                    "The latest first; the look-up is recorded. 404: no such officer in scope.")
    public Page<IdentityVersion> list(@PathParam("id") UUID id) {
        return new Page<>(history.list(id), null);
    }
}
