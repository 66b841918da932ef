package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.career.QualityBoard;
import vn.phaodai.force.career.QualityCheck;
import vn.phaodai.force.career.QualityRow;
import vn.phaodai.force.career.QualityUnit;
import vn.phaodai.kernel.Page;
import vn.phaodai.web.api.http.JsonBody;
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

    @GET
    @Path("units")
    @Operation(
            operationId = "listRecordQualityByUnit",
            summary = "How much there is to mend in each unit that has some",
            description =
                    "HR only; the most first unless `sort` says another: findings, officers. 422:"
                            + " wrong parameter.")
    public Page<QualityUnit> units(
            @QueryParam("unitId") @Parameter(description = "The unit and all below it") UUID unitId,
            @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("unitId", unitId);
        return quality.units(slice.filteredBy(filters));
    }

    /**
     * @param officerIds whose phone numbers are still right
     */
    public record PhonesBody(List<UUID> officerIds) {}

    /**
     * @param officers of how many officers
     */
    public record Confirmed(int officers) {}

    @POST
    @Path("phones")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "confirmPhones",
            summary = "Says that phone numbers are still right",
            description =
                    "HR only; at most 500 officers. 404: one of them is not in scope or has no number."
                            + " 422: nobody named.")
    @RequestBody(content = @Content(schema = @Schema(implementation = PhonesBody.class)))
    public Confirmed confirmPhones(JsonBody body) {
        List<UUID> officers = body.as(PhonesBody.class).officerIds();
        return new Confirmed(quality.confirmPhones(officers == null ? List.of() : officers));
    }
}
