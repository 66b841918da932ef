package vn.phaodai.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Leads readable addresses to their views. */
public class AddressFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private transient Addresses addresses;

    @Override
    public void init() {
        addresses = new Addresses(views(getServletContext()));
    }

    static Set<String> views(ServletContext context) {
        Set<String> views = new HashSet<>();
        collect(context, "/", views);
        return views;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Optional<Addresses.Target> target =
                path.contains(".") ? Optional.empty() : addresses.resolve(path);
        if (target.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String id = target.get().id();
        String query = id == null ? "" : "?id=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
        request.getRequestDispatcher(target.get().view() + query).forward(request, response);
    }

    private static void collect(ServletContext context, String folder, Set<String> views) {
        Set<String> paths = context.getResourcePaths(folder);
        if (paths == null) {
            return;
        }
        for (String path : paths) {
            if (path.endsWith("/")) {
                if (!path.equals("/WEB-INF/") && !path.equals("/META-INF/")) {
                    collect(context, path, views);
                }
            } else if (path.endsWith(".xhtml")) {
                views.add(path);
            }
        }
    }
}
