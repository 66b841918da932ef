package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.OfficerRecord;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.force.PostingRow;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.units.Units;

/** The caller, as the token tells. */
@Path("me")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me", description = "The caller")
public class MeResource {

    @Inject private Callers callers;
    @Inject private OfficerRecords records;
    @Inject private Units units;
    @Inject private BusinessClock clock;

    /**
     * @param unit the caller's unit; null if the token names none that exists today: then the
     *     caller sees no scoped data
     */
    public record Me(String username, String name, List<String> roles, UnitView unit) {}

    @GET
    @Operation(
            operationId = "getMe",
            summary = "Who calls",
            description = "Account, name, realm roles and unit of the caller.")
    public Me get() {
        Caller caller = callers.current();
        return new Me(
                caller.username(),
                caller.name(),
                caller.roles().stream().map(Role::realmName).sorted().toList(),
                units.tree().find(caller.unitId(), clock.today()).map(UnitView::of).orElse(null));
    }

    @GET
    @Path("officer")
    @Operation(
            operationId = "getMyRecord",
            summary = "The caller's own record as an officer",
            description = "404: the account belongs to no officer.")
    public OfficerRecord officer() {
        return records.own().orElseThrow(() -> new NotFound("thing.officer", ""));
    }

    @GET
    @Path("postings")
    @Operation(
            operationId = "listMyPostings",
            summary = "The caller's own career, the latest first",
            description = "Periods are half open; empty if the account belongs to no officer.")
    public Page<PostingRow> postings() {
        return new Page<>(records.ownPostings(), null);
    }
}
