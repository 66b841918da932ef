package vn.phaodai.kernel.attachments;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;

/**
 * A capability's kind of record that has files. The record says who sees and changes them: it may
 * move from unit to unit, or be seen from more than one, and its files go with it.
 */
public interface AttachmentOwner {

    /** As {@code transfer}; audit entries about the record have the same type. */
    String type();

    /**
     * What the caller may do with the files of a record.
     *
     * @throws NotFound if there is none in the caller's scope
     * @throws NotAllowed if the caller's role does not let see such records
     */
    AttachmentRights rights(UUID id);

    /** The types of file that such records take. */
    default Set<FileType> types() {
        return EnumSet.allOf(FileType.class);
    }
}
