package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.readiness.AnswerRow;
import vn.phaodai.force.readiness.Checklist;
import vn.phaodai.force.readiness.Readiness;
import vn.phaodai.force.readiness.ReadinessAnswer;
import vn.phaodai.force.readiness.ReadinessItem;
import vn.phaodai.force.readiness.ReadinessItemDraft;
import vn.phaodai.force.readiness.ReadinessLine;
import vn.phaodai.force.readiness.ReadinessRow;
import vn.phaodai.force.readiness.SnapshotRow;
import vn.phaodai.kernel.Page;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Slice;
import vn.phaodai.web.api.http.Workbook;

/** Readiness of wards: checklists of facts and answers, and their locked editions. */
@Path("readiness")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "readiness", description = "Readiness of wards; it rates units, never people")
public class ReadinessResource {

    @Inject private Readiness readiness;
    @Inject private Creation creation;
    @Inject private FilesOfRecords files;
    @Inject private Workbook workbook;

    /**
     * @param period as 2026-11; the running one unless given
     * @param item code of an item of kind ANSWER
     * @param note needed unless the answer is YES
     */
    public record Answering(String period, String item, ReadinessAnswer answer, String note) {}

    /**
     * @param period as 2026-11, over
     * @param remark why a locked edition is corrected
     */
    public record Locking(String period, String remark) {}

    /** Another weight of an item from a day on. */
    public record Weighing(
            String code,
            Integer weight,
            LocalDate validFrom,
            String source,
            String nameVi,
            String nameEn) {

        ReadinessItemDraft draft() {
            ReadinessItemDraft draft = new ReadinessItemDraft();
            draft.setCode(code);
            draft.setWeight(weight);
            draft.setValidFrom(validFrom);
            draft.setSource(source);
            draft.setNameVi(nameVi);
            draft.setNameEn(nameEn);
            return draft;
        }
    }

    /**
     * @param validTo first day on which it is not asked
     */
    public record QuestionEnding(LocalDate validTo, String source) {}

    @GET
    @Operation(
            operationId = "listReadiness",
            summary = "Wards in scope with their figure of a reporting month, by code",
            description = "Percent to one decimal. 422: wrong parameter.")
    public Page<ReadinessRow> list(
            @QueryParam("period")
                    @Parameter(description = "As 2026-11; the running one unless told")
                    String period,
            @QueryParam("unitId") @Parameter(description = "The unit and all below it") UUID unitId,
            @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("period", period);
        filters.put("unitId", unitId);
        return readiness.list(slice.filteredBy(filters));
    }

    @GET
    @Path("items")
    @Operation(
            operationId = "listReadinessItems",
            summary = "What was and is asked, with weight, source and who set it",
            description = "Periods are half open.")
    public Page<ReadinessItem> items() {
        return new Page<>(readiness.items(), null);
    }

    @POST
    @Path("items")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "weighReadinessItem",
            summary = "Sets another weight of an item from a day on, or another wording",
            description =
                    "HR only. Both names of a question in its new wording; without them it keeps"
                            + " what it has. 422: no such item, or wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Weighing.class)))
    public Page<ReadinessItem> weigh(JsonBody body) {
        readiness.weigh(body.as(Weighing.class).draft());
        return items();
    }

    @POST
    @Path("questions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askReadinessQuestion",
            summary = "Asks every ward something more from a day on",
            description =
                    "HR only. `code`: 2 to 40 capitals, digits and _, used by nothing that is asked."
                            + " 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Weighing.class)))
    public Page<ReadinessItem> ask(JsonBody body) {
        readiness.ask(body.as(Weighing.class).draft());
        return items();
    }

    @POST
    @Path("questions/{code}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endReadinessQuestion",
            summary = "Ends a question: from that day on it is not asked",
            description =
                    "HR only. Answers and locked editions stay. 422: no such question, or wrong"
                            + " fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = QuestionEnding.class)))
    public Page<ReadinessItem> end(@PathParam("code") String code, JsonBody body) {
        QuestionEnding ending = body.as(QuestionEnding.class);
        readiness.end(code, ending.validTo(), ending.source());
        return items();
    }

    @GET
    @Path("{unitId}")
    @Operation(
            operationId = "getReadiness",
            summary = "The checklist of a ward as it stands now, with every line of its figure",
            description = "404: no ward in scope. 422: wrong period.")
    public Checklist get(
            @PathParam("unitId") UUID unitId,
            @QueryParam("period")
                    @Parameter(description = "As 2026-11; the running one unless told")
                    String period) {
        return readiness.checklist(unitId, period);
    }

    @POST
    @Path("{unitId}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerReadiness",
            summary = "Answers an item; answered again, the later answer holds",
            description =
                    "Ward and district commanders, HR. 404: no ward in scope. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Answering.class)))
    @APIResponse(
            responseCode = "201",
            description = "Answered; its address is in Location",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response answer(
            @PathParam("unitId") UUID unitId,
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Sent again with it, the call does nothing new")
                    String key,
            JsonBody body) {
        Answering given = body.as(Answering.class);
        return creation.once(
                body,
                "readiness/answers",
                () ->
                        readiness.answer(
                                unitId,
                                given.period(),
                                given.item(),
                                given.answer(),
                                given.note()));
    }

    @GET
    @Path("answers/file")
    @Produces({Workbook.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "exportReadinessAnswers",
            summary = "Questions of a period with their answers, in the columns of their import",
            description =
                    "XLSX, a row for every ward in scope and question, answered or not; recorded."
                            + " 404: unit out of scope. 422: wrong period.")
    public Response file(
            @QueryParam("unitId")
                    @Parameter(description = "The unit and all below it; all in scope unless told")
                    UUID unitId,
            @QueryParam("period")
                    @Parameter(description = "As 2026-11; the running one unless told")
                    String period) {
        return workbook.of(
                "readiness-answers", (words, out) -> readiness.export(unitId, period, words, out));
    }

    @GET
    @Path("answers/{id}")
    @Operation(
            operationId = "getReadinessAnswer",
            summary = "One answer",
            description = "404: none in scope.")
    public AnswerRow getAnswer(@PathParam("id") UUID id) {
        return readiness.getAnswer(id);
    }

    @Path("answers/{id}/attachments")
    public RecordFiles evidence(@PathParam("id") UUID id) {
        return files.of(FileOwner.READINESS_ANSWER, id);
    }

    @GET
    @Path("{unitId}/snapshots")
    @Operation(
            operationId = "listReadinessSnapshots",
            summary = "Locked editions of a ward, the latest first",
            description = "404: no unit in scope.")
    public Page<SnapshotRow> snapshots(@PathParam("unitId") UUID unitId) {
        return new Page<>(readiness.snapshots(unitId), null);
    }

    @POST
    @Path("{unitId}/snapshots")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "lockReadiness",
            summary = "Locks the checklist of a period that is over",
            description =
                    "District commanders and HR. Once one is locked this is the next edition and"
                            + " needs a remark. 404: no ward in scope. 422: period not over.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Locking.class)))
    @APIResponse(
            responseCode = "201",
            description = "Locked; its address is in Location",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response lock(
            @PathParam("unitId") UUID unitId,
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Sent again with it, the call does nothing new")
                    String key,
            JsonBody body) {
        Locking wanted = body.as(Locking.class);
        return creation.once(
                body,
                "readiness/snapshots",
                () -> readiness.lock(unitId, wanted.period(), wanted.remark()));
    }

    @GET
    @Path("snapshots/{id}")
    @Operation(
            operationId = "getReadinessSnapshot",
            summary = "One locked edition",
            description = "404: none in scope.")
    public SnapshotRow snapshot(@PathParam("id") UUID id) {
        return readiness.snapshot(id);
    }

    @GET
    @Path("snapshots/{id}/lines")
    @Operation(
            operationId = "listReadinessSnapshotLines",
            summary = "Its lines as they were locked",
            description = "404: none in scope.")
    public Page<ReadinessLine> lines(@PathParam("id") UUID id) {
        return new Page<>(readiness.lines(id), null);
    }
}
