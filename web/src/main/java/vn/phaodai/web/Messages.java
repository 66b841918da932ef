package vn.phaodai.web;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Named;
import vn.phaodai.kernel.VietnameseText;

/** Texts of the bundles with their arguments in the form that people read. */
public final class Messages {

    private static final String BUNDLE = "vn.phaodai.web.messages";
    private static final Map<String, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm").withZone(BusinessClock.ZONE);

    private Messages() {}

    /** The text of this key; the key itself if there is none, so that the fault can be found. */
    public static String text(Locale locale, String key, Object... args) {
        ResourceBundle bundle = bundle(locale);
        if (!bundle.containsKey(key)) {
            return key;
        }
        String pattern = bundle.getString(key);
        return args.length == 0
                ? pattern
                : new MessageFormat(pattern, locale)
                        .format(Arrays.stream(args).map(arg -> readable(locale, arg)).toArray());
    }

    public static boolean has(Locale locale, String key) {
        return bundle(locale).containsKey(key);
    }

    /** What stands behind the prefix in the keys that begin with it. */
    public static Stream<String> keysAfter(Locale locale, String prefix) {
        return bundle(locale).keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()));
    }

    /**
     * Kept, since a page asks for some hundred texts and each search for a bundle costs its while.
     */
    private static ResourceBundle bundle(Locale locale) {
        return BUNDLES.computeIfAbsent(
                locale.getLanguage(), language -> ResourceBundle.getBundle(BUNDLE, locale));
    }

    /** Days, instants, constants, {@code thing.…} keys and what has names as people read them. */
    public static Object readable(Locale locale, Object value) {
        if (value instanceof LocalDate day) {
            return VietnameseText.day(day);
        }
        if (value instanceof Instant time) {
            return TIME.format(time);
        }
        if (value instanceof Named named) {
            return locale.getLanguage().equals("en") ? named.nameEn() : named.nameVi();
        }
        if (value instanceof Enum<?> constant) {
            return text(locale, key(constant));
        }
        if (value instanceof Collection<?> many) {
            return String.join(
                    ", ", many.stream().map(one -> readable(locale, one).toString()).toList());
        }
        return value instanceof String text && text.startsWith("thing.")
                ? text(locale, text)
                : value;
    }

    /** Bundle key of a constant, as {@code UnitKind.WARD}; without the type around a nested one. */
    public static String key(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }
}
