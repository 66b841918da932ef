package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.calendar.CalendarDay;
import vn.phaodai.kernel.calendar.CalendarEditing;
import vn.phaodai.web.api.http.ETags;
import vn.phaodai.web.api.http.JsonBody;

/** The working calendar: holidays, swaps, days worked instead. */
@Path("calendar")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calendar", description = "The working calendar (ngày làm việc)")
public class CalendarResource {

    @Inject private CalendarEditing calendar;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;

    @GET
    @Operation(
            operationId = "listCalendarDays",
            summary = "Days of a year that are not as the week makes them",
            description = "Each with the text it rests on. 422: no such year.")
    public Page<CalendarDay> year(
            @QueryParam("year") @Parameter(description = "This year unless told") Integer year) {
        return new Page<>(calendar.year(year == null ? clock.today().getYear() : year), null);
    }

    @GET
    @Path("{day}")
    @Operation(
            operationId = "getCalendarDay",
            summary = "One such day",
            description = "404: it is as the week makes it.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CalendarDay.class)))
    public Response get(@PathParam("day") LocalDate day) {
        CalendarDay found = find(day);
        return Response.ok(found).header(HttpHeaders.ETAG, ETags.of(found.version())).build();
    }

    @PUT
    @Path("{day}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putCalendarDay",
            summary = "Enters a day, or changes it",
            description =
                    "Administrators. `If-None-Match: *` for a new one, `If-Match` for a change (428"
                            + " with neither; 412 when somebody was faster). 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = CalendarBody.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CalendarDay.class)))
    public Response put(
            @PathParam("day") LocalDate day,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            JsonBody body) {
        callers.current().requireAny(Role.ADMIN);
        Long version = "*".equals(ifNoneMatch) ? null : (Long) ETags.required(ifMatch);
        calendar.put(body.as(CalendarBody.class).draft(day, version));
        return get(day);
    }

    @DELETE
    @Path("{day}")
    @Operation(
            operationId = "removeCalendarDay",
            summary = "Makes the day as the week makes it again",
            description = "Administrators. 404: it is already. 412: changed meanwhile. 428.")
    public void remove(
            @PathParam("day") LocalDate day, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        callers.current().requireAny(Role.ADMIN);
        calendar.remove(day, ETags.required(ifMatch));
    }

    private CalendarDay find(LocalDate day) {
        return calendar.year(day.getYear()).stream()
                .filter(known -> known.day().equals(day))
                .findFirst()
                .orElseThrow(() -> new NotFound("thing.calendarDay", day));
    }
}
