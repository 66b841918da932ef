package vn.phaodai.kernel.attachments;

import java.util.List;

/**
 * The files of a record.
 *
 * @param addable whether the caller may add one
 * @param items oldest first
 */
public record AttachmentList(boolean addable, List<AttachmentRow> items) {

    public AttachmentList {
        items = List.copyOf(items);
    }
}
