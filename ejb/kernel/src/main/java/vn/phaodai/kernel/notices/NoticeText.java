package vn.phaodai.kernel.notices;

import java.util.List;

/**
 * What a notice says, in the reader's language.
 *
 * @param key message key in the bundles of the web module, as {@code notice.transfer.effective}
 * @param args what the message names; no personal data beyond names of officers
 * @param link page to go to, as {@code /transfers/…}; null if there is none
 */
public record NoticeText(String key, List<String> args, String link) {

    public NoticeText {
        args = List.copyOf(args);
        if (link != null && !link.startsWith("/")) {
            throw new IllegalArgumentException(link);
        }
    }
}
