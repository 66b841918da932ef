package vn.phaodai.force.career;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.ForceFixture;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;

class PostHandoversTest {

    private ForceFixture force;
    private PostHandovers handovers;
    private UUID officer;
    private Caller an;
    private Caller ward;

    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        handovers = force.container.get(PostHandovers.class);
        officer = force.join("Nguyễn Văn An", force.units.q0101);
        force.database.update("update force.officer set account = 'an' where id = ?", officer);
        an = caller("an", Role.OFFICER);
        ward = caller("ward.q0101", Role.WARD_COMMANDER);
    }

    @AfterEach
    void close() {
        force.close();
    }

    private Caller caller(String name, Role role) {
        return force.caller(name, force.units.q0101, role);
    }

    private UUID begun() {
        force.container.as(force.hr);
        return handovers.open(officer, force.units.q0102, force.today.plusDays(10));
    }

    private List<PostHandoverItem> items(UUID id) {
        return handovers.get(id).items();
    }

    private void giveAll(UUID id) {
        force.container.as(an);
        items(id).forEach(item -> handovers.give(id, item.kind(), "Không có"));
    }

    @Test
    void isDoneOnceBothSidesHaveConfirmedEveryItem() throws SQLException {
        UUID id = begun();
        giveAll(id);
        force.container.as(ward);
        for (PostHandoverItem item : items(id)) {
            assertEquals(PostHandoverState.OPEN, handovers.get(id).row().state());
            handovers.take(id, item.kind(), null);
        }
        PostHandover done = handovers.get(id);
        assertEquals(PostHandoverState.DONE, done.row().state());
        assertEquals(done.row().items(), done.row().taken());
        assertFalse(done.gives() || done.takes());
        assertEquals(
                1,
                force.database.number(
                        "select count(*) from kernel.notice where text_key = 'notice.handover.done'"));
        force.container.as(an);
        assertThrows(BusinessException.class, () -> handovers.give(id, "CASES", "Hồ sơ"));
    }

    @Test
    void letsEachSideDoOnlyItsOwn() {
        UUID id = begun();
        force.container.as(ward);
        assertTrue(handovers.get(id).takes());
        assertThrows(NotAllowed.class, () -> handovers.give(id, "CASES", "Hồ sơ"));
        assertThrows(BusinessException.class, () -> handovers.take(id, "CASES", null));
        force.container.as(an);
        assertTrue(handovers.get(id).gives());
        handovers.give(id, "CASES", "02 hồ sơ đang giải quyết");
        assertThrows(NotAllowed.class, () -> handovers.take(id, "CASES", null));
        assertThrows(InvalidInput.class, () -> handovers.give(id, "ACCOUNTS", " "));
        force.container.as(caller("binh", Role.OFFICER));
        assertThrows(NotFound.class, () -> handovers.get(id));
        force.container.as(force.q12);
        assertThrows(NotFound.class, () -> handovers.get(id));
        assertEquals(0, handovers.count(Map.of()));
    }

    @Test
    void sendsAnItemBackWithTheReason() {
        UUID id = begun();
        giveAll(id);
        force.container.as(ward);
        handovers.sendBack(id, "WEAPONS", "Thiếu 01 băng đạn");
        assertThrows(BusinessException.class, () -> handovers.take(id, "WEAPONS", null));
        PostHandoverItem back =
                items(id).stream().filter(item -> item.kind().equals("WEAPONS")).findFirst().get();
        assertFalse(back.isGiven());
        assertEquals("Thiếu 01 băng đạn", back.takenNote());
        force.container.as(an);
        handovers.give(id, "WEAPONS", "Đủ 02 băng đạn");
        force.container.as(ward);
        handovers.take(id, "WEAPONS", "Đã kiểm đếm");
    }

    @Test
    void whoWritesDownForOneWithoutAnAccountDoesNotTakeOver() throws SQLException {
        force.database.update("update force.officer set account = null where id = ?", officer);
        UUID id = begun();
        handovers.give(id, "CASES", "Không có");
        assertThrows(BusinessException.class, () -> handovers.take(id, "CASES", null));
        force.container.as(ward);
        handovers.take(id, "CASES", null);
    }

    @Test
    void beginsWithTheNewPosting() throws SQLException {
        force.database.update(
                "update force.posting set valid_to = current_date where officer_id = ?", officer);
        force.database.update(
                "insert into force.posting (id, officer_id, unit_id, position, valid_from, kind)"
                        + " values (uuidv7(), ?, ?, 'BEAT_OFFICER', current_date, 'TRANSFER')",
                officer,
                force.units.q0102);
        force.container.as(an);
        PostHandoverRow begun = handovers.own().get(0);
        assertEquals(force.units.q0101, begun.unitId());
        assertEquals("DUTY_OFFICER", begun.position());
        assertTrue(items(begun.id()).stream().noneMatch(item -> item.kind().equals("BEAT")));
        PostHandoverTimer timer = force.container.get(PostHandoverTimer.class);
        timer.tell();
        timer.tell();
        assertEquals(
                2,
                force.database.number(
                        "select count(*) from kernel.notice where text_key = 'notice.handover.begun'"));
        force.container.as(force.q01);
        assertEquals(1, handovers.list(PageRequest.first()).items().size());
    }

    @Test
    void saysWhatIsWrongWithABeginning() {
        force.container.as(force.hr);
        assertEquals("movesOn error.handover.day", wrong(force.units.q0102, 400));
        assertEquals("toUnitId error.handover.unit", wrong(force.units.q0101, 1));
        begun();
        assertThrows(BusinessException.class, this::begun);
    }

    private String wrong(UUID unit, int days) {
        InvalidInput refused =
                assertThrows(
                        InvalidInput.class,
                        () -> handovers.open(officer, unit, force.today.plusDays(days)));
        return refused.fields().get(0).field() + " " + refused.fields().get(0).key();
    }
}
