package vn.phaodai.web.units;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.phaodai.kernel.units.reorganisation.ReorganisationRow;
import vn.phaodai.kernel.units.reorganisation.ReorganisationState;
import vn.phaodai.kernel.units.reorganisation.Reorganisations;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;

/** The list of reorganisations. */
@Named("reorganisationList")
@ViewScoped
public class ReorganisationListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Reorganisations reorganisations;

    private Table<ReorganisationRow> table;

    @PostConstruct
    void open() {
        table =
                Table.of(ReorganisationRow::id, reorganisations::list, reorganisations::count)
                        .filter("state", state -> Texts.text("ReorganisationState." + state))
                        .sorts("effectiveOn", "madeAt")
                        .open();
    }

    /** Before anything is sent, so that a role that may not read gets the page that says so. */
    public void load() {
        table.getTotal();
    }

    public Table<ReorganisationRow> getTable() {
        return table;
    }

    public List<ReorganisationState> getStates() {
        return List.of(ReorganisationState.values());
    }
}
