package vn.phaodai.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/** Keeps a choice about the look, or the unit in view, and comes back to the page. */
@WebServlet("/preference")
public class PreferenceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String name = request.getParameter("name");
        String value = request.getParameter("value");
        if (!isAllowed(name, value)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath());
        cookie.setMaxAge(Preference.KEPT_SECONDS);
        response.addCookie(cookie);
        response.sendRedirect(back(request));
    }

    private static boolean isAllowed(String name, String value) {
        if (UnitInView.COOKIE.equals(name)) {
            return isUuid(value);
        }
        return Preference.named(name).filter(one -> one.allows(value)).isPresent();
    }

    private static boolean isUuid(String value) {
        try {
            return value != null && UUID.fromString(value).toString().equals(value);
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    /** Only addresses of ours: a form of somebody else must not lead away from here. */
    private static String back(HttpServletRequest request) {
        String home = request.getContextPath() + "/";
        String back = request.getParameter("back");
        return back != null && back.startsWith(home) && !back.contains("\\") ? back : home;
    }
}
