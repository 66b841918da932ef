package vn.phaodai.reporting.print;

import java.time.LocalDate;
import java.util.Locale;

/** Numbers and dates as papers of legal form write them, which have no other language. */
public final class Vietnamese {

    public static final Locale LOCALE = PaperLanguage.VI.locale();

    private Vietnamese() {}

    public static String day(LocalDate day) {
        return PaperLanguage.VI.day(day);
    }

    /** Days below 10 and months 1 and 2 get a zero, as Decree 30/2020 demands. */
    public static String inWords(LocalDate day) {
        String month = day.getMonthValue() <= 2 ? "0" : "";
        return String.format(
                Locale.ROOT,
                "ngày %02d tháng %s%d năm %d",
                day.getDayOfMonth(),
                month,
                day.getMonthValue(),
                day.getYear());
    }

    public static String placeDate(String place, LocalDate day) {
        return PaperLanguage.VI.placeDate(place, day);
    }

    public static String whole(long number) {
        return PaperLanguage.VI.whole(number);
    }
}
