package vn.phaodai.kernel.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.TestContainer;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.TestUnits;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.TestCallers;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

class AuditTrailTest {

    private TestDatabase database;
    private TestContainer container;
    private TestUnits units;
    private AuditTrail trail;
    private Caller cityAuditor;
    private Caller districtAuditor;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.of("kernel");
        units = new TestUnits(database);
        container = new TestContainer(database);
        trail = container.get(AuditTrail.class);
        UnitTree tree = container.call(() -> container.get(Units.class).tree());
        cityAuditor = TestCallers.of("auditor", tree, units.city, Role.AUDITOR);
        districtAuditor = TestCallers.of("auditor.q1", tree, units.q01, Role.AUDITOR);
        Caller hr = TestCallers.of("hr", tree, units.city, Role.HR);
        Audit audit = container.get(Audit.class);
        audit.change(
                hr,
                AuditAction.UPDATE,
                AuditObject.of("officer", units.q0101, units.q0101, "123-456"),
                Changes.none().field("phone", null, "0900").field("rank", "Đại úy", null));
        audit.lookUp(hr, AuditObject.of("officer", units.q1201, units.q1201, "999"), "kiểm tra");
        audit.change(
                hr,
                AuditAction.CREATE,
                new AuditObject("calendarDay", "2026-01-01", null, "2026-01-01"),
                Changes.none());
        audit.refused(hr, AuditAction.APPROVE, AuditObject.list("proposal", units.q01, null), null);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void showsTheCityAuditorAllAndTheDistrictAuditorTheDistrict() {
        container.as(cityAuditor);
        assertEquals(4, search(Map.of()).size());
        container.as(districtAuditor);
        assertEquals(2, search(Map.of()).size());
        UUID outside =
                container.as(cityAuditor).call(() -> search(Map.of("label", "999")).get(0).id());
        container.as(districtAuditor);
        assertThrows(NotFound.class, () -> trail.get(outside));
    }

    @Test
    void showsWhatChanged() {
        container.as(cityAuditor);
        AuditRow line = search(Map.of("label", "123")).get(0);
        assertEquals(
                List.of(
                        new AuditRow.ChangedField("rank", "Đại úy", null),
                        new AuditRow.ChangedField("phone", null, "0900")),
                line.changes());
        assertEquals(line, trail.get(line.id()));
    }

    @Test
    void filters() {
        container.as(cityAuditor);
        String today = new BusinessClock().today().toString();
        assertEquals(1, search(Map.of("action", "LOOK_UP")).size());
        assertEquals(1, search(Map.of("outcome", "REFUSED")).size());
        assertEquals(2, search(Map.of("objectType", "officer", "who", "hr")).size());
        assertEquals(1, search(Map.of("objectId", units.q0101.toString())).size());
        assertEquals(4, search(Map.of("from", today, "to", today, "who", "hr")).size());
        assertEquals(0, search(Map.of("to", "2020-01-01")).size());
        assertEquals(0, search(Map.of("from", "2100-01-01T00:00:00Z")).size());
        assertThrows(InvalidInput.class, () -> search(Map.of("from", "hôm qua")));
        assertThrows(InvalidInput.class, () -> search(Map.of("hash", "x")));
    }

    @Test
    void pagesByKey() {
        container.as(cityAuditor);
        List<AuditRow> seen = new ArrayList<>();
        PageRequest request = PageRequest.first(1).filteredBy(Map.of("who", "hr"));
        do {
            Page<AuditRow> page = trail.search(request);
            seen.addAll(page.items());
            request = request.after(page.next());
        } while (request.after() != null);
        assertEquals(4, seen.stream().map(AuditRow::id).distinct().count());
    }

    @Test
    void recordsTheSearchItself() {
        container.as(cityAuditor);
        search(Map.of("who", "hr"));
        AuditRow own = search(Map.of("objectType", "audit")).get(0);
        assertEquals("auditor", own.who());
        assertEquals("hr", own.changes().get(0).after());
    }

    private List<AuditRow> search(Map<String, String> filters) {
        return trail.search(PageRequest.first().filteredBy(filters)).items();
    }
}
