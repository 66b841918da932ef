package vn.phaodai.reporting.print;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and dates as Vietnamese documents write them: 1.234,5 · 45,2% · 14/02/2022. */
public final class Vietnamese {

    public static final Locale LOCALE = Locale.forLanguageTag("vi-VN");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Vietnamese() {}

    public static String day(LocalDate day) {
        return day == null ? null : DAY.format(day);
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
        return place + ", " + inWords(day);
    }

    public static String whole(long number) {
        return format("#,##0").format(number);
    }

    public static String signed(long number) {
        return format("+#,##0;-#,##0").format(number == 0 ? 0 : number).replace("+0", "0");
    }

    public static String percent(Double number) {
        return number == null ? "–" : format("#,##0.0").format(number) + "%";
    }

    /**
     * @param sex as registers hold it
     */
    public static String sex(String sex) {
        return "FEMALE".equals(sex) ? "Nữ" : "Nam";
    }

    private static DecimalFormat format(String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(LOCALE);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return new DecimalFormat(pattern, symbols);
    }
}
