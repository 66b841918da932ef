package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.career.ExpiryRow;
import vn.phaodai.force.career.QualificationExpiry;
import vn.phaodai.kernel.Page;
import vn.phaodai.web.api.http.Slice;

/** Training and certificates that end. */
@Path("expiring-qualifications")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "careers", description = "Careers (quá trình công tác)")
public class ExpiringQualificationResource {

    @Inject private QualificationExpiry expiry;

    @GET
    @Operation(
            operationId = "listExpiringQualifications",
            summary = "Training and certificates that have ended or end soon, the earliest first",
            description =
                    "Of those who serve, not renewed. `sort`: expiresOn, fullName. 422: wrong"
                            + " parameter.")
    public Page<ExpiryRow> expiring(
            @QueryParam("unitId") @Parameter(description = "The unit and all below it") UUID unitId,
            @QueryParam("kind") String kind,
            @QueryParam("state") ExpiryRow.State state,
            @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("unitId", unitId);
        filters.put("kind", kind);
        filters.put("state", state);
        return expiry.list(slice.filteredBy(filters));
    }
}
