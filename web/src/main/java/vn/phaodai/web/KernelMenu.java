package vn.phaodai.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.phaodai.kernel.access.Role;

/** The kernel's pages in the menu. */
@ApplicationScoped
public class KernelMenu implements MenuPart {

    @Override
    public int order() {
        return 0;
    }

    @Override
    public List<MenuItem> items() {
        return List.of(
                MenuItem.of(MenuGroup.WORK, "home", "/", "home"),
                MenuItem.of(
                        MenuGroup.WORK,
                        "approvals",
                        "/approvals",
                        "check-square",
                        Role.HR,
                        Role.LEADERSHIP,
                        Role.DISTRICT_COMMANDER,
                        Role.WARD_COMMANDER,
                        Role.ADMIN,
                        Role.AUDITOR),
                MenuItem.of(MenuGroup.WORK, "notices", "/notices", "bell"),
                MenuItem.of(MenuGroup.UNITS, "units", "/units", "sitemap"),
                MenuItem.of(
                        MenuGroup.UNITS,
                        "reorganisations",
                        "/reorganisations",
                        "share-alt",
                        Role.ADMIN,
                        Role.HR,
                        Role.LEADERSHIP),
                MenuItem.of(
                        MenuGroup.ADMIN,
                        "formerNames",
                        "/reorganisations/former-names",
                        "history",
                        Role.ADMIN),
                MenuItem.of(MenuGroup.CONTROL, "audit", "/audit", "shield", Role.AUDITOR),
                MenuItem.of(MenuGroup.ADMIN, "unitImport", "/units/import", "upload", Role.ADMIN),
                MenuItem.of(MenuGroup.ADMIN, "calendar", "/calendar", "calendar", Role.ADMIN));
    }
}
