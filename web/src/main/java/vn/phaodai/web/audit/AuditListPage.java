package vn.phaodai.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditOutcome;
import vn.phaodai.kernel.audit.AuditRow;
import vn.phaodai.kernel.audit.AuditTrail;
import vn.phaodai.web.Messages;
import vn.phaodai.web.kit.Lists;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;

/** Who did or looked up what, and when. */
@Named
@ViewScoped
public class AuditListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Things that messages name, but that no entry is about. */
    private static final Set<String> NEVER_AUDITED =
            Set.of(
                    "auditEntry",
                    "list",
                    "outboxMessage",
                    "record",
                    "reportFile",
                    "reportRun",
                    "view");

    @Inject private AuditTrail trail;
    @Inject private Lists lists;

    private Table<AuditRow> table;

    @PostConstruct
    void open() {
        table =
                Table.of(AuditRow::id, trail::search)
                        .filters("who", "label", "objectId")
                        .filter("objectType", Texts::thing)
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

    /** Kinds of things, in alphabetical order. */
    public List<SelectItem> getTypes() {
        return Messages.keysAfter(Texts.locale(), "thing.")
                .filter(type -> !NEVER_AUDITED.contains(type))
                .map(type -> new SelectItem(type, Texts.thing(type)))
                .sorted(Comparator.comparing(SelectItem::getLabel, VietnameseText.order()))
                .toList();
    }

    public AuditAction[] getActions() {
        return AuditAction.values();
    }

    public AuditOutcome[] getOutcomes() {
        return AuditOutcome.values();
    }
}
