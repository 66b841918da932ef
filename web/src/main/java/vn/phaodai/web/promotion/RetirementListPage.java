package vn.phaodai.web.promotion;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import vn.phaodai.force.decisions.DecisionDraft;
import vn.phaodai.force.decisions.Decisions;
import vn.phaodai.force.retirement.RetirementDecided;
import vn.phaodai.force.retirement.RetirementDrafting;
import vn.phaodai.force.retirement.RetirementRow;
import vn.phaodai.force.retirement.RetirementState;
import vn.phaodai.force.retirement.Retirements;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.Me;
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
    @Inject private RetirementDrafting drafting;
    @Inject private Decisions decisions;
    @Inject private ForceTexts force;
    @Inject private RetirementWords words;
    @Inject private UnitPicker units;
    @Inject private UnitInView unitInView;
    @Inject private BusinessClock clock;
    @Inject private Lists lists;
    @Inject private Me me;

    private Table<RetirementListLine> table;
    private final DecisionDraft head = new DecisionDraft();

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
        if (isDeciding()) {
            head.setDate(clock.today());
            decisions
                    .lastSigner()
                    .ifPresent(
                            signer -> {
                                head.setSignerName(signer.name());
                                head.setSignerTitle(signer.title());
                            });
        }
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

    /** To the draft of the decision on those chosen, which says who is not in it. */
    public String decide() {
        RetirementDecided decided =
                drafting.create(
                        table.getSelection().stream().map(RetirementListLine::id).toList(), head);
        words.decided(decided, head.getNumber());
        return "/decisions/record?faces-redirect=true&id=" + decided.id();
    }

    /** Whether the caller makes decisions of those chosen. */
    public boolean isDeciding() {
        return me.caller().is(Role.HR);
    }

    public boolean isAnyChosen() {
        return !table.getSelection().isEmpty();
    }

    /** Head of the decision to make. */
    public DecisionDraft getHead() {
        return head;
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
