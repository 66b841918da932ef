package vn.phaodai.reporting;

import static vn.phaodai.reporting.print.Vietnamese.day;
import static vn.phaodai.reporting.print.Vietnamese.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.reporting.print.AllowanceLine;
import vn.phaodai.reporting.print.Layout;
import vn.phaodai.reporting.print.NumberWords;
import vn.phaodai.reporting.print.PaperLanguage;
import vn.phaodai.reporting.print.Printer;

/** The allowance list of a ward's security teams for a month, as it was computed. */
@ApplicationScoped
class TeamAllowanceReport extends RecordReport {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");
    private static final List<SheetColumn> COLUMNS =
            List.of(
                    SheetColumn.whole("STT"),
                    SheetColumn.text("Khu phố, ấp", 20),
                    SheetColumn.text("Họ và tên", 32),
                    SheetColumn.date("Ngày sinh"),
                    SheetColumn.text("Chức danh", 14),
                    SheetColumn.whole("Số ngày"),
                    SheetColumn.whole("Số ngày của tháng"),
                    SheetColumn.whole("Hỗ trợ (đồng)"),
                    SheetColumn.whole("Số đêm"),
                    SheetColumn.whole("Tiền đêm (đồng)"),
                    SheetColumn.whole("Cộng (đồng)"));

    @Inject private TeamData data;
    @Inject private Letterheads letterheads;
    @Inject private FullNames names;
    @Inject private Units units;

    TeamAllowanceReport() {
        super("team-allowance", "allowanceId");
    }

    @Override
    public ReportOrder order(Caller caller, PaperLanguage language, Map<String, String> given) {
        UUID id = id(given);
        TeamData.Allowance list =
                data.allowance(caller.scope(), id)
                        .orElseThrow(() -> new NotFound("thing.allowance", id));
        LocalDate last = list.month().plusMonths(1).minusDays(1);
        return new ReportOrder(
                parameters(id),
                list.unit(),
                names.police(list.unit(), last),
                last,
                title(list),
                list.people());
    }

    @Override
    public int write(ReportTask task, OutputStream out) {
        UUID id = id(task.parameters());
        TeamData.Allowance list = data.allowance(task.scope(), id).orElseThrow();
        List<TeamData.AllowanceLine> lines = data.lines(task.scope(), id);
        if (task.format() == ReportFormat.PDF) {
            return print(task, list, lines, out);
        }
        List<Object[]> rows = new ArrayList<>();
        for (TeamData.AllowanceLine line : lines) {
            rows.add(
                    new Object[] {
                        line.ordinal(),
                        line.neighbourhood(),
                        line.fullName(),
                        line.birthDate(),
                        TeamWords.position(PaperLanguage.VI, line.position()),
                        line.days(),
                        line.monthDays(),
                        line.allowance(),
                        line.nights(),
                        line.nightPay(),
                        line.total()
                    });
        }
        rows.add(
                new Object[] {
                    null,
                    null,
                    "Tổng cộng",
                    null,
                    null,
                    null,
                    null,
                    null,
                    list.nights(),
                    null,
                    list.total()
                });
        Sheets.write(
                task, "Chi trả " + list.month().toString().substring(0, 7), COLUMNS, rows, out);
        return 0;
    }

    private int print(
            ReportTask task,
            TeamData.Allowance list,
            List<TeamData.AllowanceLine> lines,
            OutputStream out) {
        List<AllowanceLine> printed = new ArrayList<>();
        for (TeamData.AllowanceLine line : lines) {
            printed.add(
                    new AllowanceLine(
                            line.ordinal(),
                            line.neighbourhood(),
                            line.neighbourhood(),
                            line.fullName(),
                            day(line.birthDate()),
                            TeamWords.position(PaperLanguage.VI, line.position()),
                            line.days() + "/" + line.monthDays(),
                            line.allowance(),
                            line.nights(),
                            line.nightPay(),
                            line.total(),
                            null));
        }
        printed.add(
                new AllowanceLine(
                        null,
                        "",
                        "Tổng cộng",
                        "Tổng cộng " + whole(list.people()) + " người",
                        null,
                        null,
                        null,
                        lines.stream().mapToLong(TeamData.AllowanceLine::allowance).sum(),
                        list.nights(),
                        lines.stream().mapToLong(TeamData.AllowanceLine::nightPay).sum(),
                        list.total(),
                        null));
        LocalDate last = list.month().plusMonths(1).minusDays(1);
        return Printer.list(
                Layout.TEAM_ALLOWANCE,
                letterheads.of(
                        task,
                        "DANH SÁCH",
                        "DS",
                        "Chi trả hỗ trợ lực lượng bảo vệ an ninh, trật tự ở cơ sở\n"
                                + names.of(
                                        unit(list.unit(), last),
                                        last,
                                        PaperLanguage.VI,
                                        UnitNames::territory)
                                + ", tháng "
                                + MONTH.format(list.month())),
                task.verification(),
                "Căn cứ: "
                        + list.ruleSource()
                        + ". Bản số "
                        + list.edition()
                        + state(list)
                        + ". Tổng số "
                        + whole(list.people())
                        + " người, "
                        + whole(list.nights())
                        + " đêm trực, số tiền "
                        + whole(list.total())
                        + " đồng (bằng chữ: "
                        + NumberWords.of(list.total())
                        + " đồng).",
                printed,
                task.work(),
                out);
    }

    private static String state(TeamData.Allowance list) {
        return switch (list.state()) {
            case "APPROVED" -> " (đã duyệt)";
            case "SUPERSEDED" -> " (đã được thay bằng bản sau)";
            default -> " (chưa duyệt)";
        };
    }

    private static String title(TeamData.Allowance list) {
        return "Danh sách chi trả hỗ trợ tổ bảo vệ an ninh, trật tự tháng "
                + MONTH.format(list.month())
                + ", bản số "
                + list.edition();
    }

    private Unit unit(UUID id, LocalDate day) {
        return units.tree().findShape(id, day).orElseThrow();
    }
}
