package vn.phaodai.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionWordsTest {

    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    private static final String OFFICER = "Đại úy Nguyễn Văn An";

    private static String said(DecisionWords words, String code, String content, LocalDate ends) {
        ReportData.DecisionLineData line = line(code, content, ends);
        return words.ofOne(OFFICER, words.content(line, "Công an phường Bến Nghé"))
                + words.when(line);
    }

    private static ReportData.DecisionLineData line(String code, String content, LocalDate ends) {
        return new ReportData.DecisionLineData(
                "Nguyễn Văn An",
                "123-456",
                LocalDate.of(1990, 2, 1),
                "Đại úy",
                "Phó Trưởng Công an phường, xã",
                UUID.randomUUID(),
                null,
                "Cảnh sát khu vực",
                "Thiếu tá",
                new BigDecimal("5.40"),
                code,
                "Nghỉ phép năm",
                code == null ? null : "Giấy khen",
                content,
                FROM,
                ends);
    }

    @Test
    void namesTheFormOfACommendationAndWhatItIsFor() {
        assertEquals(
                "Khen thưởng đồng chí Đại úy Nguyễn Văn An, hình thức: Giấy khen (cứu người bị nạn)",
                said(DecisionWords.COMMENDATION, "CERTIFICATE_UNIT", "cứu người bị nạn", null));
        assertEquals(
                "Khen thưởng đồng chí Đại úy Nguyễn Văn An, hình thức: Giấy khen",
                said(DecisionWords.COMMENDATION, null, "Giấy khen", null));
    }

    @Test
    void saysWhatIsDecidedInWholeSentences() {
        assertEquals(
                "Điều động đồng chí Đại úy Nguyễn Văn An, đến nhận công tác tại Công an phường Bến"
                        + " Nghé, vị trí Cảnh sát khu vực, kể từ ngày 01 tháng 12 năm 2026",
                said(DecisionWords.TRANSFER, null, null, null));
        assertEquals(
                "Cử đồng chí Đại úy Nguyễn Văn An đi học: Lớp tiếng Anh, từ ngày 01 tháng 12 năm"
                        + " 2026 đến hết ngày 28 tháng 02 năm 2027",
                said(DecisionWords.TRAINING, null, "Lớp tiếng Anh", LocalDate.of(2027, 3, 1)));
        assertEquals(
                "Cho đồng chí Đại úy Nguyễn Văn An nghỉ hưu theo chế độ, kể từ ngày 01 tháng 12"
                        + " năm 2026",
                said(DecisionWords.RETIREMENT, null, null, null));
        assertEquals(
                "Cho đồng chí Đại úy Nguyễn Văn An nghỉ phép năm (về quê), từ ngày 01 tháng 12 năm"
                        + " 2026 đến hết ngày 04 tháng 12 năm 2026",
                said(DecisionWords.LEAVE, "ANNUAL", "về quê", LocalDate.of(2026, 12, 5)));
        assertEquals(
                "Thăng cấp bậc hàm đối với đồng chí Đại úy Nguyễn Văn An, từ Đại úy lên Thiếu tá,"
                        + " kể từ ngày 01 tháng 12 năm 2026",
                said(DecisionWords.RANK_PROMOTION, null, null, null));
        assertEquals(
                "Thi hành kỷ luật đối với đồng chí Đại úy Nguyễn Văn An, hình thức cảnh cáo (vi"
                        + " phạm quy chế), kể từ ngày 01 tháng 12 năm 2026",
                said(DecisionWords.DISCIPLINE, "WARNING", "vi phạm quy chế", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TRANSFER       | Điều động đồng chí X, đến nhận công tác tại Công an phường Bến Nghé, vị trí Cảnh sát khu vực
                    ROTATION       | Luân chuyển đồng chí X, đến nhận công tác tại Công an phường Bến Nghé, vị trí Cảnh sát khu vực
                    SECONDMENT     | Biệt phái đồng chí X, đến nhận công tác tại Công an phường Bến Nghé, vị trí Cảnh sát khu vực
                    REINFORCEMENT  | Tăng cường đồng chí X, đến nhận công tác tại Công an phường Bến Nghé, vị trí Cảnh sát khu vực
                    APPOINT        | Bổ nhiệm đồng chí X, giữ chức vụ Cảnh sát khu vực, Công an phường Bến Nghé
                    REAPPOINT      | Bổ nhiệm lại đồng chí X, giữ chức vụ Cảnh sát khu vực, Công an phường Bến Nghé
                    DISMISS        | Miễn nhiệm chức vụ đối với đồng chí X, thôi giữ chức vụ Phó Trưởng Công an phường, xã, nhận vị trí Cảnh sát khu vực, Công an phường Bến Nghé
                    RANK_PROMOTION | Thăng cấp bậc hàm đối với đồng chí X, từ Đại úy lên Thiếu tá
                    RANK_DEMOTION  | Giáng cấp bậc hàm đối với đồng chí X, từ Đại úy xuống Thiếu tá
                    SALARY_RAISE   | Nâng lương đối với đồng chí X, hệ số lương mới 5,40
                    TRAINING       | Cử đồng chí X đi học: lý do
                    LEAVE          | Cho đồng chí X nghỉ phép năm (lý do)
                    COMMENDATION   | Khen thưởng đồng chí X, hình thức: Giấy khen (lý do)
                    DISCIPLINE     | Thi hành kỷ luật đối với đồng chí X, hình thức cảnh cáo (lý do)
                    RETIREMENT     | Cho đồng chí X nghỉ hưu theo chế độ (lý do)
                    DISCHARGE      | Cho đồng chí X xuất ngũ (lý do)
                    """)
    void hasASentenceForEachKind(DecisionWords words, String sentence) {
        assertEquals(
                sentence,
                words.ofOne(
                        "X",
                        words.content(line("WARNING", "lý do", null), "Công an phường Bến Nghé")));
    }

    @ParameterizedTest
    @EnumSource(DecisionWords.class)
    void leavesOpenWhatADraftLacks(DecisionWords words) {
        ReportData.DecisionLineData bare =
                new ReportData.DecisionLineData(
                        "Nguyễn Văn An",
                        "123-456",
                        LocalDate.of(1990, 2, 1),
                        "Đại úy",
                        "Cán bộ trực ban",
                        UUID.randomUUID(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        FROM,
                        null);
        String said = words.ofOne(OFFICER, words.content(bare, null)) + words.when(bare);
        assertFalse(said.contains("null"), said);
    }

    @Test
    void saysOfManyWhatIsDecided() {
        assertEquals("Về việc cử cán bộ, chiến sĩ đi học", DecisionWords.TRAINING.summary());
        assertEquals(
                "Cho 4 đồng chí có tên trong danh sách kèm theo Quyết định này nghỉ hưu theo chế"
                        + " độ",
                DecisionWords.RETIREMENT.ofList(4));
    }
}
