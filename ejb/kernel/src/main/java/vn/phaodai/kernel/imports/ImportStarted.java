package vn.phaodai.kernel.imports;

import java.util.UUID;

/**
 * A step of an import is to be worked on, once this is committed.
 *
 * @param attempt number by which the worker knows that it is still wanted
 * @param step UPLOADED to check, RUNNING to store
 */
record ImportStarted(UUID job, int attempt, ImportState step) {}
