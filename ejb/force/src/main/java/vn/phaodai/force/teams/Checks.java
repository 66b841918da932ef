package vn.phaodai.force.teams;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.InvalidInput;

/** Collects what is wrong with a form, and refuses it whole. */
final class Checks {

    static final int LONGEST_NUMBER = 60;
    static final int LONGEST_NAME = 100;
    static final LocalDate EARLIEST = LocalDate.of(1945, 8, 19);

    private final List<FieldError> wrong = new ArrayList<>();

    Checks required(String field, Object value) {
        if (value == null) {
            add(field, "error.required");
        }
        return this;
    }

    Checks text(String field, String value, int longest) {
        required(field, value);
        if (value != null && value.length() > longest) {
            add(field, "error.tooLong", longest);
        }
        return this;
    }

    Checks between(String field, Number value, long least, long most) {
        required(field, value);
        if (value != null && (value.longValue() < least || value.longValue() > most)) {
            add(field, "error.teams.between", least, most);
        }
        return this;
    }

    /** A day that has come, or comes within a year. */
    Checks day(String field, LocalDate value, LocalDate today) {
        required(field, value);
        if (value != null && (value.isBefore(EARLIEST) || value.isAfter(today.plusYears(1)))) {
            add(field, "error.teams.day");
        }
        return this;
    }

    /** A decision of at latest the day from which it counts. */
    Checks decision(String number, LocalDate date, LocalDate effectiveOn, String prefix) {
        text(prefix.isEmpty() ? "decisionNumber" : prefix + "Number", number, LONGEST_NUMBER);
        String field = prefix.isEmpty() ? "decisionDate" : prefix + "Date";
        required(field, date);
        if (date != null && effectiveOn != null && date.isAfter(effectiveOn)) {
            add(field, "error.teams.decisionAfter");
        }
        return this;
    }

    Checks add(String field, String key, Object... args) {
        wrong.add(FieldError.of(field, key, args));
        return this;
    }

    List<FieldError> found() {
        return wrong;
    }

    /**
     * @throws InvalidInput if anything is wrong
     */
    void refuse() {
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }
}
