package vn.phaodai.kernel.units.reorganisation;

import java.util.UUID;

/**
 * Something of a unit that goes to several: somebody has to say to which.
 *
 * @param kind what it is, as {@code force.officer}
 * @param subjectId which, in the capability's own tables
 * @param unitId the unit as it was
 * @param label what people know it by
 * @param detail more about it; null if there is nothing
 */
public record WorkItem(String kind, UUID subjectId, UUID unitId, String label, String detail) {}
