package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.phaodai.force.establishments.EstablishmentVersions;
import vn.phaodai.force.establishments.VersionRow;
import vn.phaodai.force.establishments.VersionState;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;

/** The list of versions of the establishment. */
@Named("versionList")
@ViewScoped
public class VersionListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private EstablishmentVersions versions;

    private Table<VersionRow> table;

    @PostConstruct
    void open() {
        table =
                Table.of(VersionRow::id, versions::list, versions::count)
                        .filters("q")
                        .filter("state", state -> Texts.text("VersionState." + state))
                        .sorts("effectiveOn", "madeAt")
                        .open();
    }

    /** Before anything is sent, so that a role that may not read gets the page that says so. */
    public void load() {
        table.getTotal();
    }

    public Table<VersionRow> getTable() {
        return table;
    }

    public List<VersionState> getStates() {
        return List.of(VersionState.values());
    }
}
