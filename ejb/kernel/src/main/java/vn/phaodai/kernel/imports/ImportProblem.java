package vn.phaodai.kernel.imports;

import java.util.Arrays;
import java.util.List;

/**
 * What is wrong in a row.
 *
 * @param column id of the column; null if it is the row as a whole
 * @param key message key
 * @param args what the message names
 */
public record ImportProblem(String column, String key, List<String> args) {

    public ImportProblem {
        args = List.copyOf(args);
    }

    static ImportProblem of(String column, String key, Object... args) {
        return new ImportProblem(column, key, Arrays.stream(args).map(String::valueOf).toList());
    }
}
