package vn.phaodai.kernel.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.PageRequest;
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

    public UUID upload(String kind, String content) {
        return upload(kind, content.getBytes(StandardCharsets.UTF_8));
    }

    public void store(UUID id, ImportMode mode) {
        imports.store(id, mode);
        work();
    }

    public List<ImportRow> rows(UUID id) {
        return imports.rows(id, PageRequest.first(100)).items();
    }

    public List<ImportOutcome> outcomes(UUID id) {
        return rows(id).stream().map(ImportRow::outcome).toList();
    }

    /** What is wrong, such as "2 unit import.cell.choice". */
    public List<String> problems(UUID id) {
        return rows(id).stream()
                .flatMap(
                        row ->
                                row.problems().stream()
                                        .map(
                                                problem ->
                                                        row.number()
                                                                + " "
                                                                + problem.column()
                                                                + " "
                                                                + problem.key()))
                .toList();
    }

    private void work() {
        List<ImportStarted> all = container.fired(ImportStarted.class);
        container.get(ImportWork.class).work(all.get(all.size() - 1));
    }
}
