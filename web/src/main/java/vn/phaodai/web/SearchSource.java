package vn.phaodai.web;

import java.util.List;
import vn.phaodai.kernel.access.Caller;

/** Something that the search in the top bar looks through: a bean is found by itself. */
public interface SearchSource {

    /** Smaller comes first. */
    int order();

    /** Bundle key of what is found, as {@code search.units}. */
    String title();

    boolean isFor(Caller caller);

    /**
     * @param text at least two characters, cleaned; compare it in the search form
     * @param limit most hits wanted
     */
    List<SearchHit> search(String text, int limit);
}
