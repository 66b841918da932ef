package vn.phaodai.force.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.OfficerStatus;
import vn.phaodai.force.Position;
import vn.phaodai.force.Rank;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;

/** The rules that a decision and each of its lines must keep. */
class DecisionCheck {

    /** Forms of discipline (Luật Công an nhân dân). */
    static final List<DecisionCode> DISCIPLINE =
            List.of(
                    new DecisionCode("REPRIMAND", "Khiển trách", "Reprimand"),
                    new DecisionCode("WARNING", "Cảnh cáo", "Warning"),
                    new DecisionCode("REMOVAL", "Cách chức", "Removal from the position"),
                    new DecisionCode("RANK_DEMOTION", "Giáng cấp bậc hàm", "Demotion in rank"),
                    new DecisionCode("DISMISSAL", "Tước danh hiệu", "Dismissal"));

    /** Positions to which one is appointed, beside the commanding ones. */
    private static final Set<String> LEADING = Set.of("TEAM_LEADER", "TEAM_DEPUTY_LEADER");

    private static final String EFFECTIVE_ON = "effectiveOn";
    private static final String ENDS_ON = "endsOn";
    private static final String TO_UNIT = "toUnitId";
    private static final String POSITION = "position";
    private static final String RANK = "rank";
    private static final String CONTENT = "content";
    private static final String REQUIRED = "error.required";
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_TEXT = 500;
    static final int FURTHEST_MONTHS = 12;

    private final Catalogue catalogue;
    private final UnitTree tree;
    private final LocalDate today;
    private final Map<DecisionKind, Integer> pastDays;
    private final List<DecisionCode> leaveKinds;
    private final List<DecisionCode> commendations;
    private final List<DecisionCode> courses;

    DecisionCheck(
            Catalogue catalogue,
            UnitTree tree,
            LocalDate today,
            Map<DecisionKind, Integer> pastDays,
            List<DecisionCode> leaveKinds,
            List<DecisionCode> commendations,
            List<DecisionCode> courses) {
        this.catalogue = catalogue;
        this.tree = tree;
        this.today = today;
        this.pastDays = pastDays;
        this.leaveKinds = leaveKinds;
        this.commendations = commendations;
        this.courses = courses;
    }

    /** Tells what is wrong with the head of a decision; empty if nothing is. */
    List<FieldError> head(DecisionDraft draft) {
        draft.clean();
        List<FieldError> wrong = new ArrayList<>();
        if (draft.getKind() == null) {
            wrong.add(FieldError.of("kind", REQUIRED));
        }
        number("number", draft.getNumber()).ifPresent(wrong::add);
        if (draft.getEffectiveOn() == null) {
            wrong.add(FieldError.of(EFFECTIVE_ON, REQUIRED));
        }
        date("date", draft.getKind(), draft.getDate(), draft.getEffectiveOn())
                .ifPresent(wrong::add);
        wrong.addAll(signer(draft.getSignerName(), draft.getSignerTitle()));
        tooLong("basis", draft.getBasis(), 4_000).ifPresent(wrong::add);
        return wrong;
    }

    static List<FieldError> signer(String name, String title) {
        List<FieldError> wrong = new ArrayList<>();
        tooLong("signerName", name, 100).ifPresent(wrong::add);
        tooLong("signerTitle", title, 200).ifPresent(wrong::add);
        return wrong;
    }

    /**
     * @param field what the form calls it
     */
    Optional<FieldError> number(String field, String number) {
        if (number == null) {
            return Optional.of(FieldError.of(field, REQUIRED));
        }
        return tooLong(field, number, LONGEST_NUMBER);
    }

    /**
     * @param field what the form calls it
     */
    Optional<FieldError> date(
            String field, DecisionKind kind, LocalDate date, LocalDate effectiveOn) {
        if (date == null) {
            return Optional.of(FieldError.of(field, REQUIRED));
        }
        if (effectiveOn != null && date.isAfter(effectiveOn) && !earliest(kind).isBefore(today)) {
            return Optional.of(FieldError.of(field, "error.transfer.decisionAfterEffect"));
        }
        return date.isBefore(today.minusYears(1))
                ? Optional.of(FieldError.of(field, "error.transfer.decisionTooOld"))
                : Optional.empty();
    }

    /**
     * Tells what is wrong with what a decision of this kind says of an officer.
     *
     * @param next how far the officer meets the conditions of a promotion on the day of effect;
     *     null for other kinds, and if the officer does not serve on it
     */
    List<FieldError> line(
            Caller caller, DecisionKind kind, Person person, NextRank next, LineDraft line) {
        line.clean();
        List<FieldError> wrong = new ArrayList<>();
        Person without = person.without();
        superseding(person, line).ifPresent(wrong::add);
        if (kind.moves() || kind.theme() == DecisionKind.Theme.ABSENCE
                ? without.status() != OfficerStatus.ACTIVE
                : !without.status().isServing()) {
            wrong.add(FieldError.of("officerId", "error.transfer.notActive"));
        }
        LocalDate day = line.getEffectiveOn();
        effectiveOn(day, kind, without).ifPresent(wrong::add);
        if (kind.moves()) {
            moving(caller, kind, person, line, wrong);
        }
        if (kind == DecisionKind.REAPPOINT && !isCommanding(without.position())) {
            wrong.add(FieldError.of("officerId", "error.decision.notCommanding"));
        }
        if (kind.isTemporary()) {
            ending(line).ifPresent(wrong::add);
        } else if (line.getEndsOn() != null && !kind.mayEnd()) {
            wrong.add(FieldError.of(ENDS_ON, "error.decision.notTemporary"));
        } else if (line.getEndsOn() != null && day != null && !line.getEndsOn().isAfter(day)) {
            wrong.add(FieldError.of(ENDS_ON, "error.decision.endsBefore"));
        }
        if (kind.ranks()) {
            rank(kind, without, next, line, wrong);
        }
        if (kind == DecisionKind.SALARY_RAISE) {
            salary(without, line, wrong);
        }
        words(kind, line, wrong);
        if (line.isExceptional() && line.getExceptionReason() == null) {
            wrong.add(FieldError.of("exceptionReason", REQUIRED));
        }
        tooLong(CONTENT, line.getContent(), LONGEST_TEXT).ifPresent(wrong::add);
        tooLong("exceptionReason", line.getExceptionReason(), LONGEST_TEXT).ifPresent(wrong::add);
        return wrong;
    }

    /** First day on which a decision of this kind that is made today may take effect. */
    LocalDate earliest(DecisionKind kind) {
        return today.minusDays(pastDays.getOrDefault(kind, 0));
    }

    /** What it supersedes must still hold: nothing else may have been built upon it. */
    private static Optional<FieldError> superseding(Person person, LineDraft line) {
        Superseded older = person.older();
        if (older == null || older.over()) {
            return Optional.empty();
        }
        if (!older.stands()) {
            return Optional.of(
                    FieldError.of("officerId", "error.decision.builtUpon", older.number()));
        }
        boolean after =
                older.holdsForATime()
                        && line.getEffectiveOn() != null
                        && line.getEffectiveOn().isAfter(older.endsOn());
        return after
                ? Optional.of(
                        FieldError.of(EFFECTIVE_ON, "error.decision.afterReturn", older.endsOn()))
                : Optional.empty();
    }

    private Optional<FieldError> effectiveOn(LocalDate day, DecisionKind kind, Person person) {
        if (day == null) {
            return Optional.of(FieldError.of(EFFECTIVE_ON, REQUIRED));
        }
        LocalDate earliest = earliest(kind);
        if (day.isBefore(earliest)) {
            return Optional.of(
                    earliest.isBefore(today)
                            ? FieldError.of(EFFECTIVE_ON, "error.decision.tooLongAgo", earliest)
                            : FieldError.of(EFFECTIVE_ON, "error.transfer.past"));
        }
        if (day.isAfter(today.plusMonths(FURTHEST_MONTHS))) {
            return Optional.of(
                    FieldError.of(EFFECTIVE_ON, "error.transfer.tooFar", FURTHEST_MONTHS));
        }
        boolean endsPosting = kind.moves() || kind.leaves();
        return !endsPosting || person.postedSince().isBefore(day)
                ? Optional.empty()
                : Optional.of(
                        FieldError.of(
                                EFFECTIVE_ON, "error.transfer.firstDay", person.postedSince()));
    }

    private void moving(
            Caller caller,
            DecisionKind kind,
            Person person,
            LineDraft line,
            List<FieldError> wrong) {
        LocalDate day = line.getEffectiveOn();
        Optional<Unit> target = tree.find(line.getToUnitId(), day == null ? today : day);
        if (line.getToUnitId() == null) {
            wrong.add(FieldError.of(TO_UNIT, REQUIRED));
        } else if (target.isEmpty()) {
            wrong.add(FieldError.of(TO_UNIT, "error.transfer.noSuchUnit"));
        } else if (!caller.is(Role.HR) && !caller.scope().covers(target.get().id())) {
            wrong.add(FieldError.of(TO_UNIT, "error.transfer.outOfScope"));
        }
        position(line.getPosition(), target).ifPresent(wrong::add);
        place(kind, person, line).ifPresent(wrong::add);
        if (kind == DecisionKind.APPOINT
                && line.getPosition() != null
                && !isLeading(line.getPosition())) {
            wrong.add(FieldError.of(POSITION, "error.decision.appointLeading"));
        }
        if (kind == DecisionKind.DISMISS) {
            if (!isLeading(person.without().position())) {
                wrong.add(FieldError.of("officerId", "error.decision.notCommanding"));
            }
            if (line.getPosition() != null && isLeading(line.getPosition())) {
                wrong.add(FieldError.of(POSITION, "error.decision.dismissLeading"));
            }
        }
    }

    /**
     * It leads elsewhere; one that supersedes another may leave the officer where that one did, or
     * bring the officer back.
     */
    private static Optional<FieldError> place(DecisionKind kind, Person person, LineDraft line) {
        Superseded older = person.older();
        boolean instead = older != null && (older.holdsPlace() || older.holdsOutOfService());
        if (!instead && person.isAt(line.getToUnitId(), line.getPosition())) {
            return Optional.of(FieldError.of(TO_UNIT, "error.transfer.same"));
        }
        Person without = person.without();
        UUID home =
                kind.isTemporary() && without.homeUnit() != null
                        ? without.homeUnit()
                        : without.unitId();
        boolean elsewhere = kind.isTemporary() || kind == DecisionKind.ROTATION;
        return elsewhere && home.equals(line.getToUnitId())
                ? Optional.of(FieldError.of(TO_UNIT, "error.decision.sameUnit"))
                : Optional.empty();
    }

    private Optional<FieldError> position(String code, Optional<Unit> target) {
        if (code == null) {
            return Optional.of(FieldError.of(POSITION, REQUIRED));
        }
        Optional<Position> position = catalogue.position(code);
        if (position.isEmpty()) {
            return Optional.of(FieldError.of(POSITION, "error.officer.position"));
        }
        return target.filter(unit -> !position.get().unitKinds().contains(unit.kind()))
                .map(unit -> FieldError.of(POSITION, "error.officer.positionOfUnit", unit.name()));
    }

    private static Optional<FieldError> ending(LineDraft line) {
        if (line.getEndsOn() == null) {
            return Optional.of(FieldError.of(ENDS_ON, REQUIRED));
        }
        return line.getEffectiveOn() == null || line.getEndsOn().isAfter(line.getEffectiveOn())
                ? Optional.empty()
                : Optional.of(FieldError.of(ENDS_ON, "error.decision.endsBefore"));
    }

    /**
     * One step at a time, in time, under the ceiling of the position, with all other conditions
     * met: else only as an exception.
     */
    private void rank(
            DecisionKind kind,
            Person person,
            NextRank next,
            LineDraft line,
            List<FieldError> wrong) {
        if (line.getRank() == null) {
            wrong.add(FieldError.of(RANK, REQUIRED));
            return;
        }
        Optional<Rank> held = catalogue.rank(person.rank());
        Optional<Rank> wanted = catalogue.rank(line.getRank());
        if (wanted.isEmpty() || held.isEmpty()) {
            wrong.add(FieldError.of(RANK, "error.officer.rank"));
            return;
        }
        if (wanted.get().category() != held.get().category()) {
            wrong.add(FieldError.of(RANK, "error.decision.rankCategory"));
            return;
        }
        int steps = wanted.get().level() - held.get().level();
        boolean up = kind == DecisionKind.RANK_PROMOTION;
        LocalDate day = line.getEffectiveOn() == null ? today : line.getEffectiveOn();
        if (up ? steps <= 0 : steps >= 0) {
            wrong.add(
                    FieldError.of(
                            RANK,
                            up ? "error.decision.rankNotHigher" : "error.decision.rankNotLower",
                            held.get().nameVi()));
            return;
        }
        if (!person.rankSince().isBefore(day)) {
            wrong.add(
                    FieldError.of(EFFECTIVE_ON, "error.decision.rankFirstDay", person.rankSince()));
        }
        if (line.isExceptional()) {
            return;
        }
        if (Math.abs(steps) > 1) {
            wrong.add(FieldError.of(RANK, "error.decision.rankSkips"));
        }
        if (up) {
            conditions(person, next, line.getRank(), day, wrong);
        }
    }

    private void conditions(
            Person person, NextRank next, String rank, LocalDate day, List<FieldError> wrong) {
        if (next != null && !next.termMet() && next.dueOn() != null) {
            wrong.add(FieldError.of(RANK, "error.decision.rankEarly", next.dueOn()));
        }
        String position = next == null ? person.position() : next.position();
        if (catalogue.exceedsCeiling(rank, position, day)) {
            wrong.add(FieldError.of(RANK, "error.decision.rankCeiling"));
        }
        if (next == null || !next.restMet() || (!next.termMet() && next.dueOn() == null)) {
            wrong.add(FieldError.of(RANK, "error.decision.rankConditions"));
        }
    }

    private static void salary(Person person, LineDraft line, List<FieldError> wrong) {
        LocalDate day = line.getEffectiveOn();
        if (day != null && person.salarySince() != null && !person.salarySince().isBefore(day)) {
            wrong.add(
                    FieldError.of(
                            EFFECTIVE_ON, "error.decision.salaryFirstDay", person.salarySince()));
        }
        if (line.getCoefficient() == null) {
            wrong.add(FieldError.of("coefficient", REQUIRED));
        } else if (line.getCoefficient().signum() <= 0 || line.getCoefficient().precision() > 5) {
            wrong.add(FieldError.of("coefficient", "error.decision.coefficient"));
        } else if (person.coefficient() != null
                && line.getCoefficient().compareTo(person.coefficient()) <= 0) {
            wrong.add(
                    FieldError.of(
                            "coefficient",
                            "error.decision.coefficientNotHigher",
                            person.coefficient()));
        }
    }

    private void words(DecisionKind kind, LineDraft line, List<FieldError> wrong) {
        switch (kind) {
            case LEAVE -> code(line, leaveKinds).ifPresent(wrong::add);
            case DISCIPLINE -> {
                code(line, DISCIPLINE).ifPresent(wrong::add);
                content(line).ifPresent(wrong::add);
            }
            case COMMENDATION -> {
                code(line, commendations).ifPresent(wrong::add);
                content(line).ifPresent(wrong::add);
            }
            case TRAINING -> {
                if (line.getCode() != null) {
                    code(line, courses).ifPresent(wrong::add);
                }
                content(line).ifPresent(wrong::add);
            }
            case DISCHARGE -> content(line).ifPresent(wrong::add);
            default -> {
                // says all that is needed without words
            }
        }
    }

    private static Optional<FieldError> code(LineDraft line, List<DecisionCode> known) {
        if (line.getCode() == null) {
            return Optional.of(FieldError.of("code", REQUIRED));
        }
        return known.stream().anyMatch(code -> code.code().equals(line.getCode()))
                ? Optional.empty()
                : Optional.of(FieldError.of("code", "error.decision.code"));
    }

    private static Optional<FieldError> content(LineDraft line) {
        return line.getContent() == null
                ? Optional.of(FieldError.of(CONTENT, REQUIRED))
                : Optional.empty();
    }

    private static Optional<FieldError> tooLong(String field, String text, int longest) {
        return text != null && text.length() > longest
                ? Optional.of(FieldError.of(field, "error.tooLong", longest))
                : Optional.empty();
    }

    private boolean isCommanding(String position) {
        return catalogue.position(position).filter(Position::commanding).isPresent();
    }

    /** Whether one is appointed to it: commanders, and who leads a team. */
    private boolean isLeading(String position) {
        return isCommanding(position) || LEADING.contains(position);
    }
}
