package vn.phaodai.kernel.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import vn.phaodai.kernel.VietnameseText;

/**
 * Writes CSV as Excel in Vietnamese opens it: UTF-8 with byte order mark, separated by semicolons.
 * {@link #close} flushes, it does not close the stream.
 */
public final class CsvWriter implements AutoCloseable {

    private final Writer out;

    public CsvWriter(OutputStream stream, List<SheetColumn> header) {
        out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        write("\uFEFF");
        row(header.stream().map(SheetColumn::title).toArray());
    }

    public CsvWriter row(Object... values) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                line.append(';');
            }
            line.append(quoted(text(values[i])));
        }
        write(line.append("\r\n").toString());
        return this;
    }

    @Override
    public void close() {
        try {
            out.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof LocalDate day) {
            return VietnameseText.day(day);
        }
        return value instanceof Number ? value.toString() : SafeText.escaped(value.toString());
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> ";,\"\n\r\t".indexOf(c) >= 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
