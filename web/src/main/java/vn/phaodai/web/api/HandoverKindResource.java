package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.career.HandoverKind;
import vn.phaodai.force.career.HandoverKindDraft;
import vn.phaodai.force.career.HandoverKinds;
import vn.phaodai.kernel.Page;
import vn.phaodai.web.api.http.JsonBody;

/** What whoever moves hands over, in time. */
@Path("handover-kinds")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "careers", description = "Careers (quá trình công tác)")
public class HandoverKindResource {

    @Inject private HandoverKinds kinds;

    /**
     * Something new to be handed over.
     *
     * @param code 2 to 40 capitals, digits and _
     * @param position code of the position whose holders hand it over; null for everybody
     * @param validFrom the first day of moves that ask for it
     */
    public record Adding(
            String code,
            String nameVi,
            String nameEn,
            String position,
            LocalDate validFrom,
            String source) {

        HandoverKindDraft draft() {
            HandoverKindDraft draft = new HandoverKindDraft();
            draft.setCode(code);
            draft.setNameVi(nameVi);
            draft.setNameEn(nameEn);
            draft.setPosition(position);
            draft.setValidFrom(validFrom);
            draft.setSource(source);
            return draft;
        }
    }

    /** Another wording, or for another position, from a day on. */
    public record Rewording(
            String nameVi, String nameEn, String position, LocalDate validFrom, String source) {}

    /**
     * @param validTo the first day of moves that do not ask for it
     */
    public record Ending(LocalDate validTo, String source) {}

    @GET
    @Operation(
            operationId = "listHandoverKinds",
            summary = "What was, is and will be handed over, with periods and sources",
            description = "HR only. Periods are half open.")
    public Page<HandoverKind> list() {
        return new Page<>(kinds.list(), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addHandoverKind",
            summary = "Has something more handed over from a day on",
            description =
                    "HR only; today or later. Handovers that were begun keep what they ask for."
                            + " 422: wrong fields, or a code in use.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Adding.class)))
    public Page<HandoverKind> add(JsonBody body) {
        kinds.add(body.as(Adding.class).draft());
        return list();
    }

    @POST
    @Path("{code}/versions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeHandoverKind",
            summary = "Words it otherwise, or asks it of another position, from a day on",
            description =
                    "HR only; today or later, and after the day from which the last one holds. 422:"
                            + " wrong fields, or nothing in use has this code.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Rewording.class)))
    public Page<HandoverKind> change(@PathParam("code") String code, JsonBody body) {
        Rewording next = body.as(Rewording.class);
        kinds.change(
                new Adding(
                                code,
                                next.nameVi(),
                                next.nameEn(),
                                next.position(),
                                next.validFrom(),
                                next.source())
                        .draft());
        return list();
    }

    @POST
    @Path("{code}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endHandoverKind",
            summary = "Ends it: moves from that day on do not ask for it",
            description =
                    "HR only; today or later. 422: wrong fields, or nothing in use has this code.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Ending.class)))
    public Page<HandoverKind> end(@PathParam("code") String code, JsonBody body) {
        Ending ending = body.as(Ending.class);
        kinds.end(code, ending.validTo(), ending.source());
        return list();
    }
}
