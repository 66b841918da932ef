package vn.phaodai.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The left menu of the caller. */
@Named
@RequestScoped
public class Menu {

    @Inject @Any private Instance<MenuPart> parts;
    @Inject private Me me;
    @Inject private Shell shell;
    @Inject private HttpServletRequest request;

    private List<Group> groups;
    private Optional<MenuItem> current;

    /** A group with those of its lines that the caller may use. */
    public record Group(MenuGroup group, List<MenuItem> items) {}

    @PostConstruct
    void open() {
        String path = CurrentAddress.path(request).substring(request.getContextPath().length());
        Map<MenuGroup, List<MenuItem>> shown =
                parts.stream()
                        .sorted(Comparator.comparingInt(MenuPart::order))
                        .flatMap(part -> part.items().stream())
                        .filter(item -> item.isFor(me.caller()))
                        .collect(
                                Collectors.groupingBy(
                                        MenuItem::group,
                                        () -> new EnumMap<>(MenuGroup.class),
                                        Collectors.toList()));
        groups = shown.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue())).toList();
        current =
                items().stream()
                        .filter(item -> item.covers(path))
                        .max(Comparator.comparingInt(item -> item.path().length()));
    }

    public List<Group> getGroups() {
        return groups;
    }

    List<MenuItem> items() {
        return groups.stream().flatMap(group -> group.items().stream()).toList();
    }

    public boolean isCurrent(MenuItem item) {
        return current.filter(item::equals).isPresent();
    }

    /**
     * The title of its page, or {@code menu.KEY} of the bundle where that is too long for a menu.
     */
    public String label(MenuItem item) {
        Locale locale = Locale.forLanguageTag(shell.getLang());
        String shorter = "menu." + item.key();
        return Messages.text(
                locale, Messages.has(locale, shorter) ? shorter : item.key() + ".title");
    }

    /** The line to which the page belongs; null for pages outside the menu. */
    public MenuItem getCurrent() {
        return current.orElse(null);
    }
}
