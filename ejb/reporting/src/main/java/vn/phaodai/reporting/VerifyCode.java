package vn.phaodai.reporting;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * Code on the paper by which anybody checks it: 60 random bits in Crockford's letters, which people
 * do not mix up.
 */
final class VerifyCode {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private VerifyCode() {}

    static String next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** As printed: in groups of four. */
    static String printed(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    /**
     * What was typed, as it is stored: with or without groups, in any case, O for 0, I or L for 1.
     */
    static String typed(String text) {
        return text == null
                ? ""
                : text.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
    }
}
