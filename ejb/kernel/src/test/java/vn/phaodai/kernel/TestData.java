package vn.phaodai.kernel;

import java.nio.file.Path;

/** A data directory in a folder of the test. */
public final class TestData {

    private TestData() {}

    public static DataDirectory in(Path folder) {
        return new DataDirectory(folder);
    }
}
