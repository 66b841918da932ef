package vn.phaodai.kernel.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.phaodai.kernel.InvalidInput;

/**
 * Reads the first visible sheet of an XLSX file, or a CSV file, row by row; empty rows are left
 * out. What the file is follows from its content, not from its name. Every failure is an {@link
 * InvalidInput} about {@code file}.
 */
public final class SheetReader implements AutoCloseable, Iterator<SheetRow> {

    /** Where rows come from; the rows may be empty. */
    interface Source extends AutoCloseable, Iterator<SheetRow> {

        String name();

        @Override
        void close();
    }

    private final Source source;
    private final SheetLimits limits;
    private SheetRow next;
    private int read;

    private SheetReader(Source source, SheetLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    public static SheetReader open(byte[] file, SheetLimits limits) {
        if (file.length == 0) {
            throw new InvalidInput("file", "error.sheet.empty");
        }
        if (file.length > limits.bytes()) {
            throw new InvalidInput("file", "error.sheet.tooLarge", limits.bytes() >> 20);
        }
        if (isOldWorkbook(file)) {
            throw new InvalidInput("file", "error.sheet.oldExcel");
        }
        if (isZip(file)) {
            checkUnpacked(file, limits);
            return new SheetReader(new XlsxSource(file), limits);
        }
        return new SheetReader(new CsvSource(file), limits);
    }

    /** Whether its content says that it is a spreadsheet program's own file, and no text. */
    public static boolean isWorkbook(byte[] file) {
        return isZip(file) || isOldWorkbook(file);
    }

    private static boolean isZip(byte[] file) {
        return startsWith(file, 'P', 'K', 3, 4);
    }

    private static boolean isOldWorkbook(byte[] file) {
        return startsWith(file, 0xD0, 0xCF, 0x11, 0xE0);
    }

    /** Name of the sheet; empty for CSV. */
    public String sheetName() {
        return source.name();
    }

    @Override
    public boolean hasNext() {
        while (next == null && source.hasNext()) {
            SheetRow row = source.next();
            if (row.isEmpty()) {
                continue;
            }
            if (++read > limits.rows()) {
                throw new InvalidInput("file", "error.sheet.tooManyRows", limits.rows() - 1);
            }
            if (row.cells().size() > limits.columns() && beyond(row)) {
                throw new InvalidInput("file", "error.sheet.tooManyColumns", limits.columns());
            }
            next = row;
        }
        return next != null;
    }

    @Override
    public SheetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SheetRow row = next;
        next = null;
        return row;
    }

    @Override
    public void close() {
        source.close();
    }

    private boolean beyond(SheetRow row) {
        return row.cells().stream().skip(limits.columns()).anyMatch(cell -> !cell.isEmpty());
    }

    /**
     * The sizes that a zip declares may lie, so its parts are unpacked once and counted; by the
     * library that the workbook is read with, so that both see the same parts.
     */
    private static void checkUnpacked(byte[] file, SheetLimits limits) {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try (ZipFile zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get()) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new InvalidInput("file", "error.sheet.notSheet");
            }
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream part = zip.getInputStream(entry)) {
                    for (int count = part.read(buffer); count >= 0; count = part.read(buffer)) {
                        total += count;
                        if (total > limits.unpackedBytes()) {
                            throw new InvalidInput("file", "error.sheet.tooLargeUnpacked");
                        }
                    }
                }
            }
        } catch (InvalidInput refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            throw new InvalidInput("file", "error.sheet.damaged");
        }
    }

    private static boolean startsWith(byte[] file, int... magic) {
        if (file.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((file[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
