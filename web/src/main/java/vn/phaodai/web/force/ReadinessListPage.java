package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.readiness.Readiness;
import vn.phaodai.force.readiness.ReadinessRow;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.web.kit.Download;
import vn.phaodai.web.kit.Lists;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;
import vn.phaodai.web.kit.UnitPicker;

/** Wards in scope with their readiness in a period. */
@Named("readinessList")
@ViewScoped
public class ReadinessListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Readiness readiness;
    @Inject private UnitPicker units;
    @Inject private Lists lists;
    @Inject private TeamTexts texts;
    @Inject private BusinessClock clock;

    private Table<ReadinessRow> table;

    @PostConstruct
    void open() {
        table =
                Table.of(ReadinessRow::id, readiness::list, readiness::count)
                        .filter("period", texts::monthTyped)
                        .filter("unitId", units::name)
                        .open(lists.of("readiness"));
    }

    public void load() {
        table.getTotal();
    }

    /** Questions and answers of what the filters leave. */
    public void export() {
        String unit = table.active().get("unitId");
        Download.xlsx(
                Texts.text("readiness.answers"),
                out ->
                        readiness.export(
                                unit == null ? null : UUID.fromString(unit),
                                table.active().get("period"),
                                Download.words(),
                                out));
    }

    public Table<ReadinessRow> getTable() {
        return table;
    }

    public List<SelectItem> getPeriods() {
        return texts.months(Readiness.running(clock.today()));
    }
}
