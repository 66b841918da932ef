package vn.phaodai.web.force;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.MenuGroup;
import vn.phaodai.web.MenuItem;
import vn.phaodai.web.MenuPart;

/** The pages of careers in the menu. */
@ApplicationScoped
public class CareerMenu implements MenuPart {

    @Override
    public List<MenuItem> items() {
        return List.of(
                MenuItem.of(
                        MenuGroup.CAREERS,
                        "qualifications",
                        "/qualifications",
                        "calendar-times",
                        ForceMenu.READERS),
                MenuItem.of(
                        MenuGroup.CAREERS,
                        "evaluations",
                        "/evaluations",
                        "list-check",
                        ForceMenu.READERS),
                MenuItem.of(
                        MenuGroup.CAREERS,
                        "postHandovers",
                        "/handovers",
                        "sync",
                        ForceMenu.READERS),
                MenuItem.of(MenuGroup.CAREERS, "quality", "/quality", "check-circle", Role.HR),
                MenuItem.of(MenuGroup.CAREERS, "registers", "/registers", "book", Role.HR),
                MenuItem.of(
                        MenuGroup.WORK, "corrections", "/corrections", "file-edit", ForceMenu.OWN));
    }
}
