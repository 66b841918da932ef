package vn.phaodai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.reporting.print.PaperLanguage;
import vn.phaodai.reporting.print.Printer;
import vn.phaodai.reporting.print.StrengthLine;

/** Establishment against people present, per unit with subtotals (báo cáo quân số). */
@ApplicationScoped
class StrengthReport extends UnitReport {

    private static final List<SheetColumn> COLUMNS =
            List.of(
                    SheetColumn.text("head.ordinal", 8),
                    SheetColumn.text("head.unit", 44),
                    SheetColumn.whole("head.establishment"),
                    SheetColumn.whole("head.present"),
                    SheetColumn.whole("head.gap"),
                    new SheetColumn("head.percent", SheetColumn.Type.DECIMAL, 12));

    @Inject private ReportData data;

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
    public int write(ReportTask task, OutputStream out) {
        StrengthTree tree =
                StrengthTree.of(
                        units().tree(),
                        task.subjectUnit(),
                        task.asOf(),
                        data.strength(task.scope(), task.asOf()),
                        task.language());
        if (task.format() == ReportFormat.PDF) {
            return print(task, tree, out);
        }
        Sheets.write(
                task,
                task.language().text("sheet.strength"),
                Sheets.in(task.language(), COLUMNS),
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
        PaperLanguage language = task.language();
        String day = language.day(task.asOf());
        String on = language.text("paper.day", day);
        StrengthLine total = tree.total();
        String opening =
                language.text(
                        "strength.opening",
                        on,
                        fullName(subject, task.asOf(), language),
                        language.whole(tree.units()),
                        language.whole(total.establishment()),
                        language.whole(total.present()),
                        language.percent(total.percent()),
                        language.whole(tree.count(-1)),
                        language.whole(tree.count(0)),
                        language.whole(tree.count(1)));
        return Printer.strength(
                letterheads()
                        .of(
                                task,
                                language.text("paper.report"),
                                "BC",
                                language.text("strength.summary", name, day)),
                task.verification(),
                opening,
                on,
                tree.bars(),
                tree.lines(),
                task.work(),
                out);
    }
}
