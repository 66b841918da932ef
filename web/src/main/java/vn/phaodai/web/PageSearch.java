package vn.phaodai.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;

/** Finds pages of the caller's menu by their title. */
@RequestScoped
public class PageSearch implements SearchSource {

    @Inject private Menu menu;
    @Inject private HttpServletRequest request;

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String title() {
        return "search.pages";
    }

    @Override
    public boolean isFor(Caller caller) {
        return true;
    }

    @Override
    public List<SearchHit> search(String text, int limit) {
        Locale locale = Preference.locale(request);
        String wanted = VietnameseText.searchForm(text);
        return menu.items().stream()
                .map(item -> hit(locale, item))
                .filter(hit -> VietnameseText.searchForm(hit.title()).contains(wanted))
                .limit(limit)
                .toList();
    }

    private static SearchHit hit(Locale locale, MenuItem item) {
        return new SearchHit(
                Messages.text(locale, item.key() + ".title"),
                Messages.text(locale, Messages.key(item.group())),
                item.path());
    }
}
