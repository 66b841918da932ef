package vn.phaodai.kernel.imports;

import java.util.UUID;
import vn.phaodai.kernel.access.Caller;

/**
 * In whose name rows are checked and stored.
 *
 * @param job the import
 * @param caller who uploaded it, with the scope they have now
 * @param storing whether the rows are about to be stored: what is read should then be locked
 */
public record ImportContext(UUID job, Caller caller, boolean storing) {}
