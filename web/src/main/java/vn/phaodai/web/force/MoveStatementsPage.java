package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import vn.phaodai.force.planning.MoveStatements;
import vn.phaodai.force.planning.StatementDraft;
import vn.phaodai.force.planning.StatementFile;
import vn.phaodai.force.planning.StatementKind;
import vn.phaodai.force.planning.StatementRow;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.web.kit.Download;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;

/** What officers state for plans of moves: all for HR, the own for everybody. */
@Named("moveStatements")
@ViewScoped
public class MoveStatementsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private MoveStatements statements;
    @Inject private StatementFile file;
    @Inject private BusinessClock clock;

    private final StatementDraft draft = new StatementDraft();
    private String officerId;
    private Table<StatementRow> table;

    @PostConstruct
    void open() {
        table =
                Table.of(StatementRow::id, statements::list, statements::count)
                        .filters("q")
                        .filter("kind", kind -> Texts.constant("StatementKind", kind))
                        .sorts("validFrom")
                        .open();
        draft.setValidFrom(clock.today());
    }

    public void load() {
        table.getTotal();
    }

    public String save() {
        draft.setOfficerId(
                officerId == null || officerId.isBlank()
                        ? null
                        : RecordId.of("thing.officer", officerId));
        statements.state(draft);
        Said.done("moveStatements.saved", draft.getKind());
        return back();
    }

    public String end(UUID id) {
        statements.end(id);
        Said.done("moveStatements.ended", "");
        return back();
    }

    public void download() {
        Download.xlsx(Texts.text("moveStatements.file"), out -> file.write(Download.words(), out));
    }

    /** Whether it still counts, so that it can be ended. */
    public boolean isOpen(StatementRow row) {
        return row.validTo() == null || row.validTo().isAfter(clock.today());
    }

    private static String back() {
        return "/move-statements/list?faces-redirect=true";
    }

    public StatementKind[] getKinds() {
        return StatementKind.values();
    }

    public StatementDraft getDraft() {
        return draft;
    }

    public String getOfficerId() {
        return officerId;
    }

    public void setOfficerId(String officerId) {
        this.officerId = officerId;
    }

    public Table<StatementRow> getTable() {
        return table;
    }
}
