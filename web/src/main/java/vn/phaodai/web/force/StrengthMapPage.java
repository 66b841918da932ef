package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.Strength;
import vn.phaodai.force.StrengthBoard;
import vn.phaodai.force.StrengthLine;
import vn.phaodai.force.StrengthTable;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.web.UnitInView;
import vn.phaodai.web.kit.Days;

/**
 * The grassroots units below a unit as tiles, grouped by the unit above them: how much of the
 * establishment is there, in five steps of colour and as a number.
 */
@Named("strengthMap")
@ViewScoped
public class StrengthMapPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private StrengthBoard board;
    @Inject private UnitInView unitInView;
    @Inject private BusinessClock clock;

    private String id;
    private String at;
    private LocalDate day;
    private transient StrengthTable table;
    private transient List<Group> groups;

    /** Tiles of one unit above. */
    public record Group(UUID unitId, String name, Strength total, List<Tile> tiles) {}

    /**
     * @param step 1 far too few, 2 too few, 3 complete or nearly, 4 over, 5 far over; 0 without an
     *     establishment
     */
    public record Tile(StrengthLine line, int step, String gap) {}

    public void load() {
        day = Days.of(at, clock.today());
        UUID unit = id == null ? unitInView.getId() : RecordId.of("thing.unit", id);
        if (unit == null) {
            throw new BusinessException(BusinessException.Kind.NOT_FOUND, "error.noUnit");
        }
        table = board.of(unit, day);
        Map<UUID, List<Tile>> byParent = new LinkedHashMap<>();
        Map<UUID, StrengthLine> lines = new LinkedHashMap<>();
        for (StrengthLine line : table.lines()) {
            lines.put(line.unitId(), line);
            if (line.kind().isGrassroots()) {
                UUID above = lines.containsKey(line.parentId()) ? line.parentId() : line.unitId();
                byParent.computeIfAbsent(above, none -> new ArrayList<>()).add(tile(line));
            }
        }
        groups =
                byParent.entrySet().stream()
                        .map(
                                each -> {
                                    StrengthLine above = lines.get(each.getKey());
                                    return new Group(
                                            above.unitId(),
                                            above.name(),
                                            above.total(),
                                            each.getValue());
                                })
                        .toList();
    }

    private static Tile tile(StrengthLine line) {
        long gap = line.own().gap();
        String shown = gap > 0 ? "\u2212" + gap : gap < 0 ? "+" + -gap : "0";
        return new Tile(line, step(line.own()), shown);
    }

    private static int step(Strength strength) {
        if (strength.percent() == null) {
            return 0;
        }
        double percent = strength.percent().doubleValue();
        if (percent < 85) {
            return 1;
        }
        if (percent < 97) {
            return 2;
        }
        if (percent <= 103) {
            return 3;
        }
        return percent <= 115 ? 4 : 5;
    }

    /** Also when the page is shown again, as when what was typed is not understood. */
    private void loaded() {
        if (groups == null) {
            load();
        }
    }

    /** To the same page for the day that was typed. */
    public String show() {
        return "/strength/map?faces-redirect=true&id="
                + getTable().top().unitId()
                + "&at="
                + (day == null ? clock.today() : day);
    }

    public StrengthTable getTable() {
        loaded();
        return table;
    }

    public List<Group> getGroups() {
        loaded();
        return groups;
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
}
