package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.phaodai.force.decisions.TransferRow;
import vn.phaodai.force.decisions.TransferState;
import vn.phaodai.force.decisions.Transfers;
import vn.phaodai.web.kit.Lists;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;
import vn.phaodai.web.kit.UnitPicker;

/** The list of transfers from and to units in scope. */
@Named("transferList")
@ViewScoped
public class TransferListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Transfers transfers;
    @Inject private UnitPicker units;
    @Inject private OfficerPicker officers;
    @Inject private Lists lists;

    private Table<TransferRow> table;

    @PostConstruct
    void open() {
        table =
                Table.of(TransferRow::id, transfers::list, transfers::count)
                        .filters("q")
                        .filter("state", state -> Texts.constant("TransferState", state))
                        .filter("unitId", units::name)
                        .filter("officerId", officers::name)
                        .sorts("effectiveOn", "madeAt")
                        .open(lists.of("transfers"));
    }

    /** Before anything is sent, so that a role that may not read gets the page that says so. */
    public void load() {
        table.getTotal();
    }

    public Table<TransferRow> getTable() {
        return table;
    }

    public List<TransferState> getStates() {
        return List.of(TransferState.values());
    }
}
