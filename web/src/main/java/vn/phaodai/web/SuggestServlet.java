package vn.phaodai.web;

import static vn.phaodai.kernel.JsonSource.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonWriter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Hits for the search in the top bar while somebody types. */
@WebServlet("/suggest")
public class SuggestServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LIMIT = 6;

    @Inject private transient Search search;
    @Inject private transient UnitSearch units;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String text = request.getParameter("q");
        Locale locale = Preference.locale(request);
        JsonArrayBuilder hits = JSON.createArrayBuilder();
        if ("units".equals(request.getParameter("in"))) {
            add(hits, "", units.choices(text == null ? "" : text, 30), "");
        } else {
            for (Search.Found found : search.find(text, LIMIT)) {
                add(
                        hits,
                        Messages.text(locale, found.title()),
                        found.hits(),
                        request.getContextPath());
            }
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        try (JsonWriter json = JSON.createWriter(response.getWriter())) {
            json.writeArray(hits.build());
        }
    }

    private static void add(
            JsonArrayBuilder hits, String group, List<SearchHit> found, String before) {
        for (SearchHit hit : found) {
            hits.add(
                    JSON.createObjectBuilder()
                            .add("group", group)
                            .add("title", hit.title())
                            .add("subtitle", hit.subtitle())
                            .add("path", before + hit.path()));
        }
    }
}
