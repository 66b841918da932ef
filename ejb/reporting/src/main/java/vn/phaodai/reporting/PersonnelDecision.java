package vn.phaodai.reporting;

import static vn.phaodai.reporting.print.Vietnamese.day;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.reporting.print.AnnexLine;
import vn.phaodai.reporting.print.DecisionLine;
import vn.phaodai.reporting.print.PaperLanguage;
import vn.phaodai.reporting.print.Printer;
import vn.phaodai.reporting.print.Vietnamese;

/**
 * The printed decision of any kind, with the list of its officers as annex when there is more than
 * one, or that list alone as a spreadsheet. Before it is approved it is marked as a draft.
 */
@ApplicationScoped
class PersonnelDecision extends RecordReport {

    @Inject private ReportData data;
    @Inject private ReportSettings settings;
    @Inject private Letterheads letterheads;
    @Inject private FullNames names;
    @Inject private Units units;

    PersonnelDecision() {
        super("decision", "decisionId");
    }

    @Override
    public ReportOrder order(Caller caller, PaperLanguage language, Map<String, String> given) {
        UUID id = id(given);
        ReportData.DecisionData decision =
                data.decision(caller.scope(), id)
                        .orElseThrow(() -> new NotFound("thing.decision", id));
        boolean theirs = caller.is(Role.HR) || decision.madeBy().equals(caller.username());
        if (decision.state().equals("DRAFT") && !theirs) {
            throw new NotFound("thing.decision", id);
        }
        boolean draft = DraftPaper.is(decision.state());
        if (decision.linesInScope() < decision.lines()) {
            throw new BusinessException(BusinessException.Kind.CONFLICT, "error.report.partOnly");
        }
        UUID unit =
                about(
                        units.tree(),
                        caller.scope(),
                        data.decisionLines(caller.scope(), id),
                        decision.effectiveOn());
        return new ReportOrder(
                DraftPaper.parameters(parameters(id), draft),
                unit,
                names.police(unit, decision.effectiveOn()),
                decision.effectiveOn(),
                DraftPaper.title("Quyết định số " + decision.number(), draft),
                decision.lines());
    }

    @Override
    public int write(ReportTask task, OutputStream out) {
        UUID id = id(task.parameters());
        ReportData.DecisionData decision = data.decision(task.scope(), id).orElseThrow();
        List<ReportData.DecisionLineData> lines = data.decisionLines(task.scope(), id);
        if (task.format() == ReportFormat.XLSX) {
            sheet(task, decision, lines, out);
            return 0;
        }
        boolean list = lines.size() > 1;
        Unit top = letterheads.top(task.subjectUnit(), decision.date());
        return Printer.decision(
                letterheads.decision(
                        task,
                        decision.number(),
                        decision.date(),
                        DecisionWords.of(decision.kind()).summary(),
                        List.of("- Như Điều " + last(decision) + ";", "- Lưu: VT, TCCB."),
                        decision.signerTitle(),
                        decision.signerName()),
                task.verification(),
                (UnitNames.head(top) + " " + UnitNames.police(top)).toUpperCase(Locale.ROOT),
                DraftPaper.mark(task),
                text(decision, lines),
                new Printer.AnnexText(
                        "DANH SÁCH CÁN BỘ, CHIẾN SĨ",
                        "(Kèm theo Quyết định số "
                                + decision.number()
                                + " "
                                + Vietnamese.inWords(decision.date())
                                + ")",
                        "Nội dung quyết định"),
                list ? annex(decision, lines) : List.of(),
                task.work(),
                out);
    }

    private void sheet(
            ReportTask task,
            ReportData.DecisionData decision,
            List<ReportData.DecisionLineData> lines,
            OutputStream out) {
        List<Object[]> rows = new ArrayList<>();
        for (ReportData.DecisionLineData line : lines) {
            rows.add(
                    new Object[] {
                        rows.size() + 1,
                        line.fullName(),
                        line.serviceNumber(),
                        line.birthDate(),
                        line.fromRank(),
                        line.fromPosition(),
                        names.police(line.fromUnit(), decision.effectiveOn()),
                        content(decision, line),
                        line.effectiveOn(),
                        line.endsOn()
                    });
        }
        Sheets.write(
                task,
                DraftPaper.mark(task) == null ? "Danh sách" : "Dự thảo danh sách",
                List.of(
                        SheetColumn.whole("STT"),
                        SheetColumn.text("Họ và tên", 28),
                        SheetColumn.text("Số hiệu", 12),
                        SheetColumn.date("Ngày sinh"),
                        SheetColumn.text("Cấp bậc hàm", 16),
                        SheetColumn.text("Chức vụ", 28),
                        SheetColumn.text("Đơn vị", 32),
                        SheetColumn.text("Nội dung quyết định", 60),
                        SheetColumn.date("Hiệu lực"),
                        SheetColumn.date("Ngày trở lại")),
                rows,
                out);
    }

    private List<DecisionLine> text(
            ReportData.DecisionData decision, List<ReportData.DecisionLineData> lines) {
        List<DecisionLine> text = new ArrayList<>();
        String bases =
                decision.basis() == null ? settings.text("decision.basis") : decision.basis();
        bases.lines().map(DecisionLine::basis).forEach(text::add);
        text.add(DecisionLine.decides());
        text.add(DecisionLine.article(1, first(decision, lines)));
        int article = 2;
        if (decision.supersededNumber() != null) {
            text.add(
                    DecisionLine.article(
                            article++,
                            "Quyết định này thay thế Quyết định số "
                                    + decision.supersededNumber()
                                    + " "
                                    + Vietnamese.inWords(decision.supersededDate())
                                    + "."));
        }
        text.add(
                DecisionLine.article(
                        article,
                        "Thủ trưởng đơn vị phụ trách công tác tổ chức cán bộ, thủ trưởng các đơn vị có"
                                + " liên quan và "
                                + (lines.size() > 1
                                        ? "các đồng chí có tên trong danh sách"
                                        : "đồng chí có tên tại Điều 1")
                                + " chịu trách nhiệm thi hành Quyết định này./."));
        return text;
    }

    private String first(
            ReportData.DecisionData decision, List<ReportData.DecisionLineData> lines) {
        DecisionWords words = DecisionWords.of(decision.kind());
        if (lines.size() > 1) {
            return words.ofList(lines.size())
                    + ", kể từ "
                    + Vietnamese.inWords(decision.effectiveOn())
                    + "; đồng chí nào có ngày hiệu lực riêng thì theo ngày ghi trong danh sách.";
        }
        ReportData.DecisionLineData line = lines.get(0);
        return words.ofOne(
                        line.fromRank()
                                + " "
                                + line.fullName()
                                + ", số hiệu "
                                + line.serviceNumber()
                                + ", sinh ngày "
                                + day(line.birthDate())
                                + ", "
                                + line.fromPosition()
                                + ", "
                                + names.police(line.fromUnit(), line.effectiveOn()),
                        words.content(line, to(line)))
                + words.when(line)
                + ".";
    }

    /**
     * The smallest unit within the reader's scope from which all lines are seen: it and those below
     * it have one of the two units of each line.
     */
    static UUID about(
            UnitTree tree, Scope scope, List<ReportData.DecisionLineData> lines, LocalDate day) {
        List<Set<UUID>> seenFrom =
                lines.stream()
                        .map(
                                line ->
                                        Stream.of(line.fromUnit(), line.toUnit())
                                                .filter(Objects::nonNull)
                                                .flatMap(unit -> tree.path(unit, day).stream())
                                                .map(Unit::id)
                                                .collect(Collectors.toSet()))
                        .toList();
        ReportData.DecisionLineData first = lines.get(0);
        return Stream.of(first.fromUnit(), first.toUnit())
                .filter(Objects::nonNull)
                .map(unit -> tree.path(unit, day))
                .flatMap(
                        path ->
                                path.stream()
                                        .sorted(Comparator.comparing(path::indexOf).reversed()))
                .map(Unit::id)
                .filter(scope::covers)
                .filter(unit -> seenFrom.stream().allMatch(units -> units.contains(unit)))
                .findFirst()
                .orElse(first.fromUnit());
    }

    private List<AnnexLine> annex(
            ReportData.DecisionData decision, List<ReportData.DecisionLineData> lines) {
        List<AnnexLine> annex = new ArrayList<>();
        for (ReportData.DecisionLineData line : lines) {
            annex.add(
                    new AnnexLine(
                            annex.size() + 1,
                            line.fullName()
                                    + "\n"
                                    + day(line.birthDate())
                                    + " · "
                                    + line.serviceNumber(),
                            line.fromRank()
                                    + ", "
                                    + line.fromPosition()
                                    + ", "
                                    + names.police(line.fromUnit(), line.effectiveOn()),
                            content(decision, line)
                                    + DecisionWords.whenInList(line, decision.effectiveOn())));
        }
        return annex;
    }

    private String content(ReportData.DecisionData decision, ReportData.DecisionLineData line) {
        return DecisionWords.of(decision.kind()).content(line, to(line));
    }

    private String to(ReportData.DecisionLineData line) {
        return line.toUnit() == null ? null : names.police(line.toUnit(), line.effectiveOn());
    }

    private static int last(ReportData.DecisionData decision) {
        return decision.supersededNumber() == null ? 2 : 3;
    }
}
