package vn.phaodai.reporting.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Made-up data in several sizes, with names as long as they get. */
final class Samples {

    static final String LONGEST_OFFICER = "Nguyễn Phước Hoàng Thiên Kim Ngọc Quỳnh Hương";
    static final String LONGEST_UNIT =
            "Công an Phường Bình Trị Đông B - Trạm Cảnh sát Khu công nghiệp Tân Tạo mở rộng";
    static final Verification VERIFICATION =
            new Verification(
                    "7K4D-9MXT-2QHB", "https://phaodai.example/phaodai/verify/7K4D9MXT2QHB");

    private Samples() {}

    static Formalities formalities(String type, String summary) {
        return new Formalities(
                PaperLanguage.VI,
                "BỘ CÔNG AN",
                "CÔNG AN THÀNH PHỐ HỒ CHÍ MINH",
                "Số:          /BC-CATP",
                Vietnamese.placeDate("Thành phố Hồ Chí Minh", LocalDate.of(2022, 2, 4)),
                type,
                summary,
                "- Ban Giám đốc (để báo cáo);\n- Phòng Tổ chức cán bộ;\n- Lưu: VT, TM.",
                "KT. GIÁM ĐỐC",
                "PHÓ GIÁM ĐỐC",
                "Thiếu tướng Nguyễn Văn Thử Nghiệm",
                "Mã xác thực 7K4D-9MXT-2QHB · Lập lúc 08:05 ngày 04/02/2022");
    }

    static Formalities english(String type, String summary) {
        PaperLanguage language = PaperLanguage.EN;
        return new Formalities(
                language,
                "BỘ CÔNG AN",
                "CÔNG AN THÀNH PHỐ HỒ CHÍ MINH",
                language.text("paper.number", "BC-CATP"),
                language.placeDate("Thành phố Hồ Chí Minh", LocalDate.of(2022, 2, 4)),
                type,
                summary,
                language.text("paper.copies", "Bộ Công an"),
                null,
                language.text("head.of.CITY"),
                null,
                language.text(
                        "paper.footer", "7K4D-9MXT-2QHB", "08:05", "04/02/2022", "Lê Thị Thử"));
    }

    static Formalities decision() {
        return new Formalities(
                PaperLanguage.VI,
                "BỘ CÔNG AN",
                "CÔNG AN THÀNH PHỐ HỒ CHÍ MINH",
                "Số: 1234/QĐ-CATP",
                Vietnamese.placeDate("Thành phố Hồ Chí Minh", LocalDate.of(2022, 2, 4)),
                "QUYẾT ĐỊNH",
                "Về việc điều động cán bộ",
                "- Như Điều 3;\n- Công an Quận 1 (để thực hiện);\n- Lưu: VT, TCCB.",
                null,
                "GIÁM ĐỐC",
                "Trung tướng Lê Thử",
                null);
    }

    static List<StrengthLine> strength(int districts, int wards) {
        return strength(PaperLanguage.VI, districts, wards);
    }

    static List<StrengthLine> strength(PaperLanguage language, int districts, int wards) {
        List<StrengthLine> lines = new ArrayList<>();
        for (int d = 1; d <= districts; d++) {
            String section = "Công an Quận số " + d;
            List<StrengthLine> units = new ArrayList<>();
            for (int w = 1; w <= wards; w++) {
                String name = w == 3 ? LONGEST_UNIT : "Công an Phường Nguyễn Cư Trinh " + w;
                units.add(
                        StrengthLine.of(
                                language,
                                section,
                                "UNIT",
                                "" + w,
                                name,
                                40 + w % 7,
                                38 + (w * 7 + d) % 11));
            }
            int wanted = units.stream().mapToInt(StrengthLine::establishment).sum();
            int present = units.stream().mapToInt(StrengthLine::present).sum();
            lines.add(
                    StrengthLine.of(
                            language, section, "SECTION", "Q" + d, section, wanted, present));
            lines.addAll(units);
        }
        int wanted = total(lines, true);
        lines.add(
                StrengthLine.of(
                        language,
                        "",
                        "TOTAL",
                        "",
                        language.text("strength.total"),
                        wanted,
                        total(lines, false)));
        return lines;
    }

    static List<StrengthChart.Bar> bars(List<StrengthLine> lines) {
        return lines.stream()
                .filter(line -> line.level().equals("SECTION"))
                .map(l -> new StrengthChart.Bar(l.name(), l.establishment(), l.present()))
                .toList();
    }

    private static int total(List<StrengthLine> lines, boolean wanted) {
        return lines.stream()
                .filter(line -> line.level().equals("UNIT"))
                .mapToInt(line -> wanted ? line.establishment() : line.present())
                .sum();
    }

    static List<OfficerLine> officers(int count) {
        List<OfficerLine> lines = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String unit = "Công an Phường " + (1 + (i - 1) / 30);
            lines.add(
                    new OfficerLine(
                            i,
                            unit,
                            unit + " (30 người)",
                            String.format("%03d-%03d", i / 1000, i % 1000),
                            i == 2 ? LONGEST_OFFICER : "Trần Đặng Thị Mỹ Duyên",
                            "05/09/1990",
                            i % 3 == 0 ? "Nữ" : "Nam",
                            i % 5 == 0 ? "Thượng úy CMKT" : "Thiếu tá",
                            "01/01/2020",
                            i % 4 == 0 ? "Phó Trưởng Công an phường, xã" : "Cảnh sát khu vực",
                            "15/03/2021"));
        }
        return lines;
    }

    static List<AllowanceLine> allowances(int count) {
        List<AllowanceLine> lines = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String place = "Khu phố " + (1 + (i - 1) / 4);
            lines.add(
                    new AllowanceLine(
                            i,
                            place,
                            place,
                            i == 2 ? LONGEST_OFFICER : "Trần Đặng Thị Mỹ Duyên",
                            "05/09/1970",
                            i % 4 == 1 ? "Tổ trưởng" : "Tổ viên",
                            "30/30",
                            6_500_000L,
                            10,
                            1_500_000L,
                            8_000_000L,
                            null));
        }
        return lines;
    }

    static List<TeamMemberLine> teamMembers(int count) {
        List<TeamMemberLine> lines = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String unit = "Phường " + (1 + (i - 1) / 30);
            lines.add(
                    new TeamMemberLine(
                            i,
                            unit,
                            unit + " (30 người)",
                            "Khu phố " + (1 + (i - 1) / 4),
                            i == 2 ? LONGEST_OFFICER : "Trần Đặng Thị Mỹ Duyên",
                            "05/09/1970",
                            i % 3 == 0 ? "Nữ" : "Nam",
                            i % 4 == 1 ? "Tổ trưởng" : "Tổ viên",
                            "Sau THPT",
                            "01/07/2024",
                            "123/QĐ-UBND"));
        }
        return lines;
    }

    static List<ReadinessLine> readiness() {
        List<ReadinessLine> lines = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            lines.add(
                    new ReadinessLine(
                            i,
                            i < 7 ? "FACT" : "ANSWER",
                            i < 7 ? "Số liệu của hệ thống" : "Đơn vị trả lời, kèm minh chứng",
                            "Phương tiện, công cụ hỗ trợ, thông tin liên lạc đã kiểm tra trong kỳ",
                            i == 3 ? "Không áp dụng" : "1.234 / 1.240",
                            i < 7 ? null : "2",
                            15,
                            i == 3 ? "–" : "99,5%",
                            i == 8 ? "Đã diễn tập một phương án; còn hai phương án" : null));
        }
        return lines;
    }

    static List<PromotionLine> promotions(int count) {
        return officers(count).stream()
                .map(
                        one ->
                                new PromotionLine(
                                        one.ordinal(),
                                        one.unit(),
                                        one.unitTitle(),
                                        one.serviceNumber(),
                                        one.fullName(),
                                        one.birthDate(),
                                        one.sex(),
                                        one.rank(),
                                        one.rankSince(),
                                        one.position(),
                                        "Thượng tá CMKT",
                                        "01/12/2026"))
                .toList();
    }

    static List<RetirementLine> retirements(int count) {
        return officers(count).stream()
                .map(
                        one ->
                                new RetirementLine(
                                        one.ordinal(),
                                        one.unit(),
                                        one.unitTitle(),
                                        one.serviceNumber(),
                                        one.fullName(),
                                        one.birthDate(),
                                        one.sex(),
                                        one.rank(),
                                        one.position(),
                                        "56 tuổi 8 tháng",
                                        "30/12/2025",
                                        "01/01/2026"))
                .toList();
    }

    /** More than a page, with sections and texts that wrap. */
    static List<SummaryLine> career() {
        List<SummaryLine> lines = new ArrayList<>();
        lines.add(new SummaryLine("Thông tin chung", "Họ và tên", LONGEST_OFFICER, null));
        lines.add(new SummaryLine("Thông tin chung", "Số hiệu", "123-456", null));
        lines.add(
                new SummaryLine(
                        "Quá trình công tác",
                        "01/09/2010 – nay",
                        "Cảnh sát khu vực (điều động), " + LONGEST_UNIT,
                        "QĐ số 1234/QĐ-CATP ngày 20/08/2010"));
        for (int year = 1990; year < 2022; year++) {
            lines.add(
                    new SummaryLine(
                            "Đào tạo, chứng chỉ",
                            "01/02/" + year + ", đến 31/01/" + (year + 3),
                            "Sử dụng vũ khí, công cụ hỗ trợ. Kết quả: Giỏi",
                            "Trung tâm Huấn luyện, số 00123/" + year));
        }
        return lines;
    }

    static List<ExpiryLine> expiries(int count) {
        List<ExpiryLine> lines = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String unit = "Công an Phường " + (1 + (i - 1) / 30);
            lines.add(
                    new ExpiryLine(
                            i,
                            unit,
                            unit + " (30 chứng chỉ)",
                            String.format("%03d-%03d", i / 1000, i % 1000),
                            i == 2 ? LONGEST_OFFICER : "Trần Đặng Thị Mỹ Duyên",
                            "Thượng úy CMKT",
                            "Phó Trưởng Công an phường, xã",
                            "Bảo vệ dữ liệu cá nhân, an toàn thông tin",
                            "15/03/2022",
                            i % 2 == 0 ? "Quá hạn 1.234 ngày" : "Còn 29 ngày"));
        }
        return lines;
    }

    static List<DecisionLine> transfer() {
        return List.of(
                DecisionLine.basis("Căn cứ Luật Công an nhân dân ngày 20 tháng 11 năm 2018;"),
                DecisionLine.basis("Căn cứ quy định về công tác cán bộ trong Công an nhân dân;"),
                DecisionLine.basis("Theo đề nghị của Trưởng phòng Tổ chức cán bộ."),
                DecisionLine.decides(),
                DecisionLine.article(
                        1,
                        "Điều động đồng chí Thượng úy "
                                + LONGEST_OFFICER
                                + ", số hiệu 123-456, sinh ngày 05/9/1990, Cảnh sát khu vực, Công an Phường Bến"
                                + " Nghé, Quận 1, đến nhận công tác tại "
                                + LONGEST_UNIT
                                + ", giữ chức vụ Phó Trưởng Công an phường, kể từ ngày 14 tháng 02 năm 2022."),
                DecisionLine.article(
                        2,
                        "Đồng chí có tên tại Điều 1 bàn giao công việc, tài liệu, phương tiện trước"
                                + " ngày nhận nhiệm vụ mới & hưởng chế độ theo quy định hiện hành."),
                DecisionLine.article(
                        3,
                        "Trưởng phòng Tổ chức cán bộ, Trưởng Công an Quận 1, thủ trưởng các đơn vị"
                                + " có liên quan và đồng chí có tên tại Điều 1 chịu trách nhiệm thi hành Quyết"
                                + " định này./."));
    }
}
