package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.career.PostHandover;
import vn.phaodai.force.career.PostHandoverItem;
import vn.phaodai.force.career.PostHandoverRow;
import vn.phaodai.force.career.PostHandovers;
import vn.phaodai.web.kit.Texts;

/** One handover: what is handed over, and taken over. */
@Named("handoverPage")
@ViewScoped
public class PostHandoverPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private PostHandovers handovers;

    private String id;
    private String kind;
    private String note;
    private String reason;
    private transient PostHandover handover;

    public void load() {
        handover = handovers.get(handoverId());
    }

    /** Which item the dialog that opens is about. */
    public void choose(String item) {
        kind = item;
        note = null;
        reason = null;
    }

    public void give() {
        handovers.give(handoverId(), kind, note);
        done("handover.given.done");
    }

    /** All that is left has nothing to be handed over. */
    public void giveNothing() {
        for (PostHandoverItem item : getItems()) {
            if (!item.isGiven()) {
                handovers.give(handoverId(), item.kind(), Texts.text("handover.nothing"));
            }
        }
        load();
        Said.here("handover.givenAll.done");
    }

    public void take() {
        handovers.take(handoverId(), kind, note);
        done("handover.taken.done");
    }

    public void takeAll() {
        for (PostHandoverItem item : getItems()) {
            if (item.isGiven() && !item.isTaken()) {
                handovers.take(handoverId(), item.kind(), null);
            }
        }
        load();
        Said.here("handover.takenAll.done");
    }

    public void sendBack() {
        handovers.sendBack(handoverId(), kind, reason);
        done("handover.sentBack.done");
    }

    public void cancel() {
        handovers.cancel(handoverId(), reason);
        load();
        Said.here("handover.cancelled.done");
    }

    private void done(String key) {
        load();
        Said.here(key);
    }

    public String getChosen() {
        return getItems().stream()
                .filter(item -> item.kind().equals(kind))
                .findFirst()
                .map(Texts::show)
                .orElse("");
    }

    public boolean isNothingGivable() {
        return get().gives() && getItems().stream().anyMatch(item -> !item.isGiven());
    }

    public boolean isAllTakable() {
        return get().takes()
                && getItems().stream().filter(item -> item.isGiven() && !item.isTaken()).count()
                        > 1;
    }

    public boolean isGivable(PostHandoverItem item) {
        return item != null && get().gives() && !item.isGiven();
    }

    public boolean isTakable(PostHandoverItem item) {
        return item != null && get().takes() && item.isGiven() && !item.isTaken();
    }

    private PostHandover get() {
        if (handover == null) {
            load();
        }
        return handover;
    }

    public PostHandoverRow getRow() {
        return get().row();
    }

    public List<PostHandoverItem> getItems() {
        return get().items();
    }

    public boolean isCancellable() {
        return get().takes();
    }

    private UUID handoverId() {
        return RecordId.of("thing.postHandover", id);
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
