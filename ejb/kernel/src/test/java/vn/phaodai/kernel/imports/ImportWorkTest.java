package vn.phaodai.kernel.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.TestContainer;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.TestUnits;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.access.TestCallers;
import vn.phaodai.kernel.notices.Notices;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/** The steps of an import on a real database. */
class ImportWorkTest {

    private final Names names = new Names();
    private TestDatabase database;
    private TestContainer container;
    private TestUnits units;
    private UnitTree tree;
    private Imports imports;
    private ImportWork work;
    private ImportRepository repository;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.of("kernel");
        units = new TestUnits(database);
        container = new TestContainer(database);
        container.put(ImportTarget.class, names);
        tree = container.call(() -> container.get(Units.class).tree());
        container.as(TestCallers.of("hr", tree, units.city, Role.HR));
        imports = container.get(Imports.class);
        work = container.get(ImportWork.class);
        repository = container.get(ImportRepository.class);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void checksThenStoresEveryRowOnce() throws SQLException {
        UUID job = upload("name\n" + "An\n".repeat(700) + "Bê");
        check(job);
        ImportJob checked = imports.get(job);
        assertEquals(ImportState.CHECKED, checked.state());
        assertEquals(701, checked.rows());
        assertEquals(701, checked.created());
        assertEquals(1.0, checked.progress());
        store(job);
        assertEquals(ImportState.DONE, imports.get(job).state());
        assertEquals(701, names.stored.size());
        assertEquals(
                "[null, \"701\"]",
                database.text(
                        "select changes -> 'created' from kernel.audit_entry where jsonb_exists(changes, 'created')"));
    }

    @Test
    void keepsWrongRowsWithWhatIsWrongAndLeavesThemOut() {
        UUID job = upload("name\nAn\nwrong\nBê");
        check(job);
        ImportJob checked = imports.get(job);
        assertEquals(1, checked.wrong());
        assertFalse(checked.canStore(ImportMode.ALL_OR_NOTHING));
        assertTrue(checked.canStore(ImportMode.GOOD_ROWS));
        List<ImportRow> rows = imports.rows(job, PageRequest.first()).items();
        assertEquals("names.wrong", rows.get(1).problems().get(0).key());
        assertEquals(List.of("wrong"), rows.get(1).problems().get(0).args());
        store(job);
        assertEquals(List.of("An", "Bê"), names.stored);
    }

    @Test
    void storesNothingWhenTheFactsHaveChangedSinceTheCheck() {
        UUID job = upload("name\nAn\nBê");
        check(job);
        names.taken = "Bê";
        imports.store(job, ImportMode.GOOD_ROWS);
        BusinessException refused = assertThrows(BusinessException.class, this::workOnLast);
        assertEquals("import.failure.changed", refused.key());
        assertEquals(3, refused.args()[0]);
        assertEquals(ImportState.RUNNING, imports.get(job).state());
        container.get(ImportProgress.class).failed(last(), refused.key(), List.of("3"));
        assertEquals(ImportState.FAILED, imports.get(job).state());
        imports.checkAgain(job);
        workOnLast();
        assertEquals(1, imports.get(job).wrong());
    }

    @Test
    void aJobInWorkIsNotInterruptedAndAnAbandonedOneIs() throws SQLException {
        UUID job = upload("name\nAn");
        try (Connection worker = database.app()) {
            worker.setAutoCommit(false);
            TestDatabase.update(
                    worker, "select 1 from kernel.import_job where id = ? for no key update", job);
            assertEquals(List.of(), container.callInNew(() -> repository.failInterrupted(-1)));
        }
        assertEquals(List.of(), container.callInNew(() -> repository.failInterrupted(60)));
        assertEquals(
                List.of(job),
                container.callInNew(() -> repository.failInterrupted(-1)).stream()
                        .map(ImportRepository.Ended::id)
                        .toList());
        assertEquals("import.failure.interrupted", imports.get(job).failureKey());
        check(job);
        assertEquals(
                ImportState.FAILED, imports.get(job).state(), "a worker that comes late stops");
        imports.checkAgain(job);
        workOnLast();
        assertEquals(ImportState.CHECKED, imports.get(job).state());
    }

    @Test
    void tellsItsUploaderHowItEnded() {
        UUID small = upload("name\nAn\nwrong");
        check(small);
        assertEquals(List.of(), told());
        store(small);
        UUID large = upload("name\n" + "An\n".repeat(ImportNotices.SHORT) + "wrong");
        check(large);
        container.get(ImportTimer.class).failInterrupted();
        UUID broken = upload("name\nAn");
        container.callInNew(
                () -> {
                    container.get(ImportProgress.class).failed(last(), "x", List.of());
                    return null;
                });
        assertEquals(
                List.of(
                        "notice.import.failed [a.csv, 0, 0] /imports/" + broken,
                        "notice.import.checked [a.csv, 1001, 1] /imports/" + large,
                        "notice.import.stored [a.csv, 2, 1] /imports/" + small),
                told());
    }

    private List<String> told() {
        return container.get(Notices.class).mine(PageRequest.first()).items().stream()
                .map(notice -> notice.textKey() + " " + notice.args() + " " + notice.link())
                .toList();
    }

    @Test
    void isSeenByItsUploaderOnlyAndTakenFromItsRolesOnly() {
        UUID job = upload("name\nAn");
        container.as(TestCallers.of("hr.2", tree, units.city, Role.HR));
        assertThrows(NotFound.class, () -> imports.get(job));
        assertThrows(NotFound.class, () -> imports.rows(job, PageRequest.first()));
        assertThrows(NotFound.class, () -> imports.store(job, ImportMode.GOOD_ROWS));
        container.as(TestCallers.of("hr", tree, units.q01, Role.HR));
        assertThrows(NotFound.class, () -> imports.get(job));
        container.as(TestCallers.of("ward", tree, units.city, Role.WARD_COMMANDER));
        assertThrows(NotAllowed.class, () -> upload("name\nAn"));
    }

    @Test
    void storesOnlyWhatWasCheckedAndOnlyOnce() {
        UUID job = upload("name\nAn");
        assertThrows(BusinessException.class, () -> imports.store(job, ImportMode.ALL_OR_NOTHING));
        check(job);
        store(job);
        assertThrows(BusinessException.class, () -> imports.store(job, ImportMode.ALL_OR_NOTHING));
        assertEquals(List.of("An"), names.stored);
    }

    @Test
    void forgetsFileAndRowsInTime() throws SQLException {
        UUID job = upload("name\nAn");
        check(job);
        store(job);
        container.run(() -> repository.forget(1, 1));
        assertTrue(imports.get(job).fileKept());
        container.run(() -> repository.forget(-1, -1));
        assertFalse(imports.get(job).fileKept());
        assertEquals(0, database.number("select count(*) from kernel.import_row"));
    }

    private UUID upload(String csv) {
        return imports.upload("names", "a.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private void check(UUID job) {
        work.work(new ImportStarted(job, 1, ImportState.UPLOADED));
    }

    private void store(UUID job) {
        imports.store(job, ImportMode.GOOD_ROWS);
        workOnLast();
    }

    private void workOnLast() {
        work.work(last());
    }

    private ImportStarted last() {
        List<ImportStarted> all = container.fired(ImportStarted.class);
        return all.get(all.size() - 1);
    }

    /** A register of names in memory. */
    private static final class Names implements ImportTarget {

        private final List<String> stored = new ArrayList<>();
        private String taken = "wrong";

        @Override
        public String kind() {
            return "names";
        }

        @Override
        public Set<Role> roles() {
            return Set.of(Role.HR);
        }

        @Override
        public List<ImportColumn> columns(Scope scope) {
            return List.of(
                    ImportColumn.of("name", "Tên", "Name", CellParser.text(20), "An").mandatory());
        }

        @Override
        public void check(ImportContext context, List<ImportRow> rows) {
            rows.stream()
                    .filter(row -> taken.equals(row.value("name")))
                    .forEach(row -> row.wrong("name", "names.wrong", row.value("name")));
        }

        @Override
        public void store(ImportContext context, List<ImportRow> rows) {
            rows.forEach(row -> stored.add(row.value("name")));
        }
    }
}
