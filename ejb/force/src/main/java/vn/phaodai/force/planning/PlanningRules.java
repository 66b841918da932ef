package vn.phaodai.force.planning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.Rank;
import vn.phaodai.force.RuleFigureDraft;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.Period;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;

/**
 * The planner's rules in time: figures and weights, who may come to which position, minimum cover.
 * HR sets others from a day on, with a source.
 */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME,
    Role.AUDITOR_NAME
})
public class PlanningRules {

    private static final int MOST = 1_000_000;
    private static final int PERCENT = 100;
    private static final int MOST_MONTHS = 120;
    private static final int MOST_MOVES = 1_000;
    private static final int MOST_SECONDS = 86_400;
    private static final int MOST_CANDIDATES = 500;
    private static final Map<String, int[]> BOUNDS =
            Map.of(
                    "monthsLeftInService", new int[] {0, MOST_MONTHS},
                    "secondmentMostPercent", new int[] {0, PERCENT},
                    "giverFloorPercent", new int[] {0, PERCENT},
                    "mostMoves", new int[] {1, MOST_MOVES},
                    "mostSeconds", new int[] {PlanCheck.LEAST_SECONDS, MOST_SECONDS},
                    "candidatesPerPost", new int[] {1, MOST_CANDIDATES});

    @Inject private PlanningRuleRepository repository;
    @Inject private Catalogue catalogue;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /** Figures first, then weights; the latest of each first. */
    public List<PlanningRule> all() {
        return repository.all();
    }

    /** Values by code. */
    public Map<String, Integer> on(LocalDate day) {
        return repository.on(day);
    }

    /**
     * Sets a figure from a day on; plans of the days before keep what held then.
     *
     * @throws InvalidInput naming each field that is wrong
     */
    @RolesAllowed(Role.HR_NAME)
    public void set(RuleFigureDraft draft) {
        draft.clean();
        PlanningRule last =
                repository.all().stream()
                        .filter(rule -> rule.code().equals(draft.getCode()))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput("code", "error.planning.code"));
        int[] bounds = BOUNDS.getOrDefault(draft.getCode(), new int[] {0, MOST});
        List<FieldError> wrong = new ArrayList<>();
        draft.check(bounds[0], bounds[1], last.period().from(), wrong);
        refuse(wrong);
        Caller caller = callers.current();
        PlanningRule rule =
                new PlanningRule(
                        draft.getCode(),
                        draft.getValue(),
                        Period.since(draft.getValidFrom()),
                        draft.getSource(),
                        caller.username(),
                        clock.now());
        repository.follow(rule);
        audit.change(
                caller,
                AuditAction.CREATE,
                AuditObject.of("planningRule", null, caller.unitId(), rule.code()),
                Changes.none()
                        .field("value", last.value(), rule.value())
                        .set("validFrom", draft.getValidFrom())
                        .set("source", rule.source()));
    }

    /** Who may come to which position, the latest first; others stay within their position. */
    public List<PositionRule> positions() {
        return repository.positions(this::rankOfLevel);
    }

    /** What may be asked of who comes to a position. */
    public List<PlanningQualification> qualifications() {
        return repository.qualifications();
    }

    /**
     * Says from a day on who may come to a position.
     *
     * @throws InvalidInput naming each field that is wrong
     */
    @RolesAllowed(Role.HR_NAME)
    public void set(PositionRuleDraft draft) {
        draft.clean();
        PositionRule last =
                positions().stream()
                        .filter(rule -> rule.position().equals(draft.getPosition()))
                        .findFirst()
                        .orElse(null);
        refuse(wrongWith(draft, last));
        Caller caller = callers.current();
        Integer lowest = catalogue.rank(draft.getLowestRank()).map(Rank::level).orElse(null);
        repository.follow(draft, lowest, caller.username(), clock.now());
        audit.change(
                caller,
                AuditAction.CREATE,
                AuditObject.of("planningPosition", null, caller.unitId(), draft.getPosition()),
                Changes.none()
                        .field(
                                "takenFrom",
                                last == null ? null : String.join(", ", last.takenFrom()),
                                String.join(", ", draft.getTakenFrom()))
                        .field(
                                "lowestRank",
                                last == null ? null : last.lowestRank(),
                                draft.getLowestRank())
                        .field(
                                "qualification",
                                last == null || last.qualification() == null
                                        ? null
                                        : last.qualification().code(),
                                draft.getQualification())
                        .set("validFrom", draft.getValidFrom())
                        .set("source", draft.getSource()));
    }

    private List<FieldError> wrongWith(PositionRuleDraft draft, PositionRule last) {
        List<FieldError> wrong = new ArrayList<>();
        if (catalogue.position(draft.getPosition()).isEmpty()) {
            wrong.add(FieldError.of("position", "error.officer.position"));
        }
        for (String from : draft.getTakenFrom()) {
            if (catalogue.position(from).isEmpty() || from.equals(draft.getPosition())) {
                wrong.add(FieldError.of("takenFrom", "error.planning.takenFrom"));
                break;
            }
        }
        if (draft.getLowestRank() != null && catalogue.rank(draft.getLowestRank()).isEmpty()) {
            wrong.add(FieldError.of("lowestRank", "error.officer.rank"));
        }
        if (draft.getQualification() != null
                && qualifications().stream()
                        .noneMatch(known -> known.code().equals(draft.getQualification()))) {
            wrong.add(
                    FieldError.of(
                            "qualification",
                            "error.shift.qualification",
                            draft.getQualification()));
        }
        RuleFigureDraft.check(
                draft.getValidFrom(),
                draft.getSource(),
                last == null ? LocalDate.MIN : last.period().from(),
                wrong);
        return wrong;
    }

    /** An operational rank before others of the same height. */
    private String rankOfLevel(int level) {
        return catalogue.ranks().stream()
                .filter(rank -> rank.level() == level)
                .min(Comparator.comparing(Rank::category))
                .map(Rank::code)
                .orElseThrow();
    }

    /** Minimum cover by kind of unit, the latest first; decisions look at it, too. */
    public List<CoverRule> covers() {
        return repository.covers();
    }

    /**
     * Sets from a day on the minimum cover of a kind of unit that has one.
     *
     * @param draft its code is the kind, its value a percentage of the establishment
     * @throws InvalidInput naming each field that is wrong
     */
    @RolesAllowed(Role.HR_NAME)
    public void setCover(RuleFigureDraft draft) {
        draft.clean();
        CoverRule last =
                covers().stream()
                        .filter(rule -> rule.kind().name().equals(draft.getCode()))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput("code", "error.planning.cover"));
        List<FieldError> wrong = new ArrayList<>();
        draft.check(0, PERCENT, last.period().from(), wrong);
        refuse(wrong);
        Caller caller = callers.current();
        repository.follow(
                new CoverRule(
                        last.kind(),
                        draft.getValue(),
                        Period.since(draft.getValidFrom()),
                        draft.getSource(),
                        caller.username(),
                        clock.now()));
        audit.change(
                caller,
                AuditAction.CREATE,
                AuditObject.of("minimumCover", null, caller.unitId(), last.kind().name()),
                Changes.none()
                        .field("percent", last.percent(), draft.getValue())
                        .set("validFrom", draft.getValidFrom())
                        .set("source", draft.getSource()));
    }

    private static void refuse(List<FieldError> wrong) {
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }
}
