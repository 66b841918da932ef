package vn.phaodai.force;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Tables of cases that people worked by hand: cells between bars, lines with # are remarks. */
public final class HandWorked {

    private HandWorked() {}

    /** The cells of each line of a file beside the class. */
    public static List<String[]> cases(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .map(cells -> Stream.of(cells).map(String::trim).toArray(String[]::new))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
