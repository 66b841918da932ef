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

/** What the checklist asks and how it weighs, in time; HR sets weights and keeps the questions. */
@Named("readinessItems")
@ViewScoped
public class ReadinessItemsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Readiness readiness;
    @Inject private BusinessClock clock;

    private List<ReadinessItem> items;
    private ReadinessItemDraft draft = new ReadinessItemDraft();
    private boolean question;

    public void load() {
        items = readiness.items();
    }

    public void choose(ReadinessItem item) {
        draft = new ReadinessItemDraft();
        draft.setCode(item.code());
        draft.setWeight(item.weight());
        draft.setValidFrom(clock.today());
        question = item.question();
        if (question) {
            draft.setNameVi(item.nameVi());
            draft.setNameEn(item.nameEn());
        }
    }

    public void save() {
        readiness.weigh(draft);
        done();
    }

    public void begin() {
        draft = new ReadinessItemDraft();
        draft.setValidFrom(clock.today());
    }

    public void ask() {
        readiness.ask(draft);
        done();
    }

    public void end() {
        readiness.end(draft.getCode(), draft.getValidFrom(), draft.getSource());
        done();
    }

    private void done() {
        load();
        Said.here("team.saved");
    }

    /** Whether units answer what is chosen. */
    public boolean isQuestion() {
        return question;
    }

    public List<ReadinessItem> getItems() {
        return items;
    }

    public ReadinessItemDraft getDraft() {
        return draft;
    }
}
