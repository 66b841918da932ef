package vn.phaodai.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** The home page of the caller's role. */
@Named
@RequestScoped
public class HomePage {

    @Inject @Any private Instance<HomeSection> offered;
    @Inject private Me me;

    private List<String> views;

    @PostConstruct
    void open() {
        views =
                offered.stream()
                        .filter(section -> section.isFor(me.caller()))
                        .sorted(Comparator.comparingInt(HomeSection::order))
                        .map(HomeSection::view)
                        .toList();
    }

    public List<String> getViews() {
        return views;
    }
}
