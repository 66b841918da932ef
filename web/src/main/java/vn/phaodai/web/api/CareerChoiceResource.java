package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.career.CareerCatalogue;
import vn.phaodai.force.career.CareerChoice;
import vn.phaodai.force.career.CareerRecords;
import vn.phaodai.kernel.Page;

/** The words that registers choose from. */
@Path("career-choices")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "careers", description = "Careers (quá trình công tác)")
public class CareerChoiceResource {

    @Inject private CareerRecords career;
    @Inject private CareerCatalogue catalogue;

    @GET
    @Operation(
            operationId = "listCareerChoices",
            summary = "The codes that a field of a register takes",
            description =
                    "Lists: RANK, POSITION, QUALIFICATION, GRADE, LANGUAGE, LANGUAGE_LEVEL, SKILL,"
                            + " SKILL_LEVEL, COMMENDATION_KIND, DISCIPLINE_FORM, RELATION, RANK_KIND,"
                            + " POSTING_KIND, LEAVE. Empty for another name.")
    public Page<CareerChoice> choices(@QueryParam("list") String list) {
        return new Page<>(catalogue.choices(list), null);
    }
}
