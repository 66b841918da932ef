package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditOutcome;
import vn.phaodai.kernel.audit.AuditRow;
import vn.phaodai.kernel.audit.AuditTrail;
import vn.phaodai.web.api.http.Slice;

/** The audit, for auditors. */
@Path("audit")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit", description = "Who did and looked up what")
public class AuditResource {

    @Inject private AuditTrail trail;

    @GET
    @Operation(
            operationId = "searchAudit",
            summary = "Entries about things in the auditor's scope, the latest first",
            description = "The search is itself recorded. 422: wrong parameter.")
    public Page<AuditRow> search(
            @QueryParam("who") @Parameter(description = "Account") String who,
            @QueryParam("objectType") @Parameter(description = "As officer") String objectType,
            @QueryParam("objectId") String objectId,
            @QueryParam("label") @Parameter(description = "Part of what the thing is known by")
                    String label,
            @QueryParam("action") AuditAction action,
            @QueryParam("outcome") AuditOutcome outcome,
            @QueryParam("requestId") @Parameter(description = "X-Request-Id of the call")
                    String requestId,
            @QueryParam("from") @Parameter(description = "Day or instant, included") String from,
            @QueryParam("to") @Parameter(description = "Day or instant, included") String to,
            @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("who", who);
        filters.put("objectType", objectType);
        filters.put("objectId", objectId);
        filters.put("label", label);
        filters.put("action", action);
        filters.put("outcome", outcome);
        filters.put("requestId", requestId);
        filters.put("from", from);
        filters.put("to", to);
        return trail.search(slice.filteredBy(filters));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getAuditEntry",
            summary = "One entry",
            description = "404: none in the auditor's scope.")
    public AuditRow get(@PathParam("id") UUID id) {
        return trail.get(id);
    }
}
