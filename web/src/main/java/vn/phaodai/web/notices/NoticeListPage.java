package vn.phaodai.web.notices;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.phaodai.kernel.notices.NoticeRow;
import vn.phaodai.kernel.notices.Notices;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;

/** The caller's notices. */
@Named
@ViewScoped
public class NoticeListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Notices notices;

    private Table<NoticeRow> table;

    @PostConstruct
    void open() {
        table = Table.of(NoticeRow::id, notices::mine).open();
    }

    public Table<NoticeRow> getTable() {
        return table;
    }

    public String text(NoticeRow row) {
        return Texts.text(row.textKey(), row.args().toArray());
    }

    public void readAll() {
        notices.readAll();
        table.refresh();
    }
}
