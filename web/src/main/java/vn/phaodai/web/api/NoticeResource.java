package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.notices.NoticeRow;
import vn.phaodai.kernel.notices.Notices;
import vn.phaodai.web.Messages;
import vn.phaodai.web.api.http.Language;
import vn.phaodai.web.api.http.Slice;

/** What the bell shows. */
@Path("notices")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notices", description = "The caller's notices")
public class NoticeResource {

    @Inject private Notices notices;
    @Inject private Language language;

    /**
     * @param text in the language of the answer
     * @param link page it leads to, below the application's address; null if none
     */
    public record Notice(UUID id, Instant at, String text, String link, boolean read) {

        static Notice of(NoticeRow row, Locale locale) {
            return new Notice(
                    row.id(),
                    row.at(),
                    Messages.text(locale, row.textKey(), row.args().toArray()),
                    row.link(),
                    row.read());
        }
    }

    /**
     * @param unread how many the caller has not read
     */
    public record Unread(long unread) {}

    @GET
    @Operation(
            operationId = "listNotices",
            summary = "The caller's notices, the latest first",
            description = "422: wrong parameter.")
    public Page<Notice> list(
            @QueryParam("unread") @Parameter(description = "true for unread ones only")
                    Boolean unread,
            @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("unread", unread);
        Locale locale = language.wanted();
        return notices.mine(slice.filteredBy(filters)).map(row -> Notice.of(row, locale));
    }

    @GET
    @Path("count")
    @Operation(
            operationId = "countNotices",
            summary = "How many the caller has not read",
            description = "The number the bell shows.")
    public Unread unread() {
        return new Unread(notices.unread());
    }

    @POST
    @Path("{id}/reading")
    @Operation(
            operationId = "readNotice",
            summary = "Marks one as read",
            description = "Others' notices stay as they are.")
    public void read(@PathParam("id") UUID id) {
        notices.read(id);
    }

    @POST
    @Path("reading")
    @Operation(
            operationId = "readAllNotices",
            summary = "Marks all as read",
            description = "Those of the caller.")
    public void readAll() {
        notices.readAll();
    }
}
