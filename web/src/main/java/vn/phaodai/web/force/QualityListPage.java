package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.career.QualityBoard;
import vn.phaodai.force.career.QualityCheck;
import vn.phaodai.force.career.QualityRow;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;
import vn.phaodai.web.kit.UnitPicker;

/** The data-quality board: what to mend in which records. */
@Named("qualityList")
@ViewScoped
public class QualityListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private QualityBoard board;
    @Inject private UnitPicker units;

    private Table<QualityRow> table;
    private transient List<Map.Entry<QualityCheck, Long>> totals;
    private transient List<Map.Entry<UUID, Long>> byUnit;

    @PostConstruct
    void open() {
        table =
                Table.of(QualityRow::id, board::list, board::count)
                        .filter("unitId", units::name)
                        .filter("check", check -> Texts.text("QualityCheck." + check))
                        .sorts("fullName")
                        .open();
    }

    public void load() {
        totals = List.copyOf(board.totals().entrySet());
        byUnit = List.copyOf(board.byUnit().entrySet());
    }

    public List<Map.Entry<QualityCheck, Long>> getTotals() {
        return totals;
    }

    public List<Map.Entry<UUID, Long>> getByUnit() {
        return byUnit;
    }

    public Table<QualityRow> getTable() {
        return table;
    }

    public List<QualityCheck> getChecks() {
        return List.of(QualityCheck.values());
    }

    /** Where the finding is mended. */
    public String mending(QualityRow row) {
        return row.check().tab() == null
                ? row.officerId() + "/edit"
                : row.officerId() + "?tab=" + row.check().tab();
    }
}
