package vn.phaodai.web.force;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.MenuGroup;
import vn.phaodai.web.MenuItem;
import vn.phaodai.web.MenuPart;

/** The force's pages in the menu. */
@ApplicationScoped
public class ForceMenu implements MenuPart {

    static final Role[] READERS = {
        Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR, Role.LEADERSHIP
    };

    /** Who finds the own record in the menu: those who have hardly anything else there. */
    static final Role[] OWN = {Role.OFFICER, Role.REGISTRAR};

    @Override
    public List<MenuItem> items() {
        return List.of(
                MenuItem.of(MenuGroup.ADMIN, "accounts", "/accounts", "sync", Role.ADMIN),
                MenuItem.of(MenuGroup.FORCE, "strength", "/strength", "chart-bar", READERS),
                MenuItem.of(MenuGroup.FORCE, "versions", "/establishments", "table", READERS),
                MenuItem.of(MenuGroup.FORCE, "officers", "/officers", "users", READERS),
                MenuItem.of(
                        MenuGroup.FORCE,
                        "transfers",
                        "/transfers",
                        "arrow-right-arrow-left",
                        READERS),
                MenuItem.of(
                        MenuGroup.FORCE,
                        "transferBoard",
                        "/transfers/board",
                        "arrows-h",
                        Role.DISTRICT_COMMANDER,
                        Role.HR),
                MenuItem.of(MenuGroup.FORCE, "decisions", "/decisions", "file-edit", READERS),
                MenuItem.of(MenuGroup.FORCE, "leaves", "/leave", "sun", READERS),
                MenuItem.of(MenuGroup.FORCE, "teams", "/teams", "shield", READERS),
                MenuItem.of(MenuGroup.FORCE, "readiness", "/readiness", "verified", READERS),
                MenuItem.of(MenuGroup.FORCE, "imports", "/imports", "upload", READERS),
                // promotions and retirements
                MenuItem.of(MenuGroup.FORCE, "promotions", "/promotions", "star", READERS),
                MenuItem.of(MenuGroup.FORCE, "retirements", "/retirements", "calendar", READERS),
                // rosters
                MenuItem.of(
                        MenuGroup.FORCE,
                        "rosters",
                        "/rosters",
                        "calendar-clock",
                        Role.WARD_COMMANDER,
                        Role.DISTRICT_COMMANDER,
                        Role.HR,
                        Role.LEADERSHIP,
                        Role.OFFICER,
                        Role.REGISTRAR),
                MenuItem.of(
                        MenuGroup.WORK,
                        "duties",
                        "/duties",
                        "clock",
                        Role.OFFICER,
                        Role.REGISTRAR,
                        Role.WARD_COMMANDER,
                        Role.DISTRICT_COMMANDER),
                // strengthening planner
                MenuItem.of(
                        MenuGroup.FORCE,
                        "strengtheningPlans",
                        "/strengthening-plans",
                        "bolt",
                        Role.WARD_COMMANDER,
                        Role.DISTRICT_COMMANDER,
                        Role.HR,
                        Role.LEADERSHIP,
                        Role.AUDITOR),
                MenuItem.of(
                        MenuGroup.WORK,
                        "moveStatements",
                        "/move-statements",
                        "comment",
                        Role.OFFICER,
                        Role.REGISTRAR,
                        Role.WARD_COMMANDER,
                        Role.DISTRICT_COMMANDER),
                MenuItem.of(MenuGroup.WORK, "own", "/own", "id-card", OWN));
    }
}
