package vn.phaodai.kernel.units.reorganisation;

import java.util.UUID;

/** One was approved on its day or after it. */
record ReorganisationDue(UUID id) {}
