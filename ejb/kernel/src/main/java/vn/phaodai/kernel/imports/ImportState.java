package vn.phaodai.kernel.imports;

/** Where an import stands. */
public enum ImportState {
    /** The file is here and is being checked. */
    UPLOADED,
    /** Every row was checked; waits for its owner's word. */
    CHECKED,
    /** The rows are being stored. */
    RUNNING,
    /** The rows are stored. */
    DONE,
    /** Nothing was stored; it says why, and can be checked again. */
    FAILED
}
