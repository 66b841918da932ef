package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import vn.phaodai.force.career.QualityBoard;
import vn.phaodai.force.career.QualityCheck;
import vn.phaodai.force.career.QualityRow;
import vn.phaodai.force.career.QualityUnit;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;
import vn.phaodai.web.kit.UnitPicker;

/** The data-quality board: what to mend in which records. */
@Named("qualityList")
@ViewScoped
public class QualityListPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 17;

    @Inject private QualityBoard board;
    @Inject private UnitPicker picker;

    private Table<QualityRow> table;
    private transient List<Map.Entry<QualityCheck, Long>> totals;
    private transient List<QualityUnit> byUnit;
    private long units;

    @PostConstruct
    void open() {
        table =
                Table.of(QualityRow::id, board::list, board::count)
                        .filter("unitId", picker::name)
                        .filter("check", check -> Texts.text("QualityCheck." + check))
                        .sorts("fullName")
                        .open();
    }

    public void load() {
        totals = List.copyOf(board.totals().entrySet());
        byUnit = board.units(PageRequest.first(SHOWN)).items();
        units = board.countUnits(Map.of());
    }

    public List<Map.Entry<QualityCheck, Long>> getTotals() {
        return totals;
    }

    /** Those with the most to mend. */
    public List<QualityUnit> getByUnit() {
        return byUnit;
    }

    /** How many units have something to mend. */
    public long getUnits() {
        return units;
    }

    public void confirmPhones() {
        int officers =
                board.confirmPhones(chosenPhones().stream().map(QualityRow::officerId).toList());
        Said.here1("quality.phones.confirmed", officers);
        table.setSelection(null);
        table.refresh();
        load();
    }

    public int getChosenPhones() {
        return chosenPhones().size();
    }

    private List<QualityRow> chosenPhones() {
        return table.getSelection().stream()
                .filter(row -> row.check() == QualityCheck.PHONE_OLD)
                .toList();
    }

    public Table<QualityRow> getTable() {
        return table;
    }

    public List<QualityCheck> getChecks() {
        return List.of(QualityCheck.values());
    }

    /** Where the finding is mended. */
    public String mending(QualityRow row) {
        return row.officerId() + row.check().place();
    }
}
