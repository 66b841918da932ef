package vn.phaodai.force;

import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.approval.ProposalDetail;
import vn.phaodai.kernel.imports.Words;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;

/**
 * A list about people that leaves as a workbook through {@link ListExports}. Counting and writing
 * are the caller's: they show what the list shows, within the same scope.
 */
public interface ExportedList {

    /** Names it in addresses and in the store: {@code officers}. */
    String name();

    /** The filters that it knows. */
    Set<String> filters();

    /** How many rows the workbook has under these filters. */
    long count(Map<String, String> filters);

    /**
     * Writes the workbook.
     *
     * @return how many rows it has
     */
    int write(Map<String, String> filters, Words words, OutputStream out);

    /**
     * What a filter is set to, for who approves.
     *
     * @param label message key of the filter
     */
    ProposalDetail.Line told(String label, String filter, String value, Locale reader);

    /** A constant, which the messages call {@code Type.NAME}. */
    static ProposalDetail.Line constant(String label, String type, String name) {
        return ProposalDetail.Line.word(label, type + "." + name);
    }

    /** Name of a unit that a filter gives by its id. */
    static String unit(UnitTree tree, String id) {
        return tree.findEver(UUID.fromString(id)).map(Unit::name).orElse(id);
    }
}
