package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.teams.Allowances;
import vn.phaodai.force.teams.NightsSheet;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.web.Me;
import vn.phaodai.web.kit.Download;
import vn.phaodai.web.kit.Texts;

/** The grid of nights of a ward and month, and the way to its allowance list. */
@Named("teamNights")
@ViewScoped
public class TeamNightsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String MONTH = "[12]\\d{3}-(0[1-9]|1[0-2])";

    @Inject private Allowances allowances;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Me me;
    @Inject private HttpServletRequest request;
    @Inject private TeamTexts texts;

    private UUID unitId;
    private LocalDate month;
    private NightsSheet sheet;
    private List<NightEntry> entries = List.of();
    private String remark;

    @PostConstruct
    void open() {
        me.caller()
                .requireAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR, Role.LEADERSHIP);
        String asked = request.getParameter("month");
        month =
                asked != null && asked.matches(MONTH)
                        ? LocalDate.parse(asked + "-01")
                        : clock.today().withDayOfMonth(1).minusMonths(1);
        String unit = request.getParameter("unitId");
        unitId =
                unit == null || unit.isEmpty()
                        ? me.caller().unitId()
                        : RecordId.of("thing.unit", unit);
        if (units.tree()
                .findEver(unitId)
                .map(Unit::kind)
                .filter(kind -> kind.isGrassroots())
                .isPresent()) {
            read();
        }
    }

    private void read() {
        sheet = allowances.nights(unitId, month);
        entries = sheet.rows().stream().map(NightEntry::new).toList();
    }

    public void save() {
        Map<UUID, Integer> nights = new HashMap<>();
        entries.forEach(entry -> nights.put(entry.getRow().memberId(), entry.getNights()));
        int changed = allowances.enter(unitId, month, nights);
        read();
        Said.here1("teamNights.saved", changed);
    }

    /** Computes the month's list and leads to it. */
    public String compute() {
        UUID id = allowances.compute(unitId, month, remark);
        return "/teams/allowances/record?faces-redirect=true&id=" + id;
    }

    /** The sheet to fill in elsewhere, with what is entered already. */
    public void export() {
        Download.xlsx(
                Texts.text1("teamNights.of", texts.month(month)),
                out -> allowances.exportNights(unitId, month, Download.words(), out));
    }

    /** Shows another ward or month. */
    public String show() {
        return "/teams/nights?faces-redirect=true&unitId="
                + unitId
                + "&month="
                + month.toString().substring(0, 7);
    }

    public boolean isEditable() {
        return sheet != null && me.caller().isAny(Role.WARD_COMMANDER, Role.HR);
    }

    public String getBefore() {
        return month.minusMonths(1).toString().substring(0, 7);
    }

    public String getAfter() {
        return month.plusMonths(1).toString().substring(0, 7);
    }

    /** Whether the month is over, so that its list may be computed. */
    public boolean isOver() {
        return month.plusMonths(1).compareTo(clock.today()) <= 0;
    }

    public NightsSheet getSheet() {
        return sheet;
    }

    public List<NightEntry> getEntries() {
        return entries;
    }

    public LocalDate getMonth() {
        return month;
    }

    public UUID getUnitId() {
        return unitId;
    }

    public void setUnitId(UUID unitId) {
        this.unitId = unitId;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
