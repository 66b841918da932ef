package vn.phaodai.kernel.sheet;

/**
 * What a file may cost us.
 *
 * @param bytes size of the file
 * @param unpackedBytes size of all its parts unpacked (a small file may unpack to gigabytes)
 * @param rows rows with content, the header among them
 * @param columns columns
 */
public record SheetLimits(int bytes, long unpackedBytes, int rows, int columns) {

    /** 10 MB, 200 MB unpacked, 50.000 rows, 200 columns. */
    public static final SheetLimits USUAL = new SheetLimits(10 << 20, 200L << 20, 50_001, 200);
}
