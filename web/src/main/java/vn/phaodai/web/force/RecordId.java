package vn.phaodai.web.force;

import java.util.UUID;
import vn.phaodai.kernel.NotFound;

/** Ids in addresses. */
public final class RecordId {

    private RecordId() {}

    /**
     * @param what message key of the kind of thing
     * @throws NotFound if the text is no id: there is no such thing
     */
    public static UUID of(String what, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException | NullPointerException forged) {
            throw new NotFound(what, text);
        }
    }
}
