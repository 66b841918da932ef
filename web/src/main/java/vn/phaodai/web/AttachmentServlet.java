package vn.phaodai.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.attachments.Attachments;
import vn.phaodai.kernel.attachments.Download;

/** Hands out a file of a record: {@code /attachments/<id of the file>}. */
@WebServlet("/attachments/*")
public class AttachmentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient Attachments attachments;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Download file = attachments.download(id(request.getPathInfo()));
        file.headers().forEach(response::setHeader);
        Files.copy(file.content(), response.getOutputStream());
    }

    private static UUID id(String path) {
        try {
            return UUID.fromString(path == null ? "" : path.substring(1));
        } catch (IllegalArgumentException forged) {
            throw new NotFound("thing.attachment", path);
        }
    }
}
