package vn.phaodai.kernel;

import java.text.Collator;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Vietnamese text as this system keeps it: NFC everywhere, one search form without diacritics, one
 * alphabetical order.
 */
public final class VietnameseText {

    public static final Locale LOCALE = Locale.forLanguageTag("vi-VN");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private VietnameseText() {}

    /**
     * The NFC form with outer blanks removed and inner runs of blanks made one; null and blank text
     * give null.
     */
    public static String clean(String text) {
        if (text == null) {
            return null;
        }
        String clean =
                BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                        .replaceAll(" ")
                        .strip();
        return clean.isEmpty() ? null : clean;
    }

    /**
     * Lower case without diacritics and with đ as d: the form in which names are stored for search
     * and looked up.
     */
    public static String searchForm(String text) {
        String clean = clean(text);
        if (clean == null) {
            return "";
        }
        String bare =
                MARKS.matcher(Normalizer.normalize(clean, Normalizer.Form.NFD)).replaceAll("");
        return bare.toLowerCase(LOCALE).replace('đ', 'd');
    }

    /** As people write it: 01/11/2026. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /**
     * The last word of a full name: the given name, by which Vietnamese lists of people are sorted
     * first.
     */
    public static String givenName(String fullName) {
        String clean = clean(fullName);
        return clean == null ? "" : clean.substring(clean.lastIndexOf(' ') + 1);
    }

    /**
     * Vietnamese dictionary order for lists sorted in memory; the database sorts with {@code
     * vi-x-icu}.
     */
    public static Comparator<String> order() {
        Collator collator = Collator.getInstance(LOCALE);
        return (a, b) -> collator.compare(a, b);
    }
}
