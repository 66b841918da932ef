package vn.phaodai.reporting.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class PrinterTest {

    private static final Path SEEN = Path.of("target", "printed");

    @BeforeAll
    static void prepare() throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        Files.createDirectories(SEEN);
    }

    @Test
    void printsStrengthOfAWardOnOnePage() throws Exception {
        byte[] pdf = strength(List.of(line("Công an Phường Bến Nghé", 40, 37)));

        assertValid(pdf);
        String text = text(pdf);
        assertTrue(text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), text);
        assertTrue(text.contains("Độc lập - Tự do - Hạnh phúc"), text);
        assertTrue(text.contains("Thành phố Hồ Chí Minh, ngày 04 tháng 02 năm 2022"), text);
        assertTrue(text.contains("Công an Phường Bến Nghé"), text);
        assertTrue(text.contains("92,5"), text);
        assertTrue(text.contains("7K4D-9MXT-2QHB"), text);
        assertEquals(1, pages(pdf));
    }

    @Test
    void printsStrengthOfACityWithPageNumbersFromTheSecondPageOn() throws Exception {
        List<StrengthLine> lines = Samples.strength(22, 14);
        byte[] pdf = strength(lines);

        assertValid(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertTrue(pages >= 9 && pages <= 14, pages + " pages");
            assertFalse(topLine(document, 1).equals("1"), "page 1 shows its number");
            for (int page = 2; page <= pages; page++) {
                assertEquals(String.valueOf(page), topLine(document, page));
            }
        }
        String text = text(pdf).replaceAll("\\s+", " ");
        for (StrengthLine line : lines) {
            assertTrue(text.contains(line.name()), line.name());
        }
        assertTrue(text.contains(Vietnamese.whole(lines.get(lines.size() - 1).present())));
    }

    @Test
    void printsOfficersInEverySize() throws Exception {
        for (int count : new int[] {0, 1, 25, 120}) {
            List<OfficerLine> lines = Samples.officers(count);
            byte[] pdf = officers(lines, Work.UNWATCHED);
            Files.write(SEEN.resolve("officers-" + count + ".pdf"), pdf);
            assertValid(pdf);
            assertNothingOutside(pdf);
            String text = text(pdf).replaceAll("\\s+", " ");
            for (OfficerLine line : lines) {
                assertTrue(text.contains(line.serviceNumber()), line.serviceNumber());
            }
            if (count > 1) {
                assertTrue(text.contains(Samples.LONGEST_OFFICER), text);
            }
        }
    }

    @Test
    void printsPromotionsAndRetirementsInEverySize() throws Exception {
        for (int count : new int[] {0, 1, 25, 120}) {
            ByteArrayOutputStream promotion = new ByteArrayOutputStream();
            Printer.list(
                    Layout.PROMOTION,
                    Samples.formalities("DANH SÁCH", "Cán bộ, chiến sĩ đủ điều kiện thăng cấp"),
                    Samples.VERIFICATION,
                    "Danh sách gồm " + count + " người.",
                    Samples.promotions(count),
                    Work.UNWATCHED,
                    promotion);
            ByteArrayOutputStream retirement = new ByteArrayOutputStream();
            Printer.list(
                    Layout.RETIREMENT,
                    Samples.formalities("DANH SÁCH", "Cán bộ, chiến sĩ hết hạn tuổi phục vụ"),
                    Samples.VERIFICATION,
                    "Danh sách gồm " + count + " người.",
                    Samples.retirements(count),
                    Work.UNWATCHED,
                    retirement);
            Files.write(SEEN.resolve("promotion-" + count + ".pdf"), promotion.toByteArray());
            Files.write(SEEN.resolve("retirement-" + count + ".pdf"), retirement.toByteArray());
            for (byte[] pdf : List.of(promotion.toByteArray(), retirement.toByteArray())) {
                assertValid(pdf);
                assertNothingOutside(pdf);
                String text = text(pdf).replaceAll("\\s+", " ");
                for (int i = 1; i <= count; i++) {
                    assertTrue(text.contains(String.format("%03d-%03d", i / 1000, i % 1000)), text);
                }
                if (count > 1) {
                    assertTrue(text.contains(Samples.LONGEST_OFFICER), text);
                }
            }
        }
    }

    @Test
    void printsATransferDecision() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Printer.transferDecision(
                Samples.decision(),
                Samples.VERIFICATION,
                "GIÁM ĐỐC CÔNG AN THÀNH PHỐ HỒ CHÍ MINH",
                null,
                Samples.transfer(),
                Work.UNWATCHED,
                out);
        byte[] pdf = out.toByteArray();
        Files.write(SEEN.resolve("transfer.pdf"), pdf);

        assertValid(pdf);
        assertNothingOutside(pdf);
        String text = text(pdf).replaceAll("\\s+", " ");
        assertFalse(text.contains("DỰ THẢO"), text);
        assertTrue(text.contains("QUYẾT ĐỊNH: Điều 1. Điều động đồng chí"), text);
        assertTrue(text.contains(Samples.LONGEST_UNIT), text);
        assertTrue(text.contains("nhiệm vụ mới & hưởng"), text);
        assertEquals(1, pages(pdf));
    }

    @Test
    void printsTeamsAndTheirAllowancesInEverySize() throws Exception {
        for (int count : new int[] {0, 1, 90}) {
            ByteArrayOutputStream allowance = new ByteArrayOutputStream();
            Printer.list(
                    Layout.TEAM_ALLOWANCE,
                    Samples.formalities("DANH SÁCH", "Chi trả hỗ trợ, tháng 09/2026"),
                    Samples.VERIFICATION,
                    "Tổng số 90 người, 700 đêm trực, số tiền 700.000.000 đồng.",
                    Samples.allowances(count),
                    Work.UNWATCHED,
                    allowance);
            ByteArrayOutputStream register = new ByteArrayOutputStream();
            Printer.list(
                    Layout.TEAM_REGISTER,
                    Samples.formalities("DANH SÁCH", "Thành viên tổ bảo vệ an ninh, trật tự"),
                    Samples.VERIFICATION,
                    "Danh sách gồm 90 người.",
                    Samples.teamMembers(count),
                    Work.UNWATCHED,
                    register);
            Files.write(SEEN.resolve("team-allowance-" + count + ".pdf"), allowance.toByteArray());
            Files.write(SEEN.resolve("team-register-" + count + ".pdf"), register.toByteArray());
            for (byte[] pdf : List.of(allowance.toByteArray(), register.toByteArray())) {
                assertValid(pdf);
                assertNothingOutside(pdf);
                assertEquals(
                        count > 1,
                        text(pdf).replaceAll("\\s+", " ").contains(Samples.LONGEST_OFFICER));
            }
        }
    }

    @Test
    void printsReadinessWithLongItems() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Printer.list(
                Layout.READINESS,
                Samples.formalities("BÁO CÁO", "Mức độ sẵn sàng, kỳ tháng 11/2026"),
                Samples.VERIFICATION,
                "Mức độ sẵn sàng: 62,5%, tính theo trọng số của các tiêu chí áp dụng.",
                Samples.readiness(),
                Work.UNWATCHED,
                out);
        Files.write(SEEN.resolve("readiness.pdf"), out.toByteArray());
        assertValid(out.toByteArray());
        assertNothingOutside(out.toByteArray());
        assertTrue(text(out.toByteArray()).contains("Không áp dụng"));
    }

    @Test
    void attachesTheListOfOfficersToADecision() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<AnnexLine> lines =
                IntStream.rangeClosed(1, 60)
                        .mapToObj(
                                number ->
                                        new AnnexLine(
                                                number,
                                                "Nguyễn Thị Hoàng Ánh Tuyết "
                                                        + number
                                                        + "\n01/02/1990 · 123-456",
                                                "Thiếu tá, Cảnh sát khu vực, "
                                                        + Samples.LONGEST_UNIT,
                                                "từ Thiếu tá thành Trung tá"))
                        .toList();
        int pages =
                Printer.decision(
                        Samples.decision(),
                        Samples.VERIFICATION,
                        "GIÁM ĐỐC CÔNG AN THÀNH PHỐ HỒ CHÍ MINH",
                        "DỰ THẢO",
                        Samples.transfer(),
                        new Printer.AnnexText(
                                "DANH SÁCH CÁN BỘ, CHIẾN SĨ",
                                "(Kèm theo Quyết định số 12/QĐ-CATP)",
                                "Nội dung quyết định"),
                        lines,
                        Work.UNWATCHED,
                        out);
        byte[] pdf = out.toByteArray();
        Files.write(SEEN.resolve("decision.pdf"), pdf);

        assertValid(pdf);
        assertNothingOutside(pdf);
        assertEquals(pages, pages(pdf));
        assertTrue(pages > 3, "the list goes on over pages");
        String text = text(pdf).replaceAll("\\s+", " ");
        assertTrue(text.contains("DANH SÁCH CÁN BỘ, CHIẾN SĨ (Kèm theo"), text);
        assertTrue(text.contains("Nguyễn Thị Hoàng Ánh Tuyết 60"), text);
        assertEquals(pages, text.split("DỰ THẢO", -1).length - 1, "marked on every page");
    }

    @Test
    void printsTheCareerOfAnOfficer() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Printer.list(
                Layout.CAREER_SUMMARY,
                Samples.formalities(
                        "TÓM TẮT QUÁ TRÌNH CÔNG TÁC", "Đồng chí Đại úy " + Samples.LONGEST_OFFICER),
                Samples.VERIFICATION,
                "Lập theo hồ sơ đến ngày 14/02/2022.",
                Samples.career(),
                Work.UNWATCHED,
                out);
        byte[] pdf = out.toByteArray();
        Files.write(SEEN.resolve("career-summary.pdf"), pdf);

        assertValid(pdf);
        assertNothingOutside(pdf);
        String text = text(pdf).replaceAll("\\s+", " ");
        assertTrue(text.contains("Đào tạo, chứng chỉ"), text);
        assertTrue(text.contains("01/09/2010 – nay"), text);
        assertTrue(pages(pdf) > 1, "long enough to break");
    }

    @Test
    void printsExpiringTraining() throws Exception {
        for (int count : new int[] {0, 1, 90}) {
            List<ExpiryLine> lines = Samples.expiries(count);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Printer.list(
                    Layout.TRAINING_EXPIRY,
                    Samples.formalities("DANH SÁCH", "Chứng chỉ hết hạn, sắp hết hạn"),
                    Samples.VERIFICATION,
                    "Danh sách gồm " + count + " chứng chỉ.",
                    lines,
                    Work.UNWATCHED,
                    out);
            byte[] pdf = out.toByteArray();
            Files.write(SEEN.resolve("expiry-" + count + ".pdf"), pdf);
            assertValid(pdf);
            assertNothingOutside(pdf);
            String text = text(pdf).replaceAll("\\s+", " ");
            for (ExpiryLine line : lines) {
                assertTrue(text.contains(line.serviceNumber()), line.serviceNumber());
            }
        }
    }

    @Test
    void keepsEveryVietnameseLetter() throws Exception {
        String letters = vietnameseLetters();
        byte[] pdf = strength(List.of(line(letters, 1, 1)));

        assertTrue(text(pdf).replaceAll("\\s+", "").contains(letters.replace(" ", "")), text(pdf));
    }

    @Test
    void embedsEveryFont() throws Exception {
        try (PDDocument document = Loader.loadPDF(strength(Samples.strength(2, 3)))) {
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    assertTrue(font.getName().contains("LiberationSerif"), font.getName());
                }
            }
        }
    }

    @Test
    void stopsWhenTold() {
        Work impatient =
                (done, pages) -> {
                    if (pages > 2) {
                        throw new WorkStopped(WorkStopped.Cause.TOO_MANY_PAGES);
                    }
                };

        WorkStopped stopped =
                assertThrows(WorkStopped.class, () -> officers(Samples.officers(400), impatient));

        assertEquals(WorkStopped.Cause.TOO_MANY_PAGES, stopped.reason());
    }

    @Test
    void tellsHowFarItIs() {
        double[] furthest = {0};
        officers(Samples.officers(300), (done, pages) -> furthest[0] = Math.max(furthest[0], done));

        assertEquals(1, furthest[0], 0.001);
    }

    @Test
    void printsEnglishPapersOfArchivalForm() throws Exception {
        PaperLanguage language = PaperLanguage.EN;
        List<StrengthLine> lines = Samples.strength(language, 22, 14);
        ByteArrayOutputStream strength = new ByteArrayOutputStream();
        Printer.strength(
                Samples.english(language.text("paper.report"), "Strength as of 14/02/2022"),
                Samples.VERIFICATION,
                "The figures are as follows:",
                "14/02/2022",
                Samples.bars(lines),
                lines,
                Work.UNWATCHED,
                strength);
        ByteArrayOutputStream promotion = new ByteArrayOutputStream();
        Printer.list(
                Layout.PROMOTION,
                Samples.english(language.text("paper.list"), "Officers eligible for promotion"),
                Samples.VERIFICATION,
                "Eligible officers: 25.",
                Samples.promotions(25),
                Work.UNWATCHED,
                promotion);
        String[] names = {"strength", "promotion"};
        for (int i = 0; i < names.length; i++) {
            byte[] pdf = (i == 0 ? strength : promotion).toByteArray();
            Files.write(SEEN.resolve(names[i] + "-in-english.pdf"), pdf);
            assertValid(pdf);
            assertNothingOutside(pdf);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertEquals("en", document.getDocumentCatalog().getLanguage());
            }
        }
        String text = text(strength.toByteArray()).replaceAll("\\s+", " ");
        assertTrue(text.contains("No. Unit Posts Present Over (+) Short (-) Filled (%)"), text);
        int total = lines.get(lines.size() - 1).present();
        assertTrue(text.contains(language.whole(total)), text);
        assertFalse(text.contains("Nơi nhận"), text);
    }

    @Test
    void saysThatVietnamesePapersAreVietnamese() throws Exception {
        byte[] pdf = strength(List.of(line("Công an Phường Bến Nghé", 40, 37)));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals("vi-VN", document.getDocumentCatalog().getLanguage());
        }
        String text = text(pdf).replaceAll("\\s+", " ");
        assertTrue(text.contains("STT Đơn vị Biên chế Có mặt Thừa (+) Thiếu (-) Tỷ lệ (%)"), text);
        assertTrue(text.contains("Nơi nhận:"), text);
        assertTrue(
                text.contains("Mã xác thực: 7K4D-9MXT-2QHB Tra cứu, đối chiếu bản gốc tại:"), text);
    }

    private static StrengthLine line(String name, int wanted, int present) {
        return StrengthLine.of(PaperLanguage.VI, "", "UNIT", "1", name, wanted, present);
    }

    private static byte[] strength(List<StrengthLine> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Printer.strength(
                Samples.formalities("BÁO CÁO", "Quân số các đơn vị tính đến ngày 14/02/2022"),
                Samples.VERIFICATION,
                "Tính đến hết ngày 14/02/2022, Công an Thành phố Hồ Chí Minh có 335 đơn vị, biên chế"
                        + " 12.900 người, có mặt 12.000 người, đạt 93,0% biên chế; 201 đơn vị thiếu, 83 đơn"
                        + " vị đủ, 51 đơn vị vượt biên chế. Số liệu chi tiết như sau:",
                "ngày 14/02/2022",
                Samples.bars(lines),
                lines,
                Work.UNWATCHED,
                out);
        Files.write(SEEN.resolve("strength-" + lines.size() + ".pdf"), out.toByteArray());
        assertNothingOutside(out.toByteArray());
        return out.toByteArray();
    }

    @Test
    void printsADutyRosterForTheWall() throws Exception {
        List<RosterLine> lines = new ArrayList<>();
        for (int day = 1; day <= 28; day++) {
            lines.add(
                    new RosterLine(
                            "Thứ hai\n%02d/11/2026".formatted(day),
                            "Trung tá Nguyễn Văn Khoẻ",
                            "Trực ban ngày: Đại úy Trần Thị Ngọc Ánh\n"
                                    + "Trực ban đêm: Thiếu tá Lê Hoàng, ……………",
                            "Tuần tra đêm: Thượng úy Phạm Quý, Trung úy Võ Đức",
                            ""));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Printer.list(
                Layout.ROSTER,
                Samples.formalities("LỊCH TRỰC", "Công an Phường Bến Nghé từ ngày 01/11/2026"),
                Samples.VERIFICATION,
                "Giờ trực: Trực ban ngày 07:00–19:00; Trực ban đêm 19:00–07:00 hôm sau.",
                lines,
                Work.UNWATCHED,
                out);
        byte[] pdf = out.toByteArray();
        Files.write(SEEN.resolve("roster.pdf"), pdf);
        assertValid(pdf);
        assertTrue(text(pdf).contains("Trần Thị Ngọc Ánh"));
        assertTrue(pages(pdf) <= 4);
    }

    private static byte[] officers(List<OfficerLine> lines, Work work) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Printer.list(
                Layout.OFFICERS,
                Samples.formalities("DANH SÁCH", "Cán bộ, chiến sĩ Công an Quận 1"),
                Samples.VERIFICATION,
                "Danh sách gồm " + lines.size() + " người, tính đến ngày 14/02/2022.",
                lines,
                work,
                out);
        return out.toByteArray();
    }

    /** All letters of the alphabet with all their tones, in both cases. */
    private static String vietnameseLetters() {
        StringBuilder small = new StringBuilder("đ");
        for (String vowel : "a ă â e ê i o ô ơ u ư y".split(" ")) {
            small.append(' ').append(vowel);
            for (char tone : "\u0300\u0301\u0303\u0309\u0323".toCharArray()) {
                small.append(Normalizer.normalize(vowel + tone, Normalizer.Form.NFC));
            }
        }
        return small + " " + small.toString().toUpperCase(Vietnamese.LOCALE);
    }

    private static void assertValid(byte[] pdf) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.PDFA_1_A;
        try (PDFAParser parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertTrue(
                    result.isCompliant(),
                    () ->
                            result.getTestAssertions().stream()
                                    .limit(10)
                                    .map(Object::toString)
                                    .collect(Collectors.joining("\n")));
        }
    }

    /** No letter lies outside the margins: 30 mm (list: 20) left, 15 right, 12 above and below. */
    private static void assertNothingOutside(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    boolean wide = getCurrentPage().getRotation() != 0;
                    float width = wide ? 842 : 595;
                    float x = letter.getXDirAdj();
                    float y = letter.getYDirAdj();
                    if (letter.getUnicode().isBlank()) {
                        return;
                    }
                    assertTrue(x >= (wide ? 56 : 84), letter + " too far left: " + x);
                    assertTrue(
                            x + letter.getWidthDirAdj() <= width - 42,
                            letter + " too far right: " + x);
                    assertTrue(y >= 34 && y <= (wide ? 595 : 842) - 34, letter + " at " + y);
                }
            }.getText(document);
        }
    }

    private static String topLine(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).strip().lines().findFirst().orElse("").strip();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
