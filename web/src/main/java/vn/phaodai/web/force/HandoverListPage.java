package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.roster.DutyRow;
import vn.phaodai.force.roster.Handover;
import vn.phaodai.force.roster.Handovers;
import vn.phaodai.force.roster.OwnDuties;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;

/** The handover log: what was written, receiving it, and writing for a duty of one's own. */
@Named("handoverList")
@ViewScoped
public class HandoverListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Handovers handovers;
    @Inject private OwnDuties duties;
    @Inject private BusinessClock clock;

    private Table<Handover> table;
    private List<SelectItem> own = List.of();
    private String dutyId;
    private String text;

    @PostConstruct
    void open() {
        table = Table.of(Handover::id, handovers::list, handovers::count).sorts("writtenAt").open();
    }

    public void load() {
        table.getTotal();
        own =
                duties.from(clock.today().minusDays(2)).stream()
                        .filter(duty -> !duty.startsAt().isAfter(clock.now()))
                        .map(
                                (DutyRow duty) ->
                                        new SelectItem(
                                                duty.id().toString(),
                                                Texts.show(duty.day()) + " · " + duty.shift()))
                        .toList();
    }

    public String write() {
        handovers.write(dutyId == null ? null : RecordId.of("thing.duty", dutyId), text);
        Said.done("handovers.written", "");
        return "/duties/handovers?faces-redirect=true";
    }

    public String receive(UUID id) {
        handovers.receive(id);
        Said.done("handovers.taken", "");
        return "/duties/handovers?faces-redirect=true";
    }

    /** Own duties of the last days, that have begun. */
    public List<SelectItem> getOwn() {
        return own;
    }

    public Table<Handover> getTable() {
        return table;
    }

    public String getDutyId() {
        return dutyId;
    }

    public void setDutyId(String dutyId) {
        this.dutyId = dutyId;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
