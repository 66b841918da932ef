package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.phaodai.force.career.ExpiryRow;
import vn.phaodai.force.career.QualificationExpiry;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;
import vn.phaodai.web.kit.UnitPicker;

/** Training and certificates that have ended or end soon. */
@Named("qualificationList")
@ViewScoped
public class QualificationListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private QualificationExpiry expiry;
    @Inject private CareerTexts texts;
    @Inject private UnitPicker units;

    private Table<ExpiryRow> table;

    @PostConstruct
    void open() {
        table =
                Table.of(ExpiryRow::id, expiry::list, expiry::count)
                        .filter("unitId", units::name)
                        .filter("kind", code -> texts.choice("QUALIFICATION", code))
                        .filter("state", state -> Texts.text("State." + state))
                        .sorts("expiresOn", "fullName")
                        .open();
    }

    public void load() {
        table.getTotal();
    }

    public Table<ExpiryRow> getTable() {
        return table;
    }

    public List<ExpiryRow.State> getStates() {
        return List.of(ExpiryRow.State.values());
    }
}
