package vn.phaodai.force.career;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.EditConflict;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditLine;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;

/**
 * Recording the yearly evaluations of a whole unit at once (đánh giá, xếp loại hằng năm). All or
 * nothing: with the last grade, the excellent ones must not be more than their share of the good.
 */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class YearlyEvaluations {

    private static final int FIRST_YEAR = 1975;
    private static final int NOTE = 500;
    private static final String ENTRY = "thing.careerEntry";

    @Inject private EvaluationRepository evaluations;
    @Inject private CareerRepository careers;
    @Inject private CareerCatalogue catalogue;
    @Inject private EvaluationCap cap;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /**
     * Who is to be evaluated in the unit itself, without the units below it, by position and name.
     *
     * @throws NotFound if the unit is not in the caller's scope
     */
    public EvaluationSheet sheet(UUID unitId, int year) {
        Caller caller = callers.current();
        requireYear(year);
        caller.scope().require(unitId);
        List<EvaluationLine> lines =
                evaluations.lines(
                        caller.scope(), unitId, year, day(year), caller.username(), false);
        long good = cap.good(unitId, year);
        return new EvaluationSheet(
                unitId,
                year,
                lines,
                cap.excellent(unitId, year),
                good,
                cap.most(good, year),
                cap.percent(year),
                cap.source(year));
    }

    /** Whether the caller may record evaluations. */
    public boolean mayWrite() {
        return Register.EVALUATIONS.writers().stream().anyMatch(callers.current()::is);
    }

    /**
     * Records those that are new and corrects those that differ; what stood stays visible.
     *
     * @param reason why grades recorded before change; needed if any does
     * @return how many were recorded or corrected
     * @throws InvalidInput naming the line that is wrong, or that there are too many excellent ones
     * @throws EditConflict if an evaluation is not the one the caller read
     */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public int record(UUID unitId, int year, List<GradeDraft> grades, String reason) {
        Caller caller = callers.current();
        requireYear(year);
        caller.scope().require(unitId);
        careers.holdGrades(unitId, year);
        Map<UUID, EvaluationLine> lines =
                evaluations
                        .lines(caller.scope(), unitId, year, day(year), caller.username(), true)
                        .stream()
                        .collect(Collectors.toMap(EvaluationLine::officerId, Function.identity()));
        check(grades, lines);
        List<GradeDraft> added = new ArrayList<>();
        List<GradeDraft> corrected = new ArrayList<>();
        for (GradeDraft draft : grades) {
            EvaluationLine line = lines.get(draft.officerId());
            if (!Objects.equals(line.version(), draft.version())) {
                throw new EditConflict(ENTRY, line.fullName());
            }
            if (line.entryId() == null) {
                added.add(draft);
            } else if (!line.grade().equals(draft.grade())
                    || !Objects.equals(line.note(), VietnameseText.clean(draft.note()))) {
                corrected.add(draft);
            }
        }
        String why = corrected.isEmpty() ? null : reason(reason);
        write(caller, unitId, year, added, corrected, lines, why);
        cap.check(Register.EVALUATIONS, Map.of("unitId", unitId, "year", year));
        return added.size() + corrected.size();
    }

    private void write(
            Caller caller,
            UUID unitId,
            int year,
            List<GradeDraft> added,
            List<GradeDraft> corrected,
            Map<UUID, EvaluationLine> lines,
            String why) {
        List<AuditLine> created = new ArrayList<>();
        List<AuditLine> changed = new ArrayList<>();
        careers.addAll(
                Register.EVALUATIONS,
                added.stream()
                        .map(
                                draft -> {
                                    UUID id = Ids.next();
                                    created.add(line(unitId, lines, draft, id));
                                    return CareerRepository.json(
                                            Register.EVALUATIONS,
                                            id,
                                            draft.officerId(),
                                            values(unitId, year, draft),
                                            caller.username());
                                })
                        .toList());
        careers.keep(
                Register.EVALUATIONS,
                corrected.stream()
                        .map(draft -> lines.get(draft.officerId()).entryId())
                        .toArray(UUID[]::new),
                false,
                why,
                caller.username());
        careers.correctAll(
                Register.EVALUATIONS,
                corrected.stream()
                        .map(
                                draft -> {
                                    UUID id = lines.get(draft.officerId()).entryId();
                                    changed.add(line(unitId, lines, draft, id));
                                    return CareerRepository.json(
                                            Register.EVALUATIONS,
                                            id,
                                            null,
                                            values(unitId, year, draft),
                                            caller.username());
                                })
                        .toList());
        if (!created.isEmpty()) {
            audit.changes(caller, AuditAction.CREATE, created);
        }
        if (!changed.isEmpty()) {
            audit.changes(caller, AuditAction.UPDATE, changed);
        }
    }

    private static AuditLine line(
            UUID unitId, Map<UUID, EvaluationLine> lines, GradeDraft draft, UUID id) {
        EvaluationLine before = lines.get(draft.officerId());
        return new AuditLine(
                AuditObject.of(
                        "career." + Register.EVALUATIONS.path(),
                        id,
                        unitId,
                        before.serviceNumber()),
                Changes.none()
                        .field("grade", before.grade(), draft.grade())
                        .field("note", before.note(), VietnameseText.clean(draft.note())));
    }

    private static Map<String, Object> values(UUID unitId, int year, GradeDraft draft) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("year", year);
        values.put("grade", draft.grade());
        values.put("unitId", unitId);
        String note = VietnameseText.clean(draft.note());
        if (note != null) {
            values.put("note", note);
        }
        return values;
    }

    private void check(List<GradeDraft> grades, Map<UUID, EvaluationLine> lines) {
        List<FieldError> wrong = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < grades.size(); i++) {
            GradeDraft draft = grades.get(i);
            String at = "grades[" + i + "].";
            EvaluationLine line = lines.get(draft.officerId());
            String note = VietnameseText.clean(draft.note());
            if (line == null) {
                wrong.add(FieldError.of(at + "officerId", "error.evaluation.notOfUnit"));
            } else if (line.own()) {
                wrong.add(FieldError.of(at + "officerId", "error.career.ownEvaluation"));
            } else if (!seen.add(draft.officerId())) {
                wrong.add(FieldError.of(at + "officerId", "error.evaluation.twice"));
            }
            if (draft.grade() == null || catalogue.choice("GRADE", draft.grade()).isEmpty()) {
                wrong.add(FieldError.of(at + "grade", "error.career.choice"));
            }
            if (note != null && note.length() > NOTE) {
                wrong.add(FieldError.of(at + "note", "error.tooLong", NOTE));
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    private static String reason(String typed) {
        String reason = VietnameseText.clean(typed);
        if (reason == null) {
            throw new InvalidInput("reason", "error.evaluation.reason");
        }
        if (reason.length() > NOTE) {
            throw new InvalidInput("reason", "error.tooLong", NOTE);
        }
        return reason;
    }

    private void requireYear(int year) {
        int now = clock.today().getYear();
        if (year < FIRST_YEAR || year > now) {
            throw new InvalidInput("year", "error.career.year", FIRST_YEAR, now);
        }
    }

    /** The day that says who was of the unit in a year. */
    private LocalDate day(int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return end.isAfter(clock.today()) ? clock.today() : end;
    }
}
