package vn.phaodai.web.promotion;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import vn.phaodai.force.retirement.RetirementRow;
import vn.phaodai.force.retirement.RetirementState;
import vn.phaodai.force.retirement.Retirements;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.web.UnitInView;
import vn.phaodai.web.force.ForceTexts;
import vn.phaodai.web.kit.Lists;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;
import vn.phaodai.web.kit.UnitPicker;

/** Who reaches the limit of service age when. */
@Named("retirementList")
@ViewScoped
public class RetirementListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Retirements retirements;
    @Inject private ForceTexts force;
    @Inject private RetirementWords words;
    @Inject private UnitPicker units;
    @Inject private UnitInView unitInView;
    @Inject private BusinessClock clock;
    @Inject private Lists lists;

    private Table<RetirementListLine> table;

    @PostConstruct
    void open() {
        table =
                Table.of(RetirementListLine::id, this::lines, retirements::count)
                        .filters("q", "year", "month")
                        .filter("unitId", units::name)
                        .filter("rank", force::rank)
                        .filter("state", state -> Texts.constant("RetirementState", state))
                        .filter("from", Texts::day)
                        .filter("to", Texts::day)
                        .sorts("limitOn", "fullName", "serviceNumber", "rank", "birthDate")
                        .open(lists.of("retirements"));
        unitInView.preset(table.getFilters());
    }

    /** Before anything is sent, so that a role that may not read gets the page that says so. */
    public void load() {
        table.getTotal();
    }

    private Page<RetirementListLine> lines(PageRequest request) {
        return retirements.list(request).map(this::line);
    }

    private RetirementListLine line(RetirementRow officer) {
        return new RetirementListLine(
                officer.id(),
                officer.serviceNumber(),
                officer.fullName(),
                force.rank(officer.rank()),
                force.position(officer.position()),
                units.name(officer.unitId()),
                officer.birthDate(),
                words.age(officer.limitMonths()),
                officer.limitOn(),
                officer.leavesOn(),
                officer.state());
    }

    public Table<RetirementListLine> getTable() {
        return table;
    }

    public List<RetirementState> getStates() {
        return List.of(RetirementState.values());
    }

    /** Years to choose from. */
    public List<String> getYears() {
        int year = clock.today().getYear();
        return IntStream.range(year, year + Retirements.YEARS).mapToObj(Integer::toString).toList();
    }
}
