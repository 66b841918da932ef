package vn.phaodai.kernel.imports;

/** What becomes of the good rows of a file that has wrong ones too. */
public enum ImportMode {
    /** Nothing is stored unless every row is good. */
    ALL_OR_NOTHING,
    /** The good rows are stored, the wrong ones are left out. */
    GOOD_ROWS
}
