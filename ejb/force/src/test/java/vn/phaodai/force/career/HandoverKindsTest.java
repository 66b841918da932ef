package vn.phaodai.force.career;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.phaodai.force.ForceFixture;
import vn.phaodai.kernel.InvalidInput;

class HandoverKindsTest {

    private ForceFixture force;
    private HandoverKinds kinds;
    private PostHandovers handovers;

    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        kinds = force.container.get(HandoverKinds.class);
        handovers = force.container.get(PostHandovers.class);
        force.container.as(force.hr);
    }

    @AfterEach
    void close() {
        force.close();
    }

    @Test
    void asksForMoreFromADayOnAndOfAPositionOnly() throws SQLException {
        kinds.add(draft("KEYS", 10));
        HandoverKindDraft badge = draft("BADGE", 0);
        badge.setPosition("WARD_CHIEF");
        kinds.add(badge);
        assertEquals(List.of(), named(moving(9), "KEYS"));
        assertEquals(List.of("Chìa khóa"), named(moving(10), "KEYS"));
        assertEquals(List.of(), named(moving(20), "BADGE"), "not of this position");
        assertEquals(
                "hr Quyết định 01",
                force.database.text(
                        "select set_by || ' ' || source from force.handover_kind where code = 'KEYS'"));
        assertEquals(
                2,
                force.database.number(
                        "select count(*) from kernel.audit_entry where action = 'CREATE' and label in ('KEYS', 'BADGE')"));
    }

    @Test
    void wordsItOtherwiseAndKeepsWhatWasAskedBefore() {
        HandoverKindDraft next = draft("CASES", 10);
        next.setNameVi("Hồ sơ vụ việc");
        kinds.change(next);
        UUID before = moving(9);
        assertEquals(List.of("Việc đang giải quyết"), named(before, "CASES"));
        assertEquals(List.of("Hồ sơ vụ việc"), named(moving(10), "CASES"));
        assertEquals(4, ordinal("CASES"), "stays at its place");
        HandoverKindDraft again = draft("CASES", 10);
        assertWrong("validFrom error.handoverKind.from", () -> kinds.change(again));
    }

    @Test
    void endsWhatIsAskedNoMoreAndMayBeginAgain() {
        UUID begun = moving(30);
        kinds.end("WEAPONS", force.today.plusDays(5), "Quyết định 02");
        assertEquals(List.of("Vũ khí, công cụ hỗ trợ"), named(begun, "WEAPONS"));
        assertEquals(List.of(), named(moving(5), "WEAPONS"));
        assertWrong(
                "code error.handoverKind.none",
                () -> kinds.end("WEAPONS", force.today.plusDays(6), "Quyết định 03"));
        assertWrong("validFrom error.handoverKind.from", () -> kinds.add(draft("WEAPONS", 4)));
        kinds.add(draft("WEAPONS", 8));
        assertEquals(List.of("Chìa khóa"), named(moving(8), "WEAPONS"));
        assertEquals(1, ordinal("WEAPONS"));
    }

    @Test
    void namesEveryWrongField() {
        HandoverKindDraft empty = new HandoverKindDraft();
        assertWrong(
                "code error.handoverKind.code, nameVi error.required, nameEn error.required,"
                        + " source error.required, validFrom error.required",
                () -> kinds.add(empty));
        HandoverKindDraft wrong = draft("WEAPONS", -1);
        wrong.setNameVi("x".repeat(201));
        wrong.setPosition("NOBODY");
        wrong.setSource("x".repeat(301));
        assertWrong(
                "code error.handoverKind.known, nameVi error.tooLong, position error.officer.position,"
                        + " source error.tooLong, validFrom error.handoverKind.from",
                () -> kinds.add(wrong));
        assertWrong(
                "validTo error.handoverKind.from, source error.required",
                () -> kinds.end("WEAPONS", force.today.minusDays(1), " "));
        assertWrong("code error.handoverKind.none", () -> kinds.change(draft("KEYS", 1)));
    }

    private HandoverKindDraft draft(String code, int days) {
        HandoverKindDraft draft = new HandoverKindDraft();
        draft.setCode(code);
        draft.setNameVi(" Chìa khóa ");
        draft.setNameEn("Keys");
        draft.setValidFrom(force.today.plusDays(days));
        draft.setSource("Quyết định 01");
        return draft;
    }

    private UUID moving(int days) {
        UUID officer = force.join("Nguyễn Văn An", force.units.q0101);
        return handovers.open(officer, force.units.q0102, force.today.plusDays(days));
    }

    private List<String> named(UUID handover, String code) {
        return handovers.get(handover).items().stream()
                .filter(item -> item.kind().equals(code))
                .map(PostHandoverItem::nameVi)
                .toList();
    }

    private int ordinal(String code) {
        return kinds.list().stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow()
                .ordinal();
    }

    private static void assertWrong(String expected, Executable change) {
        InvalidInput refused = assertThrows(InvalidInput.class, change);
        assertEquals(
                expected,
                String.join(
                        ", ",
                        refused.fields().stream()
                                .map(error -> error.field() + " " + error.key())
                                .toList()));
    }
}
