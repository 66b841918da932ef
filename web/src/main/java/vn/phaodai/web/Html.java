package vn.phaodai.web;

/** Text within HTML that is written by hand. */
public final class Html {

    private Html() {}

    /** For content and for quoted attributes. */
    public static String escape(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (reference(text.charAt(i)) != null) {
                return escapeFrom(text, i);
            }
        }
        return text;
    }

    private static String escapeFrom(String text, int first) {
        StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            String reference = reference(c);
            if (reference == null) {
                escaped.append(c);
            } else {
                escaped.append(reference);
            }
        }
        return escaped.toString();
    }

    private static String reference(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }
}
