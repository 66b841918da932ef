package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.phaodai.force.readiness.Readiness;
import vn.phaodai.force.readiness.ReadinessItem;
import vn.phaodai.force.readiness.ReadinessItemDraft;
import vn.phaodai.kernel.BusinessClock;

/** What the checklist asks and how it weighs, in time; HR sets other weights. */
@Named("readinessItems")
@ViewScoped
public class ReadinessItemsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Readiness readiness;
    @Inject private BusinessClock clock;

    private List<ReadinessItem> items;
    private ReadinessItemDraft draft = new ReadinessItemDraft();

    public void load() {
        items = readiness.items();
    }

    public void choose(ReadinessItem item) {
        draft = new ReadinessItemDraft();
        draft.setCode(item.code());
        draft.setWeight(item.weight());
        draft.setValidFrom(clock.today());
    }

    public void save() {
        readiness.weigh(draft);
        load();
        Said.here("team.saved");
    }

    public List<ReadinessItem> getItems() {
        return items;
    }

    public ReadinessItemDraft getDraft() {
        return draft;
    }
}
