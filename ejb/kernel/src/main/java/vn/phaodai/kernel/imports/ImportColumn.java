package vn.phaodai.kernel.imports;

import java.util.List;
import vn.phaodai.kernel.VietnameseText;

/**
 * A column that an import takes.
 *
 * @param id name of the field, as forms and API call it; is accepted as header too
 * @param vietnamese header in Vietnamese
 * @param english header in English
 * @param required whether a row needs it
 * @param unique whether two rows of the file may not have the same value
 * @param parser what it takes
 * @param choices the values allowed, for the template; empty if they cannot be listed
 * @param example what the template's guide shows
 */
public record ImportColumn(
        String id,
        String vietnamese,
        String english,
        boolean required,
        boolean unique,
        CellParser parser,
        List<Choice> choices,
        String example) {

    public ImportColumn {
        choices = List.copyOf(choices);
    }

    public static ImportColumn of(
            String id, String vietnamese, String english, CellParser parser, String example) {
        return new ImportColumn(id, vietnamese, english, false, false, parser, List.of(), example);
    }

    /** A column that takes one of these. */
    public static ImportColumn choice(
            String id, String vietnamese, String english, List<Choice> choices) {
        String example = choices.isEmpty() ? "" : choices.get(0).shown();
        return new ImportColumn(
                id,
                vietnamese,
                english,
                false,
                false,
                CellParser.choice(choices),
                choices,
                example);
    }

    public ImportColumn mandatory() {
        return new ImportColumn(id, vietnamese, english, true, unique, parser, choices, example);
    }

    public ImportColumn once() {
        return new ImportColumn(id, vietnamese, english, required, true, parser, choices, example);
    }

    /** Whether this header names the column; a star for "required" does not matter. */
    boolean isNamed(String header) {
        String name = VietnameseText.searchForm(header.replace("*", ""));
        return name.equals(VietnameseText.searchForm(vietnamese))
                || name.equals(VietnameseText.searchForm(english))
                || name.equals(VietnameseText.searchForm(id));
    }
}
