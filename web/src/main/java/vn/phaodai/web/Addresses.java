package vn.phaodai.web;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Readable addresses by convention, so that a new page needs no configuration:
 *
 * <pre>
 * /                     home.xhtml
 * /officers             officers/list.xhtml
 * /teams/allowances     teams/allowances.xhtml, or teams/allowances/list.xhtml
 * /officers/8c…         officers/record.xhtml?id=8c…
 * /officers/8c…/edit    officers/edit.xhtml?id=8c…
 * </pre>
 */
final class Addresses {

    private static final String SUFFIX = ".xhtml";
    private static final String HOME = "/home";
    private static final String LIST = "/list";
    private static final String RECORD = "/record";

    private final Set<String> views;

    /**
     * @param views all view ids
     */
    Addresses(Set<String> views) {
        this.views = Set.copyOf(views);
    }

    /**
     * What a readable address stands for.
     *
     * @param view view id
     * @param id record in the path; null if none
     */
    record Target(String view, String id) {}

    Optional<Target> resolve(String path) {
        if (path == null || path.isEmpty() || path.equals("/")) {
            return Optional.of(new Target(HOME + SUFFIX, null));
        }
        if (path.endsWith("/")) {
            return resolve(path.substring(0, path.length() - 1));
        }
        if (views.contains(path + SUFFIX)) {
            return Optional.of(new Target(path + SUFFIX, null));
        }
        if (views.contains(path + LIST + SUFFIX)) {
            return Optional.of(new Target(path + LIST + SUFFIX, null));
        }
        String folder = parent(path);
        if (views.contains(folder + RECORD + SUFFIX)) {
            return Optional.of(new Target(folder + RECORD + SUFFIX, last(path)));
        }
        String view = parent(folder) + "/" + last(path) + SUFFIX;
        return views.contains(view) && views.contains(parent(folder) + RECORD + SUFFIX)
                ? Optional.of(new Target(view, last(folder)))
                : Optional.empty();
    }

    /** Folders of views, as {@code /officers}. */
    static Set<String> folders(Set<String> views) {
        return views.stream()
                .map(Addresses::parent)
                .filter(folder -> !folder.isEmpty())
                .collect(Collectors.toSet());
    }

    /**
     * The readable form of an address made of a view id, with or without its suffix, and with any
     * query kept. One that is readable already, as that of the page on show, stays as it is.
     */
    static String readable(String contextPath, String url) {
        int mark = url.indexOf('?');
        String view = mark < 0 ? url : url.substring(0, mark);
        String rest = mark < 0 ? "" : url.substring(mark);
        if (!view.startsWith(contextPath + "/") || view.contains("jakarta.faces.")) {
            return url;
        }
        if (view.endsWith(SUFFIX)) {
            view = view.substring(0, view.length() - SUFFIX.length());
        }
        String path = view.substring(contextPath.length());
        if (path.contains(".")) {
            return url;
        }
        if (path.equals(HOME)) {
            return contextPath + "/" + rest;
        }
        if (path.endsWith(LIST)) {
            return contextPath + path.substring(0, path.length() - LIST.length()) + rest;
        }
        int id = rest.startsWith("?id=") ? 4 : rest.indexOf("&id=") + 4;
        if (id < 4 || path.lastIndexOf('/') == 0) {
            return contextPath + path + rest;
        }
        int end = rest.indexOf('&', id) < 0 ? rest.length() : rest.indexOf('&', id);
        String value = rest.substring(id, end);
        String others = rest.substring(0, id - 4) + rest.substring(end);
        String query = others.startsWith("&") ? "?" + others.substring(1) : others;
        if (last(path).equals(value) || last(parent(path)).equals(value)) {
            return contextPath + path + query;
        }
        String page = path.endsWith(RECORD) ? "" : "/" + last(path);
        return contextPath + parent(path) + "/" + value + page + query;
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
