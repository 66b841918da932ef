package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.career.EvaluationSheet;
import vn.phaodai.force.career.GradeDraft;
import vn.phaodai.force.career.YearlyEvaluations;
import vn.phaodai.web.api.http.JsonBody;

/** Yearly evaluations of a unit at once. */
@Path("units/{id}/evaluations/{year}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "careers", description = "Careers (quá trình công tác)")
public class EvaluationResource {

    @Inject private YearlyEvaluations evaluations;

    /**
     * @param grades those to record or correct; others stay as they are
     * @param reason why grades recorded before change; null if none does
     */
    public record Grades(List<GradeDraft> grades, String reason) {

        public Grades {
            grades = grades == null ? List.of() : grades.stream().filter(Objects::nonNull).toList();
        }
    }

    @GET
    @Operation(
            operationId = "getEvaluations",
            summary = "Evaluations of those who served in the unit at the end of a year",
            description =
                    "With how many may be graded excellent, and by what rule. 404: unit out of"
                            + " scope. 422: wrong year.")
    public EvaluationSheet sheet(@PathParam("id") UUID id, @PathParam("year") int year) {
        return evaluations.sheet(id, year);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordEvaluations",
            summary = "Records and corrects evaluations of the unit, all or none",
            description =
                    "`version` is the one read; null if there was none. Sent again, it changes"
                            + " nothing. 404: unit out of scope. 412: somebody was faster. 422:"
                            + " wrong lines, too many excellent ones, or no reason.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Grades.class)))
    public EvaluationSheet record(
            @PathParam("id") UUID id, @PathParam("year") int year, JsonBody body) {
        Grades grades = body.as(Grades.class);
        evaluations.record(id, year, grades.grades(), grades.reason());
        return evaluations.sheet(id, year);
    }
}
