package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.decisions.OfficerDecision;
import vn.phaodai.force.decisions.OwnDecisions;
import vn.phaodai.kernel.Page;

/** The decisions about the caller. */
@Path("me/decisions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "decisions", description = "Decisions on personnel (quyết định về cán bộ)")
public class MyDecisionResource {

    @Inject private OwnDecisions decisions;

    @GET
    @Operation(
            operationId = "listMyDecisions",
            summary = "Decisions about the caller that were approved, the latest first",
            description = "At most 200, without discipline.")
    public Page<OfficerDecision> own() {
        return new Page<>(decisions.list(), null);
    }
}
