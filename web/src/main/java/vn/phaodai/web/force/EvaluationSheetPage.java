package vn.phaodai.web.force;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.phaodai.force.career.EvaluationLine;
import vn.phaodai.force.career.EvaluationSheet;
import vn.phaodai.force.career.GradeDraft;
import vn.phaodai.force.career.YearlyEvaluations;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.web.Me;

/** The yearly evaluations of a unit, typed in one form. */
@Named("evaluationSheet")
@ViewScoped
public class EvaluationSheetPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int YEARS = 10;

    @Inject private YearlyEvaluations evaluations;
    @Inject private CareerTexts texts;
    @Inject private BusinessClock clock;
    @Inject private Me me;

    private String unitId;
    private String year;
    private UUID wanted;
    private String wantedYear;
    private String reason;
    private boolean writable;
    private List<Grade> grades = new ArrayList<>();
    private transient EvaluationSheet sheet;

    /** What is typed for one officer. */
    public static class Grade implements Serializable {

        private static final long serialVersionUID = 1L;

        private final EvaluationLine line;
        private String value;
        private String note;

        Grade(EvaluationLine line) {
            this.line = line;
            this.value = line.grade();
            this.note = line.note();
        }

        public EvaluationLine getLine() {
            return line;
        }

        public String getValue() {
            return value;
        }

        public void setValue(String value) {
            this.value = value;
        }

        public String getNote() {
            return note;
        }

        public void setNote(String note) {
            this.note = note;
        }
    }

    public void load() {
        sheet = evaluations.sheet(unit(), yearOf());
        writable = evaluations.mayWrite();
        grades = new ArrayList<>(sheet.lines().stream().map(Grade::new).toList());
        wanted = sheet.unitId();
        wantedYear = String.valueOf(sheet.year());
    }

    /** Another unit or year. */
    public String show() {
        return "/evaluations/list?faces-redirect=true&unitId="
                + (wanted == null ? unit() : wanted)
                + "&year="
                + wantedYear;
    }

    public String save() {
        int count =
                evaluations.record(
                        unit(),
                        yearOf(),
                        grades.stream()
                                .filter(grade -> grade.value != null && !grade.value.isEmpty())
                                .filter(grade -> !grade.line.own())
                                .map(
                                        grade ->
                                                new GradeDraft(
                                                        grade.line.officerId(),
                                                        grade.value,
                                                        grade.note,
                                                        grade.line.version()))
                                .toList(),
                        reason);
        Said.done("evaluations.saved", count);
        return "/evaluations/list?faces-redirect=true&unitId=" + unit() + "&year=" + yearOf();
    }

    private UUID unit() {
        return unitId == null || unitId.isEmpty()
                ? me.caller().unitId()
                : RecordId.of("thing.unit", unitId);
    }

    /** The last year that has ended, unless another is asked for. */
    private int yearOf() {
        return year != null && year.matches("\\d{4}")
                ? Integer.parseInt(year)
                : clock.today().getYear() - 1;
    }

    public List<SelectItem> getYears() {
        int now = clock.today().getYear();
        return IntStream.range(0, YEARS)
                .mapToObj(back -> String.valueOf(now - back))
                .map(each -> new SelectItem(each, each))
                .toList();
    }

    public EvaluationSheet getSheet() {
        if (sheet == null) {
            sheet = evaluations.sheet(unit(), yearOf());
        }
        return sheet;
    }

    public List<Grade> getGrades() {
        return grades;
    }

    public boolean isWritable() {
        return writable;
    }

    public boolean isCorrecting() {
        return grades.stream().anyMatch(grade -> grade.line.entryId() != null);
    }

    public List<SelectItem> getOptions() {
        return texts.options("GRADE");
    }

    public UUID getWanted() {
        return wanted;
    }

    public void setWanted(UUID wanted) {
        this.wanted = wanted;
    }

    public String getWantedYear() {
        return wantedYear;
    }

    public void setWantedYear(String wantedYear) {
        this.wantedYear = wantedYear;
    }

    public String getUnitId() {
        return unitId;
    }

    public void setUnitId(String unitId) {
        this.unitId = unitId;
    }

    public String getYear() {
        return year == null ? String.valueOf(yearOf()) : year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
