package vn.phaodai.kernel.calendar;

import java.io.Serializable;
import java.time.LocalDate;

/** What an administrator enters about a day. */
public class CalendarDayDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private LocalDate day;
    private DayKind kind;
    private String note;
    private String source;

    /** The version that was read; null for a day that had no entry. */
    private Long version;

    public CalendarDayDraft() {}

    public CalendarDayDraft(LocalDate day, DayKind kind, String note, String source, Long version) {
        this.day = day;
        this.kind = kind;
        this.note = note;
        this.source = source;
        this.version = version;
    }

    public static CalendarDayDraft of(CalendarDay known) {
        return new CalendarDayDraft(
                known.day(), known.kind(), known.note(), known.source(), known.version());
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public DayKind getKind() {
        return kind;
    }

    public void setKind(DayKind kind) {
        this.kind = kind;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public Long getVersion() {
        return version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }
}
