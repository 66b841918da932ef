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
import java.util.stream.Collectors;
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.EstablishmentPlanning;
import vn.phaodai.force.EstablishmentRow;
import vn.phaodai.force.Position;
import vn.phaodai.force.establishments.VersionDraft;
import vn.phaodai.force.establishments.VersionDrafting;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.Units;

/**
 * Establishment of a unit: today's figures, all that were and are to be, and new ones, which begin
 * a draft for a second person.
 */
@Named("establishmentPage")
@ViewScoped
public class EstablishmentPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private EstablishmentPlanning planning;
    @Inject private VersionDrafting drafting;
    @Inject private Catalogue catalogue;
    @Inject private Units units;
    @Inject private BusinessClock clock;

    private UUID unitId;
    private String name;
    private List<Figure> figures;
    private List<EstablishmentRow> history;
    private Map<String, Integer> today;
    private VersionDraft decision;

    /** Authorised strength of one position, as it is typed; null leaves it as it is. */
    public static final class Figure implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String position;
        private Integer people;

        Figure(String position, Integer people) {
            this.position = position;
            this.people = people;
        }

        public String getPosition() {
            return position;
        }

        public Integer getPeople() {
            return people;
        }

        public void setPeople(Integer people) {
            this.people = people;
        }
    }

    @PostConstruct
    void open() {
        String id =
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get("id");
        unitId = RecordId.of("thing.unit", id);
        history = planning.history(unitId);
        LocalDate day = clock.today();
        Unit unit =
                units.tree()
                        .find(unitId, day)
                        .orElseThrow(() -> new NotFound("thing.unit", unitId));
        name = unit.name();
        today =
                history.stream()
                        .filter(row -> row.period().covers(day))
                        .collect(
                                Collectors.toMap(
                                        EstablishmentRow::position, EstablishmentRow::authorised));
        decision = new VersionDraft();
        decision.setUnitId(unitId);
        decision.setEffectiveOn(day);
        figures =
                catalogue.positionsOf(unit.kind()).stream()
                        .map(Position::code)
                        .map(position -> new Figure(position, today.get(position)))
                        .toList();
    }

    /** Begins a draft with what was typed otherwise than it was shown; the rest stays. */
    public String draft() {
        decision.getFigures().clear();
        figures.stream()
                .filter(figure -> figure.people != null)
                .filter(figure -> !figure.people.equals(today.get(figure.position)))
                .forEach(figure -> decision.getFigures().put(figure.position, figure.people));
        if (decision.getFigures().isEmpty()) {
            throw new InvalidInput("figures", "error.establishment.empty");
        }
        UUID version = drafting.create(decision);
        Said.done("establishment.drafted", decision.getTitle());
        return "/establishments/record?faces-redirect=true&id=" + version;
    }

    /** Positions that a unit of this kind has. */
    public List<Figure> getFigures() {
        return figures;
    }

    public Map<String, Integer> getToday() {
        return today;
    }

    public long getTotal() {
        return today.values().stream().mapToInt(Integer::intValue).sum();
    }

    public List<EstablishmentRow> getHistory() {
        return history;
    }

    public VersionDraft getDecision() {
        return decision;
    }

    public UUID getUnitId() {
        return unitId;
    }

    public String getName() {
        return name;
    }
}
