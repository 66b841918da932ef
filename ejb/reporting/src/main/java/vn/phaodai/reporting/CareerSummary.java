package vn.phaodai.reporting;

import static vn.phaodai.reporting.print.Vietnamese.day;
import static vn.phaodai.reporting.print.Vietnamese.sex;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.reporting.print.Layout;
import vn.phaodai.reporting.print.Printer;
import vn.phaodai.reporting.print.SummaryLine;

/**
 * The career of one officer (tóm tắt quá trình công tác). Without discipline, people to call and
 * the whole id number: a paper goes where its reader's rights do not.
 */
@ApplicationScoped
class CareerSummary extends RecordReport {

    private static final String IDENTITY = "Thông tin chung";
    private static final Map<String, String> SECTIONS =
            Map.of(
                    "POSTINGS", "Quá trình công tác",
                    "RANKS", "Cấp bậc hàm",
                    "QUALIFICATIONS", "Đào tạo, chứng chỉ",
                    "LANGUAGES", "Ngoại ngữ",
                    "SKILLS", "Kỹ năng",
                    "EVALUATIONS", "Đánh giá, xếp loại hằng năm",
                    "COMMENDATIONS", "Khen thưởng");
    private static final List<SheetColumn> COLUMNS =
            List.of(
                    SheetColumn.text("Phần", 28),
                    SheetColumn.text("Mục, thời gian", 28),
                    SheetColumn.text("Nội dung", 70),
                    SheetColumn.text("Căn cứ, nơi cấp", 50));

    @Inject private CareerData data;
    @Inject private Letterheads letterheads;
    @Inject private Units units;
    @Inject private BusinessClock clock;

    CareerSummary() {
        super("career-summary", "officerId");
    }

    @Override
    public ReportOrder order(Caller caller, Map<String, String> given) {
        UUID id = id(given);
        CareerData.Person person =
                data.look(caller, id).orElseThrow(() -> new NotFound("thing.officer", id));
        LocalDate today = clock.today();
        return new ReportOrder(
                parameters(id),
                person.unit(),
                unit(units.tree(), person.unit(), today),
                today,
                "Tóm tắt quá trình công tác, số hiệu " + person.serviceNumber(),
                1);
    }

    @Override
    public int write(ReportTask task, OutputStream out) {
        UUID id = id(task.parameters());
        CareerData.Person person =
                data.person(task.scope(), id).orElseThrow(() -> new NotFound("thing.officer", id));
        List<SummaryLine> lines = identity(person, task.asOf());
        for (CareerData.Entry entry : data.career(task.scope(), id)) {
            lines.add(
                    new SummaryLine(
                            SECTIONS.get(entry.section()), when(entry), what(entry), basis(entry)));
        }
        if (task.format() != ReportFormat.PDF) {
            List<Object[]> rows = new ArrayList<>();
            for (SummaryLine line : lines) {
                rows.add(new Object[] {line.section(), line.first(), line.second(), line.third()});
            }
            Sheets.write(task, "Quá trình công tác", COLUMNS, rows, out);
            return 0;
        }
        return Printer.list(
                Layout.CAREER_SUMMARY,
                letterheads.of(
                        task,
                        "TÓM TẮT QUÁ TRÌNH CÔNG TÁC",
                        "TT",
                        "Đồng chí " + person.rank() + " " + person.fullName()),
                task.verification(),
                "Lập theo hồ sơ đến ngày "
                        + day(task.asOf())
                        + "; không gồm số định danh đầy đủ, kỷ luật và người thân.",
                lines,
                task.work(),
                out);
    }

    private List<SummaryLine> identity(CareerData.Person person, LocalDate at) {
        List<SummaryLine> lines = new ArrayList<>();
        lines.add(line("Họ và tên", person.fullName()));
        lines.add(line("Số hiệu", person.serviceNumber()));
        lines.add(line("Ngày sinh", day(person.birthDate())));
        lines.add(line("Giới tính", sex(person.sex())));
        lines.add(line("Số định danh", person.personalIdMasked()));
        lines.add(line("Cấp bậc hàm", person.rank() + ", từ ngày " + day(person.rankSince())));
        lines.add(line("Chức vụ", person.position() + ", từ ngày " + day(person.since())));
        lines.add(line("Đơn vị", unit(units.tree(), person.unit(), at)));
        return lines;
    }

    private static SummaryLine line(String first, String second) {
        return new SummaryLine(IDENTITY, first, second, null);
    }

    private static String when(CareerData.Entry entry) {
        String since = day(entry.since());
        return switch (entry.section()) {
            case "EVALUATIONS" -> "Năm " + entry.since().getYear();
            case "COMMENDATIONS" -> since;
            case "QUALIFICATIONS" ->
                    entry.until() == null ? since : since + ", đến " + day(entry.until());
            default -> since + " – " + (entry.until() == null ? "nay" : day(entry.until()));
        };
    }

    private String what(CareerData.Entry entry) {
        if (entry.unit() == null) {
            return entry.content();
        }
        return entry.content() + ", " + unit(units.tree(), entry.unit(), entry.since());
    }

    private static String basis(CareerData.Entry entry) {
        if (entry.decisionNumber() == null) {
            return entry.source();
        }
        String decision = "QĐ số " + entry.decisionNumber();
        if (entry.decisionDate() != null) {
            decision += " ngày " + day(entry.decisionDate());
        }
        return entry.source() == null ? decision : decision + ". " + entry.source();
    }

    /** As it was called then, with what it was below if that is a district. */
    private static String unit(UnitTree tree, UUID id, LocalDate day) {
        return tree.findShape(id, day).map(UnitNames::police).orElseThrow();
    }
}
