package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.PositionStrength;
import vn.phaodai.force.StrengthBoard;
import vn.phaodai.force.StrengthLine;
import vn.phaodai.force.StrengthTable;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.web.UnitInView;

/** Strength of a unit, or of the one in view, and of those below it on a day. */
@Named("strengthPage")
@ViewScoped
public class StrengthPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SHORTEST = 10;

    @Inject private StrengthBoard board;
    @Inject private UnitInView unitInView;
    @Inject private BusinessClock clock;

    private String id;
    private String at;
    private boolean all;
    private LocalDate day;
    private transient StrengthTable table;
    private transient List<StrengthLine> lines;
    private transient List<StrengthLine> shortest;
    private transient List<PositionStrength> positions;

    public void load() {
        day = at == null || at.isBlank() ? clock.today() : parse(at);
        UUID unit = id == null ? unitInView.getId() : RecordId.of("thing.unit", id);
        if (unit == null) {
            throw new BusinessException(BusinessException.Kind.NOT_FOUND, "error.noUnit");
        }
        table = board.of(unit, day);
        lines = all ? table.lines().subList(1, table.lines().size()) : table.below(unit);
        shortest = table.shortest(SHORTEST);
        positions = board.positions(unit, day);
    }

    private static LocalDate parse(String iso) {
        try {
            return LocalDate.parse(iso);
        } catch (DateTimeParseException forged) {
            throw new InvalidInput("at", "error.input.date", iso);
        }
    }

    /** To the same page for the day that was typed. */
    public String show() {
        String view =
                id == null
                        ? "/strength/list?faces-redirect=true"
                        : "/strength/record?faces-redirect=true&id=" + id;
        return view + "&at=" + (day == null ? clock.today() : day) + (all ? "&all=true" : "");
    }

    /** Also when the page is shown again, as when the day that was typed is none. */
    private void loaded() {
        if (table == null) {
            load();
        }
    }

    public StrengthTable getTable() {
        loaded();
        return table;
    }

    /** Units right below, or all below. */
    public List<StrengthLine> getLines() {
        loaded();
        return lines;
    }

    /** Number of people at the full width of the bars. */
    public long getScale() {
        return Bars.scale(getLines());
    }

    public List<StrengthLine> getShortest() {
        loaded();
        return shortest;
    }

    public List<PositionStrength> getPositions() {
        loaded();
        return positions;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }
}
