package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.career.CareerEntry;
import vn.phaodai.force.career.CareerRecords;
import vn.phaodai.force.career.Register;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;

/** The registers of the caller's own career. */
@Path("me/career")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "careers", description = "Careers (quá trình công tác)")
public class MyCareerResource {

    @Inject private CareerRecords career;

    @GET
    @Path("{register}")
    @Operation(
            operationId = "listMyCareerEntries",
            summary = "The caller's own entries, the latest first",
            description = "Without discipline. 404: no such register.")
    public Page<CareerEntry> own(@PathParam("register") String register) {
        return new Page<>(career.own(register(register)), null);
    }

    private static Register register(String path) {
        return Register.ofPath(path).orElseThrow(() -> new NotFound("thing.register", path));
    }
}
