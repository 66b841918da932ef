package vn.phaodai.kernel.sheet;

import java.util.regex.Pattern;

/**
 * Keeps text from being run as a formula by the program that opens an exported file (OWASP "CSV
 * injection"): an apostrophe is put before it. Reading takes it away again, so what is exported and
 * imported stays the same.
 */
final class SafeText {

    private static final String DANGEROUS = "=+-@\t\r";
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private SafeText() {}

    static String escaped(String text) {
        String clean = NOT_IN_XML.matcher(text).replaceAll("");
        return isDangerous(clean, 0) ? "'" + clean : clean;
    }

    static String plain(String text) {
        String clean = NOT_IN_XML.matcher(text).replaceAll("");
        return clean.startsWith("'") && isDangerous(clean, 1) ? clean.substring(1) : clean;
    }

    private static boolean isDangerous(String text, int at) {
        return text.length() > at && DANGEROUS.indexOf(text.charAt(at)) >= 0;
    }
}
