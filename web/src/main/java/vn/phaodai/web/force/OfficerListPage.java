package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.force.OfficerRow;
import vn.phaodai.force.OfficerStatus;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.web.UnitInView;
import vn.phaodai.web.kit.Lists;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;
import vn.phaodai.web.kit.UnitPicker;

/** The list of officers. */
@Named("officerList")
@ViewScoped
public class OfficerListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private OfficerRecords officers;
    @Inject private ForceTexts force;
    @Inject private UnitPicker units;
    @Inject private UnitInView unitInView;
    @Inject private Lists lists;

    private Table<OfficerLine> table;

    @PostConstruct
    void open() {
        table =
                Table.of(OfficerLine::id, this::lines, officers::count)
                        .filters("q")
                        .filter("unitId", units::name)
                        .filter("rank", force::rank)
                        .filter("position", force::position)
                        .filter("status", status -> Texts.constant("OfficerStatus", status))
                        .filter("at", Texts::day)
                        .sorts(
                                "fullName",
                                "serviceNumber",
                                "rank",
                                "position",
                                "birthDate",
                                "rankSince",
                                "postedSince")
                        .open(lists.of("officers"));
        unitInView.preset(table.getFilters());
    }

    /** Before anything is sent, so that a role that may not read gets the page that says so. */
    public void load() {
        table.getTotal();
    }

    private Page<OfficerLine> lines(PageRequest request) {
        return officers.list(request).map(this::line);
    }

    private OfficerLine line(OfficerRow officer) {
        return new OfficerLine(
                officer.id(),
                officer.serviceNumber(),
                officer.fullName(),
                force.rank(officer.rank()),
                force.position(officer.position()),
                units.name(officer.unitId()),
                officer.postedSince(),
                officer.rankSince(),
                officer.birthDate(),
                officer.sex(),
                officer.personalId(),
                officer.phone(),
                officer.mail(),
                officer.status());
    }

    /** Begins a decision about those chosen. */
    public String decide() {
        return "/decisions/new?faces-redirect=true&officers="
                + table.getSelection().stream()
                        .map(officer -> officer.id().toString())
                        .collect(Collectors.joining(","));
    }

    public boolean isAnyChosen() {
        return table.getSelection() != null && !table.getSelection().isEmpty();
    }

    public Table<OfficerLine> getTable() {
        return table;
    }

    public List<OfficerStatus> getStatuses() {
        return List.of(OfficerStatus.values());
    }
}
