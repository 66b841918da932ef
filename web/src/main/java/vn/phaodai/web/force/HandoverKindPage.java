package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.phaodai.force.career.HandoverKind;
import vn.phaodai.force.career.HandoverKindDraft;
import vn.phaodai.force.career.HandoverKinds;
import vn.phaodai.kernel.BusinessClock;

/** What whoever moves hands over, in time; HR adds to it, words it otherwise and ends it. */
@Named("handoverKinds")
@ViewScoped
public class HandoverKindPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private HandoverKinds catalogue;
    @Inject private BusinessClock clock;

    private List<HandoverKind> kinds;
    private HandoverKindDraft draft = new HandoverKindDraft();

    public void load() {
        kinds = catalogue.list();
    }

    public void begin() {
        draft = new HandoverKindDraft();
        draft.setValidFrom(clock.today());
    }

    public void choose(HandoverKind kind) {
        begin();
        draft.setCode(kind.code());
        draft.setNameVi(kind.nameVi());
        draft.setNameEn(kind.nameEn());
        draft.setPosition(kind.position());
    }

    public void add() {
        catalogue.add(draft);
        done();
    }

    public void change() {
        catalogue.change(draft);
        done();
    }

    public void end() {
        catalogue.end(draft.getCode(), draft.getValidFrom(), draft.getSource());
        done();
    }

    private void done() {
        load();
        Said.here("team.saved");
    }

    public List<HandoverKind> getKinds() {
        return kinds;
    }

    public HandoverKindDraft getDraft() {
        return draft;
    }
}
