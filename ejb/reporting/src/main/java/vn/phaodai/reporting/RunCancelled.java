package vn.phaodai.reporting;

import java.util.UUID;

/** A run was cancelled; a worker of this node should stop. */
record RunCancelled(UUID run) {}
