package vn.phaodai.web.reporting;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.reporting.ReportFile;
import vn.phaodai.reporting.ReportRuns;

/** Hands out the file of a run: {@code /report-files/<id of the run>}. */
@WebServlet("/report-files/*")
public class ReportFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient ReportRuns runs;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ReportFile file = runs.file(id(request.getPathInfo()));
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        Files.copy(file.path(), response.getOutputStream());
    }

    private static UUID id(String path) {
        try {
            return UUID.fromString(path == null ? "" : path.substring(1));
        } catch (IllegalArgumentException forged) {
            throw new NotFound("thing.reportRun", path);
        }
    }
}
