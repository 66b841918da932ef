package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.phaodai.force.roster.DutyLedger;
import vn.phaodai.force.roster.DutyLedgerFile;
import vn.phaodai.force.roster.LedgerLine;
import vn.phaodai.force.roster.RosterRule;
import vn.phaodai.force.roster.Rosters;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.web.Me;
import vn.phaodai.web.UnitInView;
import vn.phaodai.web.kit.Download;
import vn.phaodai.web.kit.Texts;

/** How the unit in view shares nights, weekends and holidays. */
@Named("dutyLedger")
@ViewScoped
public class DutyLedgerPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private DutyLedger ledger;
    @Inject private DutyLedgerFile file;
    @Inject private Rosters rosters;
    @Inject private Me me;
    @Inject private Units units;
    @Inject private UnitInView unitInView;
    @Inject private BusinessClock clock;

    private Integer year;
    private String unit;
    private UUID shown;
    private String unitName;
    private List<LedgerLine> lines;

    public void load() {
        shown =
                unit == null || unit.isBlank()
                        ? unitInView.getId()
                        : RecordId.of("thing.unit", unit);
        lines = ledger.of(shown, getYear());
        unitName = units.tree().find(shown, clock.today()).map(Unit::name).orElse("");
    }

    public boolean isDownloadable() {
        return Stream.of(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR, Role.LEADERSHIP)
                .anyMatch(me.caller()::is);
    }

    public void download() {
        Download.xlsx(
                Texts.text2("dutyLedger.file", unitName, String.valueOf(getYear())),
                out -> file.write(shown, getYear(), Download.words(), out));
    }

    public int getYear() {
        return year == null ? clock.today().getYear() : year;
    }

    public void setYear(int year) {
        this.year = year;
    }

    /** This year, the one before and the one to come. */
    public List<Integer> getYears() {
        int now = clock.today().getYear();
        return List.of(now - 1, now, now + 1);
    }

    public String getCaption() {
        return Texts.text2("dutyLedger.caption", unitName, String.valueOf(getYear()));
    }

    public List<LedgerLine> getLines() {
        return lines;
    }

    public List<RosterRule> getRules() {
        return rosters.rules(clock.today());
    }

    public String key(RosterRule rule) {
        return "roster.figure." + rule.code();
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }
}
