package vn.phaodai.force.career;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import vn.phaodai.kernel.FieldError;

/** What a request for leave must keep, typed one by one or in a sheet. */
final class LeaveRules {

    static final int LONGEST_TEXT = 300;

    private static final int LONGEST = 400;

    private LeaveRules() {}

    /**
     * Tells what is wrong with a request; empty if nothing is.
     *
     * @param known whether the kind is one of the catalogue
     * @param overlaps whether the officer has other leave between two days
     */
    static List<FieldError> check(
            LeaveDraft draft,
            boolean known,
            LocalDate today,
            BiPredicate<LocalDate, LocalDate> overlaps) {
        List<FieldError> wrong = new ArrayList<>();
        if (!known) {
            wrong.add(FieldError.of("kind", "error.career.choice"));
        }
        LocalDate first = draft.getFirstDay();
        LocalDate last = draft.getLastDay();
        if (first == null) {
            wrong.add(FieldError.of("firstDay", "error.required"));
        }
        if (last == null) {
            wrong.add(FieldError.of("lastDay", "error.required"));
        }
        if (first != null && last != null) {
            if (last.isBefore(first)) {
                wrong.add(FieldError.of("lastDay", "error.period.empty"));
            } else if (first.plusDays(LONGEST).isBefore(last)
                    || first.isAfter(today.plusDays(LONGEST))) {
                wrong.add(FieldError.of("lastDay", "error.career.far"));
            } else if (deducts(draft.getKind()) && first.isBefore(today)) {
                wrong.add(FieldError.of("firstDay", "error.leave.past"));
            } else if (overlaps.test(first, last)) {
                wrong.add(FieldError.of("firstDay", "error.leave.overlap"));
            }
        }
        tooLong(wrong, "place", draft.getPlace());
        tooLong(wrong, "note", draft.getNote());
        return wrong;
    }

    /** Only yearly leave has a balance. */
    static boolean deducts(String kind) {
        return "ANNUAL".equals(kind);
    }

    private static void tooLong(List<FieldError> wrong, String field, String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            wrong.add(FieldError.of(field, "error.tooLong", LONGEST_TEXT));
        }
    }
}
