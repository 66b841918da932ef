package vn.phaodai.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import vn.phaodai.kernel.VietnameseText;

/** Looks through everything the caller may see. */
@RequestScoped
public class Search {

    @Inject @Any private Instance<SearchSource> sources;
    @Inject private Me me;

    /** The hits of one source. */
    public record Found(String title, List<SearchHit> hits) {}

    public List<Found> find(String typed, int limit) {
        String text = VietnameseText.clean(typed);
        if (text == null || text.length() < 2) {
            return List.of();
        }
        return sources.stream()
                .filter(source -> source.isFor(me.caller()))
                .sorted(Comparator.comparingInt(SearchSource::order))
                .map(source -> new Found(source.title(), source.search(text, limit)))
                .filter(found -> !found.hits().isEmpty())
                .toList();
    }
}
