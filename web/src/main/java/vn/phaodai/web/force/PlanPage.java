package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.decisions.DecisionDraft;
import vn.phaodai.force.planning.GapRow;
import vn.phaodai.force.planning.MoveRow;
import vn.phaodai.force.planning.PinKind;
import vn.phaodai.force.planning.PinRow;
import vn.phaodai.force.planning.PlanFile;
import vn.phaodai.force.planning.PlanRow;
import vn.phaodai.force.planning.PlanState;
import vn.phaodai.force.planning.ScenarioRule;
import vn.phaodai.force.planning.StrengtheningPlanning;
import vn.phaodai.force.planning.StrengtheningPlans;
import vn.phaodai.force.planning.solve.Reason;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.web.Me;
import vn.phaodai.web.kit.Download;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;
import vn.phaodai.web.kit.UnitPicker;

/** One plan: how far it is, its moves and why, what is fixed, and the decision made of it. */
@Named("planPage")
@ViewScoped
public class PlanPage implements Serializable {

    static final String THING = "thing.strengtheningPlan";

    private static final long serialVersionUID = 1L;

    @Inject private StrengtheningPlans plans;
    @Inject private StrengtheningPlanning planning;
    @Inject private PlanFile file;
    @Inject private UnitPicker units;
    @Inject private BusinessClock clock;
    @Inject private Me me;

    private final DecisionDraft decision = new DecisionDraft();
    private String id;
    private Integer seconds;
    private PlanRow plan;
    private List<PinRow> pins;
    private List<ScenarioRule> changed;
    private Table<MoveRow> moves;
    private Table<GapRow> gaps;

    public void load() {
        UUID key = RecordId.of(THING, id);
        refresh();
        changed = plans.rules(key).stream().filter(ScenarioRule::differs).toList();
        if (moves == null) {
            seconds = plan.seconds();
            decision.setDate(clock.today());
            moves =
                    Table.of(
                                    MoveRow::id,
                                    request -> plans.moves(key, request),
                                    filters -> plans.countMoves(key, filters))
                            .filters("q")
                            .filter("unitId", units::name)
                            .open();
        }
    }

    /** For the page of the gaps. */
    public void loadGaps() {
        UUID key = RecordId.of(THING, id);
        refresh();
        gaps =
                Table.of(
                                GapRow::id,
                                request -> plans.gaps(key, request),
                                filters -> plans.countGaps(key, filters))
                        .filter("unitId", units::name)
                        .open();
    }

    public void refresh() {
        UUID key = RecordId.of(THING, id);
        plan = plans.get(key);
        pins = plans.pins(key);
    }

    public void stop() {
        planning.stop(plan.id());
        refresh();
    }

    public String searchOn() {
        planning.again(plan.id(), seconds);
        return here();
    }

    public void keep(MoveRow move) {
        planning.pin(plan.id(), move.officerId(), PinKind.KEEP, move.toUnitId(), move.position());
        refresh();
    }

    public void bar(MoveRow move) {
        planning.pin(plan.id(), move.officerId(), PinKind.BAR, null, null);
        refresh();
    }

    public void free(UUID officer) {
        planning.unpin(plan.id(), officer);
        refresh();
    }

    public String decide() {
        UUID made = planning.decide(plan.id(), decision);
        Said.done("strengtheningPlan.decided", decision.getNumber());
        return "/decisions/record?faces-redirect=true&id=" + made;
    }

    public void download() {
        Download.xlsx(
                Texts.text("strengtheningPlan.file"),
                out -> file.write(plan.id(), Download.words(), out));
    }

    /** Why a move is proposed, in words. */
    public String says(Reason reason) {
        return Texts.text("strengthening.why." + reason.code(), reason.args().toArray());
    }

    public String rule(String code) {
        return Texts.text("planningRule." + code);
    }

    public String getFailure() {
        return plan.failure() == null
                ? null
                : Texts.text1(
                        plan.failure(), plan.failureAbout() == null ? "" : plan.failureAbout());
    }

    /** Key of what the next run is called. */
    public String getAgain() {
        return plan.state() == PlanState.DRAFT
                ? "strengtheningPlan.begin"
                : "strengtheningPlan.again";
    }

    public int getPercent() {
        return plan.percent(clock.now());
    }

    public String getProgress() {
        return plan.started()
                ? Texts.text("strengtheningPlan.progress", plan.moves(), plan.closed())
                : Texts.text("strengtheningPlan.searching");
    }

    public boolean isChangeable() {
        return plan.ledBy(me.caller()) && !plan.open() && plan.state() != PlanState.DECIDED;
    }

    public boolean isStoppable() {
        return plan.ledBy(me.caller()) && plan.open();
    }

    public boolean isDecidable() {
        return isChangeable() && plan.state() == PlanState.DONE && plan.moves() > 0;
    }

    private String here() {
        return "/strengthening-plans/record?faces-redirect=true&id=" + plan.id();
    }

    public DecisionDraft getDecision() {
        return decision;
    }

    public PlanRow getPlan() {
        return plan;
    }

    public List<PinRow> getPins() {
        return pins;
    }

    public List<ScenarioRule> getChanged() {
        return changed;
    }

    public Table<MoveRow> getMoves() {
        return moves;
    }

    public Table<GapRow> getGaps() {
        return gaps;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public Integer getSeconds() {
        return seconds;
    }

    public void setSeconds(Integer seconds) {
        this.seconds = seconds;
    }
}
