package vn.phaodai.kernel.imports;

import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.TestContainer;

/** Imports without the server's executor: every step is done when the call returns. */
public final class TestImports {

    private final TestContainer container;
    private final Imports imports;

    public TestImports(TestContainer container) {
        this.container = container;
        this.imports = container.get(Imports.class);
    }

    public UUID upload(String kind, byte[] content) {
        UUID id = imports.upload(kind, "test", content);
        work();
        return id;
    }

    public void store(UUID id, ImportMode mode) {
        imports.store(id, mode);
        work();
    }

    private void work() {
        List<ImportStarted> all = container.fired(ImportStarted.class);
        container.get(ImportWork.class).work(all.get(all.size() - 1));
    }
}
