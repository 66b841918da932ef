package vn.phaodai.web.force;

import java.io.Serializable;
import java.util.List;
import vn.phaodai.kernel.imports.ImportOutcome;

/**
 * A row of an import as its page shows it.
 *
 * @param number its number in the file
 * @param about service number and name as the file has them
 * @param says what is wrong in it, cell by cell, or what it changes
 */
public record ImportLine(int number, ImportOutcome outcome, String about, List<String> says)
        implements Serializable {}
