package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.career.IdentityHistory;
import vn.phaodai.force.career.IdentityVersion;
import vn.phaodai.kernel.Page;

/** What stood in the own record, until it was corrected. */
@Path("me/identity-versions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "careers", description = "Careers (quá trình công tác)")
public class MyIdentityVersionResource {

    @Inject private IdentityHistory history;

    @GET
    @Operation(
            operationId = "listMyIdentityVersions",
            summary =
                    "What the own record said of name, birth, number and contact before corrections",
            description = "The latest first; empty if the account belongs to no officer.")
    public Page<IdentityVersion> list() {
        return new Page<>(history.own(), null);
    }
}
