package vn.phaodai.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All that was found. */
@Named
@RequestScoped
public class SearchPage {

    private static final int LIMIT = 50;

    @Inject private Search search;

    private String text;
    private List<Search.Found> found = List.of();

    public void look() {
        found = search.find(text, LIMIT);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public List<Search.Found> getFound() {
        return found;
    }
}
