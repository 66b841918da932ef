package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.career.CareerParameter;
import vn.phaodai.force.career.CareerParameters;
import vn.phaodai.kernel.Page;
import vn.phaodai.web.api.http.JsonBody;

/** Figures of careers that law or order sets. */
@Path("career-parameters")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "careers", description = "Careers (quá trình công tác)")
public class CareerParameterResource {

    @Inject private CareerParameters parameters;

    @GET
    @Operation(
            operationId = "listCareerParameters",
            summary = "The figures with their periods and sources, the latest first",
            description = "HR only.")
    public Page<CareerParameter> list() {
        return new Page<>(parameters.list(), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setCareerParameter",
            summary = "Sets a figure from a day on; what held before stays",
            description =
                    "HR only. Codes: decision.pastDays.commendation,"
                            + " decision.pastDays.rankPromotion and decision.pastDays.salaryRaise"
                            + " (days), evaluation.excellentPercent (percent), handover.days,"
                            + " promotion.reminderDays,"
                            + " qualification.firstWarning and qualification.lastWarning (days),"
                            + " retirement.goneAfterMonths (months). 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = RuleFigureBody.class)))
    public Page<CareerParameter> set(JsonBody body) {
        parameters.set(body.as(RuleFigureBody.class).draft());
        return list();
    }
}
