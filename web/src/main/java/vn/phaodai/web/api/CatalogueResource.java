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
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.Position;
import vn.phaodai.force.Rank;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.units.UnitKind;

/** The codes that other calls take; they are the same for everybody and short. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "catalogue", description = "Codes of ranks and positions")
public class CatalogueResource {

    @Inject private Catalogue catalogue;

    @GET
    @Path("ranks")
    @Operation(
            operationId = "listRanks",
            summary = "Ranks (cấp bậc hàm), from the lowest up",
            description = "Operational, technical and conscript ranks with their names.")
    public Page<Rank> ranks() {
        return new Page<>(catalogue.ranks(), null);
    }

    @GET
    @Path("positions")
    @Operation(
            operationId = "listPositions",
            summary = "Positions (chức vụ), in the order of lists",
            description = "With the kinds of unit that have them. 422: wrong parameter.")
    public Page<Position> positions(@QueryParam("kind") UnitKind kind) {
        return new Page<>(kind == null ? catalogue.positions() : catalogue.positionsOf(kind), null);
    }
}
