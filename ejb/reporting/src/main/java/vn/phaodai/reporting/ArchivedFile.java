package vn.phaodai.reporting;

/**
 * A file of the archive.
 *
 * @param name by which it is offered
 * @param path below the archive folder
 * @param size in bytes
 * @param sha256 in hexadecimal
 */
record ArchivedFile(String name, String path, long size, String sha256) {}
