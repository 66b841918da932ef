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
import java.util.UUID;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.preferences.ListChoice;
import vn.phaodai.kernel.preferences.ListViews;
import vn.phaodai.kernel.preferences.SavedView;

/** The reader's own views of a list, for the script of the page: each change answers with all. */
@WebServlet("/views")
public class ListViewServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient ListViews views;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(response, views.of(request.getParameter("list")), null);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String list = request.getParameter("list");
        String name = request.getParameter("name");
        String query = request.getParameter("query");
        String columns = request.getParameter("columns");
        String action = request.getParameter("do");
        UUID saved = null;
        switch (action == null ? "" : action) {
            case "save" -> saved = views.save(list, name, query, columns);
            case "overwrite" -> views.overwrite(list, id(request), query, columns);
            case "rename" -> views.rename(list, id(request), name);
            case "remove" -> views.remove(list, id(request));
            case "open" -> views.open(list, id(request));
            case "openPlain" -> views.open(list, null);
            case "columns" -> views.showColumns(list, columns);
            case "compact" -> views.compact(list, Boolean.parseBoolean(request.getParameter("on")));
            default -> {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
        }
        answer(response, views.of(list), saved);
    }

    private static UUID id(HttpServletRequest request) {
        String id = request.getParameter("id");
        try {
            return UUID.fromString(id == null ? "" : id);
        } catch (IllegalArgumentException forged) {
            throw new NotFound("thing.view", id);
        }
    }

    private static void answer(HttpServletResponse response, ListChoice choice, UUID saved)
            throws IOException {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        for (SavedView view : choice.views()) {
            all.add(
                    JSON.createObjectBuilder()
                            .add("id", view.id().toString())
                            .add("name", view.name())
                            .add("query", view.query())
                            .add("columns", view.columns())
                            .add("opens", view.id().equals(choice.opening())));
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        try (JsonWriter json = JSON.createWriter(response.getWriter())) {
            json.writeObject(
                    JSON.createObjectBuilder()
                            .add("views", all)
                            .add("saved", saved == null ? "" : saved.toString())
                            .build());
        }
    }
}
