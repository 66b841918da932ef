package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Comparator;
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
import vn.phaodai.kernel.EditConflict;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.units.reorganisation.FormerNameRule;
import vn.phaodai.kernel.units.reorganisation.FormerNameRules;
import vn.phaodai.kernel.units.reorganisation.Link;
import vn.phaodai.kernel.units.reorganisation.NewUnit;
import vn.phaodai.kernel.units.reorganisation.ReorganisationFile;
import vn.phaodai.kernel.units.reorganisation.ReorganisationRow;
import vn.phaodai.kernel.units.reorganisation.ReorganisationState;
import vn.phaodai.kernel.units.reorganisation.ReorganisationWork;
import vn.phaodai.kernel.units.reorganisation.ReorganisationWorkFile;
import vn.phaodai.kernel.units.reorganisation.Reorganisations;
import vn.phaodai.kernel.units.reorganisation.WorkRow;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.ETags;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Language;
import vn.phaodai.web.api.http.Slice;
import vn.phaodai.web.api.http.Upload;
import vn.phaodai.web.api.http.Workbook;

/**
 * Reorganisations of units: drafted, looked at, decided by another person, applied on their day.
 */
@Path("reorganisations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reorganisations", description = "Reorganisations of units (sắp xếp đơn vị)")
public class ReorganisationResource {

    @Inject private Reorganisations reorganisations;
    @Inject private ReorganisationWork work;
    @Inject private ReorganisationWorkFile workFile;
    @Inject private ReorganisationFile file;
    @Inject private Workbook workbook;
    @Inject private FormerNameRules formerNames;
    @Inject private Creation creation;
    @Inject private Language language;
    @Inject private Callers callers;

    @GET
    @Operation(
            operationId = "listReorganisations",
            summary = "Reorganisations, the latest day first",
            description = "Administrators, HR, leadership. Sort: effectiveOn, madeAt.")
    public Page<ReorganisationRow> list(
            @QueryParam("state") ReorganisationState state, @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("state", state);
        return reorganisations.list(slice.filteredBy(filters));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "draftReorganisation",
            summary = "Begins a draft",
            description = "Administrators and HR. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ReorganisationBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Begun; its address is in Location",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response create(
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Sent again with it, the call does nothing new")
                    String key,
            JsonBody body) {
        return creation.once(
                body,
                "reorganisations",
                () -> reorganisations.create(body.as(ReorganisationBody.class).draft()));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getReorganisation",
            summary = "One reorganisation",
            description = "404: none in scope.")
    public Response get(@PathParam("id") UUID id) {
        return answer(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            operationId = "changeReorganisation",
            summary = "Changes title, day or decision of a draft",
            description = "RFC 7396. 409: no draft. 412, 428: If-Match. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ReorganisationBody.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonBody body) {
        callers.current().requireAny(Role.ADMIN, Role.HR);
        long version = ETags.required(ifMatch);
        ReorganisationBody wanted = body.over(ReorganisationBody.of(reorganisations.get(id)));
        reorganisations.change(id, version, wanted.draft());
        return answer(id);
    }

    @GET
    @Path("{id}/links")
    @Operation(
            operationId = "listReorganisationLinks",
            summary = "Which unit goes where, in the order of the file",
            description = "404: none in scope.")
    public Page<Link> links(@PathParam("id") UUID id, @BeanParam Slice slice) {
        return slice.of(
                reorganisations.links(id).stream(), link -> "%06d".formatted(link.number()));
    }

    @GET
    @Path("{id}/links/file")
    @Produces({Workbook.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getReorganisationLinksFile",
            summary = "Which unit goes where, as a file that can be mended and sent back",
            description = "XLSX. Administrators, HR, leadership. 404: none in scope.")
    public Response linksFile(@PathParam("id") UUID id) {
        return workbook.of("reorganisation-links", (words, out) -> file.links(id, words, out));
    }

    @POST
    @Path("{id}/links")
    @Consumes({"text/csv", Workbook.XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            operationId = "uploadReorganisationLinks",
            summary = "Takes a file in that says which unit goes where, in place of what there was",
            description =
                    "The body is the file: CSV or XLSX with the header old_code,new_code,part (FULL"
                            + " or PARTIAL). 404: none in scope. 409: no draft. 422: every line at"
                            + " fault; nothing is taken.")
    public Response uploadLinks(@PathParam("id") UUID id, InputStream body) {
        callers.current().requireAny(Role.ADMIN, Role.HR);
        reorganisations.load(id, Upload.read(body), null);
        return answer(id);
    }

    @GET
    @Path("{id}/units")
    @Operation(
            operationId = "listReorganisationUnits",
            summary = "Units that begin or get another shape",
            description = "404: none in scope.")
    public Page<NewUnit> newUnits(@PathParam("id") UUID id, @BeanParam Slice slice) {
        return slice.of(
                reorganisations.newUnits(id).stream(), unit -> "%06d".formatted(unit.number()));
    }

    @GET
    @Path("{id}/units/file")
    @Produces({Workbook.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getReorganisationUnitsFile",
            summary = "The new units as a file that can be mended and sent back",
            description = "XLSX. Administrators, HR, leadership. 404: none in scope.")
    public Response unitsFile(@PathParam("id") UUID id) {
        return workbook.of("reorganisation-units", (words, out) -> file.units(id, words, out));
    }

    @POST
    @Path("{id}/units")
    @Consumes({"text/csv", Workbook.XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            operationId = "uploadReorganisationUnits",
            summary = "Takes a file of the new units in, in place of what there was",
            description =
                    "The body is the file, as the unit import has it; every line is valid from the"
                            + " day of the reorganisation. Send it before the links. 404, 409, 422"
                            + " as there.")
    public Response uploadUnits(@PathParam("id") UUID id, InputStream body) {
        callers.current().requireAny(Role.ADMIN, Role.HR);
        reorganisations.load(id, null, Upload.read(body));
        return answer(id);
    }

    @POST
    @Path("{id}/operations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addReorganisationStep",
            summary = "One step by hand",
            description =
                    "It may leave gaps that later steps fill; the forecast names them. 404: none in"
                            + " scope. 409: no draft. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = OperationBody.class)))
    public Response add(@PathParam("id") UUID id, JsonBody body) {
        callers.current().requireAny(Role.ADMIN, Role.HR);
        reorganisations.add(id, body.as(OperationBody.class).operation());
        return answer(id);
    }

    @DELETE
    @Path("{id}/links/{number}")
    @Operation(
            operationId = "removeReorganisationLink",
            summary = "Takes one line out of a draft",
            description = "404: none in scope. 409: no draft. 428, 412: If-Match.")
    public Response removeLink(
            @PathParam("id") UUID id,
            @PathParam("number") Integer number,
            @HeaderParam("If-Match") String ifMatch) {
        require(id, ifMatch);
        reorganisations.removeLink(id, number);
        return answer(id);
    }

    @DELETE
    @Path("{id}/units/{number}")
    @Operation(
            operationId = "removeReorganisationUnit",
            summary = "Takes one unit out of a draft",
            description = "404: none in scope. 409: no draft. 428, 412: If-Match.")
    public Response removeUnit(
            @PathParam("id") UUID id,
            @PathParam("number") Integer number,
            @HeaderParam("If-Match") String ifMatch) {
        require(id, ifMatch);
        reorganisations.removeUnit(id, number);
        return answer(id);
    }

    @GET
    @Path("{id}/forecast")
    @Operation(
            operationId = "forecastReorganisation",
            summary = "What it would do, or has done: units, people, posts, accounts…",
            description = "404: none in scope.")
    public ReorganisationForecastView forecast(@PathParam("id") UUID id) {
        return ReorganisationForecastView.of(reorganisations.forecast(id), language.wanted());
    }

    @POST
    @Path("{id}/proposal")
    @Operation(
            operationId = "proposeReorganisation",
            summary = "Proposes the draft",
            description = "404: none in scope. 409: no draft, or nothing in it. 422: it cannot be.")
    public Response propose(@PathParam("id") UUID id) {
        reorganisations.propose(id);
        return answer(id);
    }

    @POST
    @Path("{id}/approval")
    @Operation(
            operationId = "decideReorganisation",
            summary = "Approves it, or returns it with a reason",
            description =
                    "HR or leadership, another person than the proposer. No body approves. 404: none"
                            + " in scope. 409: decided already. 422: no reason.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Decision.class)))
    public Response decide(@PathParam("id") UUID id, JsonBody body) {
        Decision decision = body.as(Decision.class);
        if (decision.isReturn()) {
            reorganisations.sendBack(id, decision.reason());
        } else {
            reorganisations.approve(id);
        }
        return answer(id);
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(
            operationId = "withdrawReorganisation",
            summary = "Gives it up, until the day before it is applied",
            description = "404: none in scope. 409: too late.")
    public Response withdraw(@PathParam("id") UUID id) {
        reorganisations.withdraw(id);
        return answer(id);
    }

    @GET
    @Path("{id}/work")
    @Operation(
            operationId = "listReorganisationWork",
            summary = "Who and what of units that go to several belongs where",
            description = "HR. 404: none in scope.")
    public Page<WorkRow> work(
            @PathParam("id") UUID id,
            @QueryParam("open") @Parameter(description = "Only what nobody has decided")
                    boolean open,
            @BeanParam Slice slice) {
        return work.list(id, open, slice.request().after(), slice.limit());
    }

    @GET
    @Path("{id}/work/file")
    @Produces({Workbook.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getReorganisationWorkFile",
            summary = "The work list as a workbook",
            description = "XLSX. HR. 404: none in scope.")
    public Response workFile(
            @PathParam("id") UUID id,
            @QueryParam("open") @Parameter(description = "Only what nobody has decided")
                    boolean open) {
        return workbook.of(
                "reorganisation-work", (words, out) -> workFile.write(id, open, words, out));
    }

    @POST
    @Path("{id}/work")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideReorganisationWork",
            summary = "Says where things belong; before the day, or after it for what was open",
            description = "HR. 404: no such thing. 409: decided before the day. 422: wrong unit.")
    @RequestBody(content = @Content(schema = @Schema(implementation = WorkDecision.class)))
    public Response decideWork(@PathParam("id") UUID id, JsonBody body) {
        WorkDecision decision = body.as(WorkDecision.class);
        work.decide(id, decision.keys(), decision.newCode());
        return answer(id);
    }

    @GET
    @Path("former-names")
    @Operation(
            operationId = "listFormerNameRules",
            summary = "For how long documents name a unit's predecessors",
            description = "Administrators, HR, leadership.")
    public Page<FormerNameRule> formerNames(@BeanParam Slice slice) {
        return slice.of(
                formerNames.all().stream().sorted(Comparator.comparing(FormerNameRule::validFrom)),
                rule -> rule.validFrom().toString());
    }

    @POST
    @Path("former-names")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setFormerNameRule",
            summary = "Sets it from a day on",
            description = "Administrators. 422: wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = FormerNameBody.class)))
    public Page<FormerNameRule> setFormerNames(JsonBody body) {
        FormerNameBody rule = body.as(FormerNameBody.class);
        formerNames.set(rule.validFrom(), rule.months(), rule.source());
        return new Page<>(formerNames.all(), null);
    }

    private void require(UUID id, String ifMatch) {
        callers.current().requireAny(Role.ADMIN, Role.HR);
        long version = ETags.required(ifMatch);
        EditConflict.check("thing.reorganisation", id, version, reorganisations.get(id).version());
    }

    private Response answer(UUID id) {
        ReorganisationRow row = reorganisations.get(id);
        return Response.ok(row).header(HttpHeaders.ETAG, ETags.of(row.version())).build();
    }
}
