package vn.phaodai.web.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.MenuGroup;
import vn.phaodai.web.MenuItem;
import vn.phaodai.web.MenuPart;

/** Reports in the menu. */
@ApplicationScoped
public class ReportingMenu implements MenuPart {

    static final Role[] READERS = {
        Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR, Role.LEADERSHIP, Role.AUDITOR
    };

    @Override
    public List<MenuItem> items() {
        return List.of(
                MenuItem.of(MenuGroup.REPORTS, "reports", "/reports", "chart-bar", READERS),
                MenuItem.of(
                        MenuGroup.REPORTS,
                        "reportArchive",
                        "/reports/archive",
                        "folder-open",
                        READERS));
    }
}
