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
import vn.phaodai.force.planning.MoveStatements;
import vn.phaodai.force.planning.StatementFile;
import vn.phaodai.force.planning.StatementKind;
import vn.phaodai.force.planning.StatementRow;
import vn.phaodai.kernel.Page;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.JsonBody;
import vn.phaodai.web.api.http.Slice;
import vn.phaodai.web.api.http.Workbook;

/** Hardship and wishes as officers state them. */
@Path("move-statements")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "strengthening plans")
public class MoveStatementResource {

    @Inject private MoveStatements statements;
    @Inject private StatementFile file;
    @Inject private Creation creation;
    @Inject private Workbook workbook;

    @GET
    @Operation(
            operationId = "listMoveStatements",
            summary = "What officers in scope have stated; one's own for all but HR",
            description = "The latest first; sort: validFrom. 422: wrong parameter.")
    public Page<StatementRow> list(
            @QueryParam("q") @Parameter(description = "Part of name or service number") String q,
            @QueryParam("kind") StatementKind kind,
            @BeanParam Slice slice) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("q", q);
        filters.put("kind", kind);
        return statements.list(slice.filteredBy(filters));
    }

    @GET
    @Path("file")
    @Produces({Workbook.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getMoveStatementFile",
            summary = "The register as a workbook, in the form that the import takes",
            description = "HR only. XLSX.")
    public Response file() {
        return workbook.of("move-statements", (words, out) -> file.write(words, out));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "stateForMoves",
            summary = "States hardship or a wish",
            description =
                    "HR for officers in scope, everybody for themselves. 404: another officer. 422:"
                            + " wrong fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = MoveStatementBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Stated",
            content = @Content(schema = @Schema(implementation = Creation.Created.class)))
    public Response state(@HeaderParam("Idempotency-Key") String key, JsonBody body) {
        return creation.once(
                body,
                "move-statements",
                () -> statements.state(body.as(MoveStatementBody.class).draft()));
    }

    @POST
    @Path("{id}/ending")
    @Operation(
            operationId = "endMoveStatement",
            summary = "It counts no more from today on",
            description = "404: none of an officer in scope, or not one's own. 409: it is over.")
    @APIResponse(responseCode = "204", description = "Ended")
    public void end(@PathParam("id") UUID id) {
        statements.end(id);
    }
}
