package vn.phaodai.kernel.audit;

import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.access.Caller;

/**
 * A read of one record that writes, in the same statement, that the caller looked at it: the record
 * is not given without the entry, nor the entry written without a record. It needs no transaction
 * around it.
 */
public final class RecordedRead {

    private RecordedRead() {}

    /**
     * What to put last into the select list.
     *
     * @param type kind of thing, as {@code officer}
     * @param unit column of the unit whose auditors see the entry
     * @param id column of the thing's id
     * @param label column of what people call it
     */
    public static String column(String type, String unit, String id, String label) {
        return ("kernel.look_up(:look_up, :look_up_who, %s, '%s', cast(%s as text), %s,"
                        + " :look_up_purpose, :look_up_request)")
                .formatted(unit, type, id, label);
    }

    /**
     * @param purpose why the caller looks; null where the duty itself is the purpose
     */
    public static ListQuery by(Caller caller, String purpose, ListQuery query) {
        return query.set("look_up", Ids.next())
                .set("look_up_who", caller.account())
                .set("look_up_purpose", purpose)
                .set("look_up_request", RequestId.current());
    }
}
