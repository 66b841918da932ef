package vn.phaodai.kernel.units.reorganisation;

import java.io.Serializable;
import vn.phaodai.kernel.units.Part;

/**
 * One unit goes to another, whole or in part.
 *
 * @param number line in the file, or a running number for what was entered by hand
 * @param oldCode code on the day before
 * @param newCode code from the day on
 */
public record Link(int number, String oldCode, String newCode, Part part) implements Serializable {}
