package vn.phaodai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.Named;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.units.UnitKind;

class MessagesTest {

    private static final Locale VI = Locale.forLanguageTag("vi");

    @Test
    void writesDaysAndInstantsAsPeopleReadThem() {
        assertEquals("14/02/2022", Messages.readable(VI, LocalDate.of(2022, 2, 14)));
        assertEquals(
                "15/02/2022 06:05", Messages.readable(VI, Instant.parse("2022-02-14T23:05:00Z")));
    }

    @Test
    void namesConstantsAndThings() {
        assertEquals("Công an phường", Messages.readable(VI, UnitKind.WARD));
        assertEquals("đơn vị", Messages.readable(VI, "thing.unit"));
        assertEquals(
                "Phòng, Đồn, trạm",
                Messages.readable(VI, List.of(UnitKind.DEPARTMENT, UnitKind.POST)));
    }

    @Test
    void callsWhatHasNamesByThatOfTheReader() {
        Named rope = new Rope("Dây thừng", "Rope");
        assertEquals("Ca “Đêm” cần “Dây thừng”", begin(VI, rope));
        assertEquals("“Đêm” asks for “Rope”", begin(Locale.ENGLISH, rope));
    }

    private record Rope(String nameVi, String nameEn) implements Named {}

    private static String begin(Locale locale, Named asked) {
        return Messages.text(locale, "roster.rule.QUALIFICATION", asked, "Đêm").split("[:,]")[0];
    }

    @Test
    void groupsNumbersTheVietnameseWay() {
        assertEquals("12.345 kết quả", Messages.text(VI, "kit.count", 12345));
    }

    @Test
    void tellsRulesWithWhatTheyName() {
        assertEquals(
                "Không tìm thấy đơn vị này, hoặc nằm ngoài phạm vi của đơn vị anh/chị.",
                Problem.text(VI, new NotFound("thing.unit", "x")));
    }

    @Test
    void findsTheRuleAmongCauses() {
        BusinessException rule = new NotFound("thing.unit", "x");
        RuntimeException wrapped = new IllegalStateException(new RuntimeException(rule));
        assertEquals(rule, Problem.rule(wrapped).orElseThrow());
        assertEquals(404, Problem.status(rule));
        assertEquals(true, Problem.rule(new RuntimeException("other")).isEmpty());
    }

    @Test
    void givesTheKeyWhenThereIsNoText() {
        assertEquals("no.such.key", Messages.text(VI, "no.such.key", 1));
    }
}
