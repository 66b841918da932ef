package vn.phaodai.web;

import static vn.phaodai.kernel.JsonSource.JSON;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.access.Role;

/**
 * Answers for every error of the container: programs get a problem document (RFC 9457), Faces' own
 * requests a redirect they understand, people a page with an id that is in the log.
 */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ErrorServlet.class);
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Optional<BusinessException> rule = Problem.rule(failure);
        int status = rule.map(Problem::status).orElseGet(() -> status(request));
        String id = id(request);
        if (rule.isPresent()) {
            Problem.tell(request, Problem.text(Preference.locale(request), rule.get()));
        } else if (failure != null) {
            LOG.errorf(failure, "Error %s at %s", id, address(request));
        }
        boolean idle = status == 403 && isWithoutTask(request);
        if (idle) {
            tellWithoutTask(request);
        }
        if (isAjax(request)) {
            partial(request, response, status, id);
        } else if (isForPrograms(request)) {
            problem(request, response, status, id);
        } else if (status == 400 && request.getParameter("state") != null && isFirst(request)) {
            signInAgain(request, response);
        } else {
            ErrorPage page = new ErrorPage(getServletContext(), request);
            response.setStatus(status);
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            String told = Problem.told(request).orElse(null);
            response.getWriter()
                    .write(idle ? page.withoutTask(id, told) : page.html(status, id, told));
        }
    }

    /** Signed in, but nobody to whom any task is given: there is nothing to go on to. */
    private static boolean isWithoutTask(HttpServletRequest request) {
        return request.getUserPrincipal() != null && !Role.isAnyOfPeople(request::isUserInRole);
    }

    private static void tellWithoutTask(HttpServletRequest request) {
        boolean program =
                Arrays.stream(Role.values())
                        .anyMatch(role -> request.isUserInRole(role.realmName()));
        Problem.tell(
                request,
                Messages.text(
                        Preference.locale(request),
                        program ? "error.account.program" : "error.account.noRole",
                        request.getUserPrincipal().getName()));
    }

    private static int status(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code ? code : 500;
    }

    private static String id(HttpServletRequest request) {
        String shown = request.getParameter("id");
        boolean direct = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null;
        return direct && shown != null && ID.matcher(shown).matches()
                ? shown
                : RequestIdFilter.of(request);
    }

    private static boolean isAjax(HttpServletRequest request) {
        String faces = request.getHeader("Faces-Request");
        return faces != null && faces.startsWith("partial/");
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        return address(request).startsWith(request.getContextPath() + "/api/")
                || request.getHeader("X-Requested-With") != null;
    }

    private static String address(HttpServletRequest request) {
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return uri == null ? request.getRequestURI() : uri.toString();
    }

    /** Faces' script follows a redirect only in an answer that is a success. */
    private static void partial(
            HttpServletRequest request, HttpServletResponse response, int status, String id)
            throws IOException {
        String to =
                status == 401
                        ? Resume.marked(page(request))
                        : request.getContextPath() + "/error?id=" + id;
        response.setStatus(200);
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect"
                                + " url=\""
                                + Html.escape(to)
                                + "\"/></partial-response>");
    }

    /** The page that asked: with its filters if the browser tells, else the form's address. */
    private static String page(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer != null) {
            try {
                URI uri = URI.create(referer);
                String path = uri.getRawPath();
                if (path != null && path.startsWith(request.getContextPath() + "/")) {
                    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
                }
            } catch (IllegalArgumentException forged) {
                LOG.debugf("Referer is no address: %s", forged.getMessage());
            }
        }
        return address(request);
    }

    private static void problem(
            HttpServletRequest request, HttpServletResponse response, int status, String id)
            throws IOException {
        Locale locale = Preference.locale(request);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        String key = ErrorPage.key(status);
        String json =
                JSON.createObjectBuilder()
                        .add("type", "urn:phaodai:problem:http-" + status)
                        .add("title", Messages.text(locale, key + ".title"))
                        .add("status", status)
                        .add(
                                "detail",
                                Problem.told(request)
                                        .orElseGet(() -> Messages.text(locale, key + ".text")))
                        .add("instance", "urn:uuid:" + id)
                        .build()
                        .toString();
        response.getWriter().write(json);
    }

    /**
     * Two tabs that sign in side by side: the second one's answer from Keycloak fits no more, but
     * the first has signed the person in. So ask for the page once again.
     */
    private static void signInAgain(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Cookie once = new Cookie("again", "1");
        once.setMaxAge(20);
        once.setPath(request.getContextPath());
        once.setHttpOnly(true);
        response.addCookie(once);
        response.sendRedirect(address(request));
    }

    private static boolean isFirst(HttpServletRequest request) {
        return Preference.cookie(request, "again").isEmpty();
    }
}
