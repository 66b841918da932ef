package vn.phaodai.kernel.imports;

/** What storing a row does, or that it cannot be stored. */
public enum ImportOutcome {
    CREATE,
    UPDATE,
    SAME,
    WRONG
}
