package vn.phaodai.reporting;

import static vn.phaodai.reporting.print.Vietnamese.day;
import static vn.phaodai.reporting.print.Vietnamese.percent;
import static vn.phaodai.reporting.print.Vietnamese.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.reporting.print.Printer;
import vn.phaodai.reporting.print.StrengthLine;

/** Establishment against people present, per unit with subtotals (báo cáo quân số). */
@ApplicationScoped
class StrengthReport extends UnitReport {

    private static final List<SheetColumn> COLUMNS =
            List.of(
                    SheetColumn.text("STT", 8),
                    SheetColumn.text("Đơn vị", 44),
                    SheetColumn.whole("Biên chế"),
                    SheetColumn.whole("Có mặt"),
                    SheetColumn.whole("Thừa (+), thiếu (-)"),
                    new SheetColumn("Tỷ lệ (%)", SheetColumn.Type.DECIMAL, 12));

    @Inject private ReportData data;
    @Inject private FullNames names;

    StrengthReport() {
        super("strength");
    }

    @Override
    public Set<Role> roles() {
        return Set.of(
                Role.WARD_COMMANDER,
                Role.DISTRICT_COMMANDER,
                Role.HR,
                Role.LEADERSHIP,
                Role.AUDITOR);
    }

    @Override
    String title(String unit, LocalDate at) {
        return "Quân số " + unit + " tính đến ngày " + day(at);
    }

    @Override
    public int write(ReportTask task, OutputStream out) {
        StrengthTree tree =
                StrengthTree.of(
                        units().tree(),
                        task.subjectUnit(),
                        task.asOf(),
                        data.strength(task.scope(), task.asOf()));
        if (task.format() == ReportFormat.PDF) {
            return print(task, tree, out);
        }
        Sheets.write(
                task,
                "Quân số",
                COLUMNS,
                tree.lines().stream()
                        .map(
                                line ->
                                        new Object[] {
                                            line.ordinal(),
                                            line.name(),
                                            line.establishment(),
                                            line.present(),
                                            line.gap(),
                                            line.percent()
                                        })
                        .toList(),
                out);
        return 0;
    }

    private int print(ReportTask task, StrengthTree tree, OutputStream out) {
        Unit subject = units().tree().find(task.subjectUnit(), task.asOf()).orElseThrow();
        String name = UnitNames.police(subject);
        String on = "ngày " + day(task.asOf());
        StrengthLine total = tree.total();
        String opening =
                String.format(
                        "Tính đến hết %s, %s có %s đơn vị; biên chế %s người, có mặt %s người, đạt"
                                + " %s biên chế. Trong đó: %s đơn vị thiếu, %s đơn vị đủ, %s đơn vị vượt"
                                + " biên chế. Số liệu cụ thể như sau:",
                        on,
                        names.police(subject, task.asOf()),
                        whole(tree.units()),
                        whole(total.establishment()),
                        whole(total.present()),
                        percent(total.percent()),
                        whole(tree.count(-1)),
                        whole(tree.count(0)),
                        whole(tree.count(1)));
        return Printer.strength(
                letterheads().of(task, "BÁO CÁO", "BC", "Quân số " + name + "\ntính đến " + on),
                task.verification(),
                opening,
                on,
                tree.bars(),
                tree.lines(),
                task.work(),
                out);
    }
}
