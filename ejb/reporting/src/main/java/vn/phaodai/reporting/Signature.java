package vn.phaodai.reporting;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * By what right somebody signs (Decree 30/2020, Annex I, II.7): the head of the unit; a deputy in
 * the head's place, KT.; another office by the head's order, TL.
 *
 * @param authority line above the office, as KT. GIÁM ĐỐC; null if the head signs
 * @param title office of the signer, in capitals
 */
record Signature(String authority, String title) {

    private static final Pattern SAYS_ITSELF = Pattern.compile("(TM|KT|TL|TUQ|Q)\\. .*");

    /**
     * @param head office of the head, in capitals
     * @param entered office of the signer as entered; null for the head
     */
    static Signature of(String head, String entered) {
        String title = entered == null ? head : entered.toUpperCase(Locale.ROOT);
        if (title.startsWith(head) || SAYS_ITSELF.matcher(title).matches()) {
            return new Signature(null, title);
        }
        return new Signature((title.startsWith("PHÓ ") ? "KT. " : "TL. ") + head, title);
    }
}
