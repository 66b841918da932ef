package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.roster.Standby;
import vn.phaodai.force.roster.StandbyDraft;
import vn.phaodai.force.roster.StandbyGap;
import vn.phaodai.force.roster.Standbys;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.Me;
import vn.phaodai.web.UnitInView;
import vn.phaodai.web.kit.Download;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;

/** Standby that is ordered, and ordering it. */
@Named("standbyList")
@ViewScoped
public class StandbyListPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject private Standbys standbys;
    @Inject private UnitInView unitInView;
    @Inject private Me me;

    private Table<Standby> table;
    private List<StandbyGap> unready;
    private UUID unitId;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private Integer percent = 50;
    private String occasion;
    private String source;

    @PostConstruct
    void open() {
        table = Table.of(Standby::id, standbys::list, standbys::count).sorts("firstDay").open();
        unitId = unitInView.getId();
    }

    public void load() {
        table.getTotal();
        unready = standbys.unready(SHOWN);
    }

    public String order() {
        standbys.order(new StandbyDraft(unitId, firstDay, lastDay, percent, occasion, source));
        Said.done("standby.ordered", percent);
        return "/rosters/standby?faces-redirect=true";
    }

    public String lift(UUID id) {
        standbys.lift(id);
        Said.done("standby.lifted", "");
        return "/rosters/standby?faces-redirect=true";
    }

    public void export() {
        Download.xlsx(
                Texts.text("standby.title"), out -> standbys.export(null, Download.words(), out));
    }

    public boolean isOrdering() {
        return me.caller().isAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.LEADERSHIP);
    }

    /** What units above ordered is lifted there. */
    public boolean liftable(Standby order) {
        return isOrdering()
                && order.liftedAt() == null
                && me.caller().scope().covers(order.unitId());
    }

    public List<SelectItem> getLevels() {
        return List.of(new SelectItem(50, "50 %"), new SelectItem(100, "100 %"));
    }

    public Table<Standby> getTable() {
        return table;
    }

    /** Units whose rosters get no seats for it. */
    public List<StandbyGap> getUnready() {
        return unready;
    }

    public UUID getUnitId() {
        return unitId;
    }

    public void setUnitId(UUID unitId) {
        this.unitId = unitId;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public Integer getPercent() {
        return percent;
    }

    public void setPercent(Integer percent) {
        this.percent = percent;
    }

    public String getOccasion() {
        return occasion;
    }

    public void setOccasion(String occasion) {
        this.occasion = occasion;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
