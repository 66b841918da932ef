package vn.phaodai.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The kernel's pages in the menu. */
@ApplicationScoped
public class KernelMenu implements MenuPart {

    @Override
    public List<MenuItem> items() {
        return List.of(MenuItem.of(MenuGroup.WORK, "home", "/", "home"));
    }
}
