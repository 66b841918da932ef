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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitKind;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.web.api.http.Slice;

/** Units of any day; inside the service their names and places are open to everybody. */
@Path("units")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units", description = "Units (đơn vị) in time")
public class UnitResource {

    @Inject private Units units;
    @Inject private BusinessClock clock;

    @GET
    @Operation(
            operationId = "listUnits",
            summary = "Units of a day",
            description =
                    "The units that exist on the day `at` with the name, kind and parent they have"
                            + " then, ordered by code. 422: wrong parameter.")
    public Page<UnitView> list(
            @QueryParam("at") @Parameter(description = "Day; today unless told") LocalDate at,
            @QueryParam("kind") UnitKind kind,
            @QueryParam("parentId") @Parameter(description = "Only units right below this one")
                    UUID parentId,
            @QueryParam("q")
                    @Parameter(
                            description = "Part of the name, diacritics forgiven, or of the code")
                    String q,
            @BeanParam Slice slice) {
        Stream<Unit> found = units.tree().at(at == null ? clock.today() : at).stream();
        if (kind != null) {
            found = found.filter(unit -> unit.kind() == kind);
        }
        if (parentId != null) {
            found = found.filter(unit -> parentId.equals(unit.parentId()));
        }
        if (VietnameseText.clean(q) != null) {
            String wanted = VietnameseText.searchForm(q);
            found = found.filter(unit -> isAbout(unit, wanted));
        }
        return slice.of(found, Unit::code).map(UnitView::of);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getUnit",
            summary = "One unit on a day",
            description = "404: no such unit on that day.")
    public UnitView get(
            @PathParam("id") UUID id,
            @QueryParam("at") @Parameter(description = "Day; today unless told") LocalDate at) {
        return units.tree()
                .find(id, at == null ? clock.today() : at)
                .map(UnitView::of)
                .orElseThrow(() -> new NotFound("thing.unit", id));
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getUnitHistory",
            summary = "What a unit was called, and below which unit, from when to when",
            description =
                    "In time order; `validFrom` and `validTo` are those of the name, kind and"
                            + " parent. 404: there never was such a unit.")
    public Page<UnitView> history(@PathParam("id") UUID id) {
        UnitTree tree = units.tree();
        List<Unit> shapes = tree.history(id);
        if (shapes.isEmpty()) {
            throw new NotFound("thing.unit", id);
        }
        return new Page<>(
                shapes.stream()
                        .map(
                                unit ->
                                        new UnitView(
                                                unit.id(),
                                                unit.code(),
                                                unit.name(),
                                                unit.kind(),
                                                unit.parentId(),
                                                unit.shape().from(),
                                                unit.shape().to()))
                        .toList(),
                null);
    }

    private static boolean isAbout(Unit unit, String wanted) {
        return VietnameseText.searchForm(unit.name()).contains(wanted)
                || VietnameseText.searchForm(unit.code()).contains(wanted);
    }
}
