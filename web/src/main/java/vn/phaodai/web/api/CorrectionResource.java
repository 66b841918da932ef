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
import vn.phaodai.force.career.CorrectionRow;
import vn.phaodai.force.career.Corrections;

/** Corrections that officers propose of their own records; HR decides under /approvals. */
@Path("corrections")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "careers", description = "Careers (quá trình công tác)")
public class CorrectionResource {

    @Inject private Corrections corrections;
    @Inject private FilesOfRecords files;

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getCorrection",
            summary = "A proposed correction",
            description = "The caller's own; for HR, of officers in scope. 404: neither.")
    public CorrectionRow get(@PathParam("id") UUID id) {
        return corrections.get(id);
    }

    @Path("{id}/attachments")
    public RecordFiles attachments(@PathParam("id") UUID id) {
        return files.of(FileOwner.CORRECTION, id);
    }
}
