package vn.phaodai.force.career;

import java.util.UUID;

/**
 * What is to be mended in the records of a unit.
 *
 * @param id the unit's
 * @param findings how many
 * @param officers of how many people
 */
public record QualityUnit(UUID id, long findings, long officers) {}
