package vn.phaodai.kernel.imports;

import java.util.Locale;
import java.util.function.BiFunction;

/**
 * The reader's language, for what is written into workbooks.
 *
 * @param texts message key and arguments to text
 */
public record Words(Locale locale, BiFunction<String, Object[], String> texts) {

    public String text(String key, Object... args) {
        return texts.apply(key, args);
    }

    public boolean isVietnamese() {
        return locale.getLanguage().equals("vi");
    }
}
