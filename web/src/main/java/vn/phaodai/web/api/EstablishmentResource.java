package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.EstablishmentPlanning;
import vn.phaodai.force.EstablishmentRow;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.access.Callers;

/** Authorised strength by unit and position; it is set by {@link EstablishmentVersionResource}. */
@Path("establishment")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "establishment", description = "Authorised strength (biên chế)")
public class EstablishmentResource {

    @Inject private EstablishmentPlanning planning;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;

    @GET
    @Operation(
            operationId = "listEstablishment",
            summary = "Figures of a unit itself on a day",
            description = "Numbers of people by position. 404: unit out of scope.")
    public Page<EstablishmentRow> on(
            @QueryParam("unitId") @Parameter(description = "The caller's unit unless told")
                    UUID unitId,
            @QueryParam("at") @Parameter(description = "Day; today unless told") LocalDate at) {
        return new Page<>(
                planning.on(
                        unitId == null ? callers.current().unitId() : unitId,
                        at == null ? clock.today() : at),
                null);
    }

    @GET
    @Path("{unitId}/history")
    @Operation(
            operationId = "getEstablishmentHistory",
            summary = "All figures the unit ever had or is to have, the latest first",
            description = "Periods are half open. 404: unit out of scope.")
    public Page<EstablishmentRow> history(@PathParam("unitId") UUID unitId) {
        return new Page<>(planning.history(unitId), null);
    }
}
