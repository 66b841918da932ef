package vn.phaodai.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServlet;
import java.util.Set;

/**
 * Stands at the addresses that are also folders of views: without it the server would send {@code
 * /officers} on to {@code /officers/} before {@link AddressFilter} sees it. It is never reached.
 */
public class AddressServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Finds the folders when the application starts. */
    @WebListener
    public static class Mapping implements ServletContextListener {

        @Override
        public void contextInitialized(ServletContextEvent event) {
            Set<String> views = AddressFilter.views(event.getServletContext());
            event.getServletContext()
                    .addServlet("addresses", AddressServlet.class)
                    .addMapping(Addresses.folders(views).toArray(String[]::new));
        }
    }
}
