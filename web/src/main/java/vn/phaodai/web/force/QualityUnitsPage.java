package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.phaodai.force.career.QualityBoard;
import vn.phaodai.force.career.QualityUnit;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.UnitPicker;

/** All units with something to mend in their records. */
@Named("qualityUnits")
@ViewScoped
public class QualityUnitsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private QualityBoard board;
    @Inject private UnitPicker units;

    private Table<QualityUnit> table;

    @PostConstruct
    void open() {
        table =
                Table.of(QualityUnit::id, board::units, board::countUnits)
                        .filter("unitId", units::name)
                        .sorts("findings", "officers")
                        .open();
    }

    /** Before anything is sent, so that a role that may not read gets the page that says so. */
    public void load() {
        table.getTotal();
    }

    public Table<QualityUnit> getTable() {
        return table;
    }
}
