package vn.phaodai.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.roster.DutyRow;
import vn.phaodai.force.roster.OwnDuties;
import vn.phaodai.force.roster.plan.Burden;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Page;

/** The caller's own duties and the calendar feed of them. */
@Path("me/duties")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
public class MyDutyResource {

    @Inject private OwnDuties duties;
    @Inject private BusinessClock clock;

    /**
     * What is carried this year.
     *
     * @param duties all but standby
     */
    public record Carried(int duties, int nights, int weekends, int holidays, int standbys) {}

    /**
     * The calendar feed.
     *
     * @param since when its address was made; null if there is none
     * @param path its secret address below the application's; told once, when it is made
     */
    public record Feed(Instant since, String path) {}

    @GET
    @Operation(
            operationId = "listMyDuties",
            summary = "The caller's own duties for a hundred days",
            description = "From today unless `from` says another day.")
    public Page<DutyRow> list(@QueryParam("from") LocalDate from) {
        return new Page<>(duties.from(from == null ? clock.today() : from), null);
    }

    @GET
    @Path("burden")
    @Operation(operationId = "getMyBurden", summary = "What the caller carries this year")
    public Carried burden() {
        Burden burden = duties.burden();
        return new Carried(
                burden.duties(),
                burden.nights(),
                burden.weekends(),
                burden.holidays(),
                burden.standbys());
    }

    @GET
    @Path("feed")
    @Operation(
            operationId = "getMyDutyFeed",
            summary = "Whether there is a calendar feed",
            description = "Its address is not told again.")
    public Feed feed() {
        return new Feed(duties.feedSince().orElse(null), null);
    }

    @POST
    @Path("feed")
    @Operation(
            operationId = "openMyDutyFeed",
            summary = "Makes a new secret address of the calendar feed; the one before ends",
            description = "404: the account belongs to no officer.")
    public Feed open() {
        String token = duties.openFeed();
        return new Feed(duties.feedSince().orElse(null), "/duty-feed/" + token + ".ics");
    }

    @DELETE
    @Path("feed")
    @Operation(
            operationId = "closeMyDutyFeed",
            summary = "Ends the calendar feed",
            description = "404: the account belongs to no officer.")
    @APIResponse(responseCode = "204", description = "Ended")
    public void close() {
        duties.closeFeed();
    }
}
