package vn.phaodai.web.force;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.force.OfficerRow;
import vn.phaodai.force.PositionStrength;
import vn.phaodai.force.StrengthBoard;
import vn.phaodai.force.StrengthLine;
import vn.phaodai.force.StrengthTable;
import vn.phaodai.force.decisions.MovesUnderWay;
import vn.phaodai.force.decisions.Transfers;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.Me;
import vn.phaodai.web.UnitInView;

/** The people of one unit beside the units that are short: where transfers are thought out. */
@Named("transferBoard")
@RequestScoped
public class TransferBoardPage {

    private static final int SHORTEST = 24;
    private static final int FULLEST = 8;

    @Inject private StrengthBoard board;
    @Inject private OfficerRecords officers;
    @Inject private Transfers transfers;
    @Inject private UnitInView unitInView;
    @Inject private BusinessClock clock;
    @Inject private Me me;

    private String from;
    private StrengthTable table;
    private StrengthLine source;
    private List<StrengthLine> fullest;
    private Page<OfficerRow> people;
    private List<Group> groups;
    private List<Target> targets;
    private MovesUnderWay underWay;

    /**
     * A unit that is short.
     *
     * @param lacking positions that are short there
     * @param coming people whom decisions bring that are proposed or approved
     */
    public record Target(StrengthLine line, List<PositionStrength> lacking, long coming) {}

    /** People of one position. */
    public record Group(PositionStrength position, List<OfficerRow> people) {}

    public void load() {
        me.caller().requireAny(Role.DISTRICT_COMMANDER, Role.HR);
        LocalDate today = clock.today();
        if (unitInView.getId() == null) {
            throw new BusinessException(BusinessException.Kind.NOT_FOUND, "error.noUnit");
        }
        table = board.of(unitInView.getId(), today);
        fullest = table.fullest(FULLEST);
        source = from == null ? begin() : line(RecordId.of("thing.unit", from), today);
        from = source.unitId().toString();
        people = officers.list(ofSource());
        groups =
                board.positions(source.unitId(), today).stream()
                        .sorted(Comparator.comparingLong(one -> one.strength().gap()))
                        .map(one -> new Group(one, holding(one.position())))
                        .filter(group -> !group.people().isEmpty())
                        .toList();
        underWay = transfers.underWay();
        List<StrengthLine> shortest = table.shortest(SHORTEST);
        Map<UUID, List<PositionStrength>> lacking =
                board.positions(shortest.stream().map(StrengthLine::unitId).toList(), today);
        targets =
                shortest.stream()
                        .map(
                                line ->
                                        new Target(
                                                line,
                                                lacking
                                                        .getOrDefault(line.unitId(), List.of())
                                                        .stream()
                                                        .filter(one -> one.strength().isShort())
                                                        .toList(),
                                                underWay.arrivals(line.unitId())))
                        .toList();
    }

    /** The fullest unit, or else the one on top. */
    private StrengthLine begin() {
        return fullest.isEmpty() ? table.top() : fullest.get(0);
    }

    private StrengthLine line(UUID unit, LocalDate today) {
        return table.lines().stream()
                .filter(line -> line.unitId().equals(unit))
                .findFirst()
                .orElseGet(() -> board.of(unit, today).top());
    }

    private PageRequest ofSource() {
        return PageRequest.first(PageRequest.MAX_LIMIT)
                .filteredBy(Map.of("ownUnitId", source.unitId().toString(), "status", "ACTIVE"));
    }

    private List<OfficerRow> holding(String position) {
        return people.items().stream().filter(one -> position.equals(one.position())).toList();
    }

    /** To the same page for the unit that was chosen. */
    public String show() {
        return "/transfers/board?faces-redirect=true" + (from == null ? "" : "&from=" + from);
    }

    public StrengthTable getTable() {
        return table;
    }

    public StrengthLine getSource() {
        return source;
    }

    public List<StrengthLine> getFullest() {
        return fullest;
    }

    /** By position, those with the most people over the establishment first. */
    public List<Group> getGroups() {
        return groups;
    }

    /** Whether there are more people than are shown. */
    public boolean isMore() {
        return people.next() != null;
    }

    /** Number of people at the full width of the bars. */
    public long getScale() {
        return Bars.scaleOfOwn(targets.stream().map(Target::line).toList());
    }

    public List<Target> getTargets() {
        return targets;
    }

    /** Whether a decision about that officer's post is proposed or approved already. */
    public boolean isMoving(OfficerRow officer) {
        return underWay.officers().contains(officer.id());
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
