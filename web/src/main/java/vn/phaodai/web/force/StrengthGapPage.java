package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.strength.GapExplanation;
import vn.phaodai.force.strength.MoveRow;
import vn.phaodai.force.strength.StrengthExplained;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.reporting.ReportRuns;
import vn.phaodai.web.UnitInView;
import vn.phaodai.web.kit.Days;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;

/** Why the gap of a unit is another than on an earlier day. */
@Named("strengthGap")
@ViewScoped
public class StrengthGapPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MONTHS = 12;

    @Inject private StrengthExplained explained;
    @Inject private ReportRuns reports;
    @Inject private UnitInView unitInView;
    @Inject private BusinessClock clock;

    private String id;
    private LocalDate from;
    private LocalDate to;
    private LocalDate since;
    private LocalDate until;
    private Table<MoveRow> table;
    private transient GapExplanation gap;

    @PostConstruct
    void open() {
        Map<String, String> typed =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        id = typed.get("id");
        until = Days.of(typed.get("to"), clock.today());
        since = Days.of(typed.get("from"), until.minusMonths(MONTHS));
        from = since;
        to = until;
        table =
                Table.of(
                                MoveRow::id,
                                request -> explained.people(unit(), since, until, request),
                                filters -> explained.countPeople(unit(), since, until, filters))
                        .filter("way", way -> Texts.text("Way." + way))
                        .filter("kind", kind -> Texts.text("StrengthMove." + kind))
                        .keeps("from", "to")
                        .open();
    }

    /** Before anything is sent, so that a unit out of scope gets the page that says so. */
    public void load() {
        getGap();
    }

    private UUID unit() {
        UUID unit = id == null ? unitInView.getId() : RecordId.of("thing.unit", id);
        if (unit == null) {
            throw new BusinessException(BusinessException.Kind.NOT_FOUND, "error.noUnit");
        }
        return unit;
    }

    /** To the same page for the days that were typed. */
    public String show() {
        return "/strength/gap?faces-redirect=true&id=" + unit() + "&from=" + from + "&to=" + to;
    }

    /** Has the paper about the days on show made, and leads to the run that makes it. */
    public String print(String format) {
        Map<String, String> parameters =
                Map.of(
                        "unitId",
                        unit().toString(),
                        "from",
                        since.toString(),
                        "at",
                        until.toString());
        return "/reports/record?faces-redirect=true&id="
                + reports.request("strength-explained", format, Texts.language(), parameters);
    }

    public GapExplanation getGap() {
        if (gap == null) {
            gap = explained.between(unit(), since, until);
        }
        return gap;
    }

    public Table<MoveRow> getTable() {
        return table;
    }

    public List<GapExplanation.Way> getWays() {
        return List.of(GapExplanation.Way.IN, GapExplanation.Way.OUT, GapExplanation.Way.ABSENT);
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
