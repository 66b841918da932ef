package vn.phaodai.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.audit.RequestId;

/** Gives each request an id, under which log, audit and error page know it. */
public class RequestIdFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = Ids.next().toString();
        RequestId.begin(id);
        request.setAttribute(RequestId.class.getName(), id);
        response.setHeader("X-Request-Id", id);
        try {
            chain.doFilter(request, response);
        } finally {
            RequestId.end();
        }
    }

    /** The id of this request, also while an error page is made after the request itself. */
    static String of(HttpServletRequest request) {
        Object id = request.getAttribute(RequestId.class.getName());
        return id == null ? Ids.next().toString() : id.toString();
    }
}
