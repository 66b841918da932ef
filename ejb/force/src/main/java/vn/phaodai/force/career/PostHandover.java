package vn.phaodai.force.career;

import java.util.List;

/**
 * A handover with its items, and what the caller may do.
 *
 * @param gives whether the caller hands over: the officer, or who writes down for one without an
 *     account
 * @param takes whether the caller takes over for the unit that is left
 */
public record PostHandover(
        PostHandoverRow row, List<PostHandoverItem> items, boolean gives, boolean takes) {}
