package vn.phaodai.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionWordsTest {

    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    private static final String OFFICER = "Đại úy Nguyễn Văn An";

    private static String said(DecisionWords words, String code, String content, LocalDate ends) {
        ReportData.DecisionLineData line =
                new ReportData.DecisionLineData(
                        "Nguyễn Văn An",
                        "123-456",
                        LocalDate.of(1990, 2, 1),
                        "Đại úy",
                        "Phó Trưởng Công an phường, xã",
                        UUID.randomUUID(),
                        null,
                        "Cảnh sát khu vực",
                        "Thiếu tá",
                        null,
                        code,
                        "Nghỉ phép năm",
                        code == null ? null : "Giấy khen",
                        content,
                        FROM,
                        ends);
        return words.ofOne(OFFICER, words.content(line, "Công an phường Bến Nghé"))
                + words.when(line);
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

    @Test
    void saysOfManyWhatIsDecided() {
        assertEquals("Về việc cử cán bộ, chiến sĩ đi học", DecisionWords.TRAINING.summary());
        assertEquals(
                "Cho 4 đồng chí có tên trong danh sách kèm theo Quyết định này nghỉ hưu theo chế"
                        + " độ",
                DecisionWords.RETIREMENT.ofList(4));
    }
}
