package vn.phaodai.web.notices;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import vn.phaodai.kernel.notices.Notices;

/** Marks a notice as read and goes on to the page that it is about. */
@WebServlet("/notices/read")
public class NoticeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient Notices notices;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String id = request.getParameter("id");
        if (id != null && id.matches("[0-9a-f-]{36}")) {
            notices.read(UUID.fromString(id));
        }
        String to = request.getParameter("to");
        boolean ours = to != null && to.matches("/[A-Za-z0-9].*") && !to.contains("\\");
        response.sendRedirect(request.getContextPath() + (ours ? to : "/notices"));
    }
}
