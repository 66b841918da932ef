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
import vn.phaodai.force.career.QualityBoard;
import vn.phaodai.force.career.QualityCheck;
import vn.phaodai.force.career.QualityRow;
import vn.phaodai.kernel.Page;
import vn.phaodai.web.api.http.Slice;

/** What is to be mended in records. */
@Path("record-quality")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "careers", description = "Careers (quá trình công tác)")
public class RecordQualityResource {

    @Inject private QualityBoard quality;

    @GET
    @Operation(
            operationId = "listRecordQuality",
            summary = "What is missing, contradictory or stale in records",
            description = "HR only. `sort`: fullName. 422: wrong parameter.")
    public Page<QualityRow> quality(
            @QueryParam("unitId") @Parameter(description = "The unit and all below it") UUID unitId,
            @QueryParam("check") QualityCheck check,
            @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("unitId", unitId);
        filters.put("check", check);
        return quality.list(slice.filteredBy(filters));
    }
}
