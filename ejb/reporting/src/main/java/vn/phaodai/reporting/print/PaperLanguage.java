package vn.phaodai.reporting.print;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import vn.phaodai.kernel.VietnameseText;

/**
 * The language of a paper: its words, and how it writes numbers and days. Definitions ask it for
 * words by key, layouts take them from the same bundle.
 */
public enum PaperLanguage {
    /** 1.234,5 · 45,2% · ngày 14 tháng 02 năm 2022. */
    VI("vi-VN") {
        @Override
        String inWords(LocalDate day) {
            return Vietnamese.inWords(day);
        }
    },

    /** 1,234.5 · 45.2% · 14 February 2022. */
    EN("en") {
        @Override
        String inWords(LocalDate day) {
            return DateTimeFormatter.ofPattern("d MMMM uuuu", locale()).format(day);
        }
    };

    private final String tag;
    private final Locale locale;
    private final ResourceBundle words;

    PaperLanguage(String tag) {
        this.tag = tag;
        this.locale = Locale.forLanguageTag(tag);
        this.words = ResourceBundle.getBundle("vn.phaodai.reporting.print.words", locale);
    }

    /** The day in words, after a place. */
    abstract String inWords(LocalDate day);

    /** By its code, as vi. */
    public static Optional<PaperLanguage> named(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(PaperLanguage::code).toList();
    }

    /** ISO 639-1. */
    public String code() {
        return locale.getLanguage();
    }

    /** As PDF names it. */
    String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /** The words, for layouts. */
    public ResourceBundle words() {
        return words;
    }

    /** The words of this key, with what they name put in; figures and days are texts already. */
    public String text(String key, Object... args) {
        String pattern = words.getString(key);
        return args.length == 0 ? pattern : new MessageFormat(pattern, locale).format(args);
    }

    public String day(LocalDate day) {
        return day == null ? null : VietnameseText.day(day);
    }

    public String placeDate(String place, LocalDate day) {
        return place + ", " + inWords(day);
    }

    public String whole(long number) {
        return format("#,##0").format(number);
    }

    public String signed(long number) {
        return format("+#,##0;-#,##0").format(number).replace("+0", "0");
    }

    public String percent(Double number) {
        return number == null ? "–" : format("#,##0.0").format(number) + "%";
    }

    /**
     * @param sex as registers hold it
     */
    public String sex(String sex) {
        return text("FEMALE".equals(sex) ? "sex.female" : "sex.male");
    }

    private DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
    }
}
