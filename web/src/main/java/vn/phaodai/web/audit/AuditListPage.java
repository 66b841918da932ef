package vn.phaodai.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditOutcome;
import vn.phaodai.kernel.audit.AuditRow;
import vn.phaodai.kernel.audit.AuditTrail;
import vn.phaodai.web.kit.Lists;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;

/** Who did or looked up what, and when. */
@Named
@ViewScoped
public class AuditListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private AuditTrail trail;
    @Inject private Lists lists;

    private Table<AuditRow> table;

    @PostConstruct
    void open() {
        table =
                Table.of(AuditRow::id, trail::search)
                        .filters("who", "label", "objectType", "objectId")
                        .filter("action", action -> Texts.constant("AuditAction", action))
                        .filter("outcome", outcome -> Texts.constant("AuditOutcome", outcome))
                        .filter("from", Texts::day)
                        .filter("to", Texts::day)
                        .filters("requestId")
                        .sorts("at")
                        .open(lists.of("audit"));
    }

    public Table<AuditRow> getTable() {
        return table;
    }

    public AuditAction[] getActions() {
        return AuditAction.values();
    }

    public AuditOutcome[] getOutcomes() {
        return AuditOutcome.values();
    }
}
