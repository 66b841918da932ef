package vn.phaodai.web.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.notices.NoticeRow;
import vn.phaodai.kernel.notices.Notices;
import vn.phaodai.web.HomeSection;
import vn.phaodai.web.kit.Texts;

/** On everybody's home page: the first notices not yet read. */
@Named
@RequestScoped
public class NoticeHome implements HomeSection {

    private static final int SHOWN = 5;

    @Inject private Notices notices;

    private List<NoticeRow> rows;

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean isFor(Caller caller) {
        return true;
    }

    @Override
    public String view() {
        return "/WEB-INF/home/notices.xhtml";
    }

    public List<NoticeRow> getRows() {
        if (rows == null) {
            rows =
                    notices.mine(PageRequest.first(SHOWN).filteredBy(Map.of("unread", "true")))
                            .items();
        }
        return rows;
    }

    public String text(NoticeRow row) {
        return Texts.text(row.textKey(), row.args().toArray());
    }
}
