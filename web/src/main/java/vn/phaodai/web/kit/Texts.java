package vn.phaodai.web.kit;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import vn.phaodai.web.Messages;

/** The kit's functions: {@code #{k:text(row.state)}}. */
public final class Texts {

    private static final String SYSTEM = "system";

    private static final int SHOWN_OF_ID_NUMBER = 3;
    private static final double THOUSAND = 1024;

    private Texts() {}

    /**
     * Label of a field: {@code page.id} of the bundle, or else {@code field.id}, which pages share.
     */
    public static String label(String page, String id) {
        String own = page + "." + id;
        return Messages.has(locale(), own) ? text(own) : text("field." + id);
    }

    /** Help under a field: {@code page.id.help} of the bundle; null if there is none. */
    public static String help(String page, String id) {
        String key = page + "." + id + ".help";
        return Messages.has(locale(), key) ? text(key) : null;
    }

    public static String text(String key) {
        return Messages.text(locale(), key);
    }

    /** A constant that came from an address, in words; the text itself if there is no such one. */
    public static String constant(String type, String name) {
        String key = type + "." + name;
        return Messages.has(locale(), key) ? text(key) : name;
    }

    /** A day that came from an address, as people read it; the text itself if it is none. */
    public static String day(String iso) {
        try {
            return show(LocalDate.parse(iso));
        } catch (DateTimeParseException forged) {
            return iso;
        }
    }

    /** For beans: with any number of arguments. */
    public static String text(String key, Object... args) {
        return Messages.text(locale(), key, args);
    }

    public static String text1(String key, Object first) {
        return Messages.text(locale(), key, first);
    }

    public static String text2(String key, Object first, Object second) {
        return Messages.text(locale(), key, first, second);
    }

    public static String text3(String key, Object first, Object second, Object third) {
        return Messages.text(locale(), key, first, second, third);
    }

    /** For pages, where a list holds the arguments. */
    public static String texts(String key, List<?> args) {
        return Messages.text(locale(), key, args.toArray());
    }

    /** A kind of thing, as the audit names it: {@code officer}. */
    public static String thing(String type) {
        String key = "thing." + type;
        return Messages.has(locale(), key) ? text(key) : type;
    }

    /** An account, or the part of the system that acted by itself: {@code system:outbox}. */
    public static String who(String who) {
        if (who == null || !who.startsWith(SYSTEM)) {
            return who;
        }
        return who.equals(SYSTEM)
                ? text("kit.system")
                : text("kit.systemPart", who.substring(SYSTEM.length() + 1));
    }

    /** Constants by the bundle, days as dd/MM/yyyy, instants with hour, numbers as 1.234,5. */
    public static String show(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number number) {
            return NumberFormat.getInstance(locale()).format(number);
        }
        return Messages.readable(locale(), value).toString();
    }

    /**
     * Constants as the choices of a list, in words: made at once, since an expression for each of
     * them costs more. Choices that have their labels already are left as they are.
     */
    public static Object items(Object choices) {
        Object listed = choices instanceof Object[] array ? Arrays.asList(array) : choices;
        if (!(listed instanceof Collection<?> constants)) {
            return choices;
        }
        List<SelectItem> items = new ArrayList<>(constants.size());
        for (Object constant : constants) {
            items.add(
                    constant instanceof SelectItem item
                            ? item
                            : new SelectItem(constant, show(constant)));
        }
        return items;
    }

    /** A share of one as 45,2%. */
    public static String percent(Number share) {
        if (share == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getInstance(locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(share.doubleValue() * 100) + "%";
    }

    /** A number of bytes as 1,2 MB. */
    public static String size(Number bytes) {
        return bytes == null ? "" : size(locale(), bytes.longValue());
    }

    static String size(Locale locale, long bytes) {
        NumberFormat format = NumberFormat.getInstance(locale);
        if (bytes < THOUSAND) {
            return format.format(bytes) + " B";
        }
        boolean small = bytes < THOUSAND * THOUSAND;
        double shown = bytes / (small ? THOUSAND : THOUSAND * THOUSAND);
        format.setMaximumFractionDigits(shown < 10 ? 1 : 0);
        return format.format(shown) + (small ? " KB" : " MB");
    }

    /** An id number in a list: only its last digits. */
    public static String masked(String idNumber) {
        if (idNumber == null || idNumber.length() <= SHOWN_OF_ID_NUMBER) {
            return idNumber;
        }
        int hidden = idNumber.length() - SHOWN_OF_ID_NUMBER;
        return "•".repeat(hidden) + idNumber.substring(hidden);
    }

    /** Style class of a constant, as {@code pending}. */
    public static String style(Object constant) {
        return constant == null
                ? ""
                : constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of the page, as vi. */
    public static String language() {
        return locale().getLanguage();
    }

    public static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
