package vn.phaodai.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.audit.RequestId;

/**
 * Gives each request an id, under which log, audit and error page know it: the caller's own {@code
 * X-Request-Id}, if it has a form that is safe to write into a log and a header.
 */
public class RequestIdFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String HEADER = "X-Request-Id";
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = idOf(request.getHeader(HEADER));
        RequestId.begin(id);
        request.setAttribute(RequestId.class.getName(), id);
        response.setHeader(HEADER, id);
        try {
            chain.doFilter(request, response);
        } finally {
            RequestId.end();
        }
    }

    static String idOf(String sent) {
        return sent != null && SAFE.matcher(sent).matches() ? sent : Ids.next().toString();
    }

    /** The id of this request, also while an error page is made after the request itself. */
    static String of(HttpServletRequest request) {
        Object id = request.getAttribute(RequestId.class.getName());
        return id == null ? Ids.next().toString() : id.toString();
    }
}
