package vn.phaodai.local.demo;

/**
 * A position in a unit.
 *
 * @param authorised authorised strength now
 * @param authorisedBefore authorised strength until the last decision
 * @param present people serving in it
 */
record Slot(Post post, int authorised, int authorisedBefore, int present) {}
