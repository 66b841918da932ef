package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.kernel.Page;
import vn.phaodai.reporting.CatalogueEntry;
import vn.phaodai.reporting.ReportFile;
import vn.phaodai.reporting.ReportFormat;
import vn.phaodai.reporting.ReportRuns;
import vn.phaodai.reporting.RunState;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Slice;

/** Reports made in the background. */
@Path("report-runs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports", description = "Reports (báo cáo) and their runs")
public class ReportRunResource {

    private static final int ACCEPTED = 202;

    @Inject private ReportRuns runs;
    @Inject private Creation creation;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "runReport",
            summary = "Asks for a report",
            description =
                    "`strength`, `officers` and `training-expiry` take the parameters `at` (a day;"
                            + " today unless given) and `unitId` (the caller's unit unless given);"
                            + " `strength-explained` also takes `from` (an earlier day; a year"
                            + " before unless given); `transfer-decision` takes `transferId`,"
                            + " `career-summary` takes `officerId` (PDF, XLSX; that it was asked for"
                            + " is a look-up, unless by the officer; officers and registrars may ask"
                            + " for their own only)."
                            + " `language` is `vi` (unless given) or `en`; papers of legal form"
                            + " (decisions, allowance lists) have only `vi` (Decree"
                            + " 30/2020/ND-CP): the catalogue says which languages a listed report"
                            + " has. A list of more than 500 officers waits for a"
                            + " second person (`approval`: PENDING). 404: unit out of scope. 422:"
                            + " wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ReportRunBody.class)))
    @APIResponse(
            responseCode = "202",
            description = "Accepted; how far it is stands at the address in Location",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response run(
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Sent again with it, the call does nothing new")
                    String key,
            JsonBody body) {
        Response created =
                creation.once(
                        body,
                        "report-runs",
                        () -> {
                            ReportRunBody wanted = body.as(ReportRunBody.class);
                            return runs.request(
                                    wanted.report(),
                                    wanted.formatWanted(),
                                    wanted.languageWanted(),
                                    wanted.parametersGiven());
                        });
        return created.getStatus() == Response.Status.CREATED.getStatusCode()
                ? Response.fromResponse(created).status(ACCEPTED).build()
                : created;
    }

    @GET
    @Operation(
            operationId = "listReportRuns",
            summary = "Runs the caller may see, the latest first",
            description =
                    "The caller's own; for leadership and auditors all in their scope. `sort`:"
                            + " requestedAt, asOf. 422: wrong parameter.")
    public Page<ReportRunView> list(
            @QueryParam("report") String report,
            @QueryParam("format") ReportFormat format,
            @QueryParam("language") @Parameter(description = "`vi` or `en`") String language,
            @QueryParam("state") RunState state,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("mine") Boolean mine,
            @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("report", report);
        filters.put("format", format);
        filters.put("language", language);
        filters.put("state", state);
        filters.put("asOf", asOf);
        filters.put("mine", mine);
        return runs.list(slice.filteredBy(filters)).map(ReportRunView::of);
    }

    @GET
    @Path("catalogue")
    @Operation(
            operationId = "listReports",
            summary =
                    "The reports the caller may run, with their formats, languages and parameters")
    public Page<CatalogueEntry> catalogue() {
        return new Page<>(runs.catalogue(), null);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getReportRun",
            summary = "How far a run is",
            description = "404: none the caller may see.")
    public ReportRunView get(@PathParam("id") UUID id) {
        return ReportRunView.of(runs.get(id));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "cancelReportRun",
            summary = "Stops a run the caller asked for",
            description = "403: somebody else's. 404: none the caller may see. 409: it has ended.")
    public ReportRunView cancel(@PathParam("id") UUID id) {
        runs.cancel(id);
        return get(id);
    }

    @GET
    @Path("{id}/file")
    @Produces({
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "text/csv",
        MediaType.APPLICATION_JSON
    })
    @Operation(
            operationId = "getReportFile",
            summary = "The finished file",
            description =
                    "Taking it is recorded. Repr-Digest carries its SHA-256 (RFC 9530). 404: none"
                            + " the caller may see, or no longer kept. 409: not done.")
    @APIResponse(responseCode = "200", description = "The file")
    public Response file(@PathParam("id") UUID id) {
        ReportFile file = runs.file(id);
        return Response.ok(file.path().toFile(), file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + file.name() + "\"")
                .header("Repr-Digest", "sha-256=:" + base64(file.sha256()) + ":")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }
}
