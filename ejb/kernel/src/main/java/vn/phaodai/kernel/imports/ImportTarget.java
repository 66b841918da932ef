package vn.phaodai.kernel.imports;

import java.util.List;
import java.util.Set;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.Scope;

/**
 * A register that takes rows from spreadsheets. Each capability implements one per register, as a
 * CDI bean; the rest of the import is the same for all.
 */
public interface ImportTarget {

    /** Names it in addresses and in the store, as {@code force.officer}. */
    String kind();

    /** Who may import: one of these. */
    Set<Role> roles();

    /** What it takes, with the values that somebody with this scope may give. */
    List<ImportColumn> columns(Scope scope);

    /**
     * Checks rows whose cells were understood one by one against each other and against what is
     * stored, and says what storing each would do. Rows that are wrong already are among them, so
     * that all their faults are found at once. Reads only; one call for every few hundred rows, so
     * it must ask the database for all of them together.
     */
    void check(ImportContext context, List<ImportRow> rows);

    /**
     * Stores rows, in the order of the file, in the one transaction of the whole import, with their
     * audit. They were just checked again in the same transaction and are CREATE or UPDATE.
     */
    void store(ImportContext context, List<ImportRow> rows);
}
