package vn.phaodai.web.force;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phaodai.force.roster.OwnDuties;

/** Calendar feeds: calendars cannot sign in, so the address itself is the secret. */
@WebServlet("/duty-feed/*")
public class DutyFeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9_-]{43})\\.ics");

    @Inject private transient OwnDuties duties;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getPathInfo();
        Matcher address = PATH.matcher(path == null ? "" : path);
        Optional<String> calendar =
                address.matches() ? duties.calendar(address.group(1)) : Optional.empty();
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        if (calendar.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/calendar; charset=UTF-8");
        response.getOutputStream().write(calendar.get().getBytes(StandardCharsets.UTF_8));
    }
}
