package vn.phaodai.kernel.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import vn.phaodai.kernel.InvalidInput;

/**
 * CSV (RFC 4180) in UTF-8, with or without byte order mark, separated by {@code ;}, {@code ,} or
 * tabs, whichever the first line has most of.
 */
final class CsvSource implements SheetReader.Source {

    private static final String NOT_SHEET = "error.sheet.notSheet";
    private final String text;
    private final char separator;
    private int at;
    private int row;

    CsvSource(byte[] file) {
        this.text = decoded(file);
        this.separator = separator(text);
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public boolean hasNext() {
        return at < text.length();
    }

    @Override
    public SheetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        row++;
        List<Cell> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean wasQuoted = false;
        while (true) {
            char next = at < text.length() ? text.charAt(at) : '\n';
            if (quoted) {
                if (at >= text.length()) {
                    throw new InvalidInput("file", "error.sheet.quote", row);
                }
                at++;
                if (next != '"') {
                    cell.append(next);
                } else if (at < text.length() && text.charAt(at) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    quoted = false;
                }
                continue;
            }
            at++;
            if (next == '"' && cell.toString().isBlank() && !wasQuoted) {
                cell.setLength(0);
                quoted = true;
                wasQuoted = true;
            } else if (next == separator || next == '\n' || next == '\r') {
                cells.add(Cell.text(cell.toString()));
                cell.setLength(0);
                wasQuoted = false;
                if (next != separator) {
                    if (next == '\r' && at < text.length() && text.charAt(at) == '\n') {
                        at++;
                    }
                    return new SheetRow(row, cells);
                }
            } else {
                cell.append(next);
            }
        }
    }

    @Override
    public void close() {
        // nothing is open
    }

    private static String decoded(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new InvalidInput(
                    "file", isUtf16(file) || isText(file) ? "error.sheet.notUtf8" : NOT_SHEET);
        }
        if (!isText(file)) {
            throw new InvalidInput("file", NOT_SHEET);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** With its byte order mark, as Excel saves "Unicode text". */
    private static boolean isUtf16(byte[] file) {
        return file.length > 1
                && (file[0] == (byte) 0xFE && file[1] == (byte) 0xFF
                        || file[0] == (byte) 0xFF && file[1] == (byte) 0xFE);
    }

    /** Whether there is no control character that text does not have. */
    private static boolean isText(byte[] file) {
        for (byte one : file) {
            if (one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t') {
                return false;
            }
        }
        return true;
    }

    private static char separator(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '"') {
                quoted = !quoted;
            } else if (!quoted && (next == '\n' || next == '\r') && i > 0) {
                break;
            } else if (!quoted && ";,\t".indexOf(next) >= 0) {
                counts[";,\t".indexOf(next)]++;
            }
        }
        if (counts[0] >= counts[1] && counts[0] >= counts[2]) {
            return ';';
        }
        return counts[1] >= counts[2] ? ',' : '\t';
    }
}
