package vn.phaodai.reporting;

import static vn.phaodai.reporting.print.Vietnamese.day;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.reporting.print.DecisionLine;
import vn.phaodai.reporting.print.PaperLanguage;
import vn.phaodai.reporting.print.Printer;
import vn.phaodai.reporting.print.Vietnamese;

/**
 * The printed decision on a transfer (quyết định điều động), in Vietnamese only; marked as a draft
 * until it is approved.
 */
@ApplicationScoped
class TransferDecision extends RecordReport {

    @Inject private ReportData data;
    @Inject private ReportSettings settings;
    @Inject private Letterheads letterheads;
    @Inject private FullNames names;

    TransferDecision() {
        super("transfer-decision", "transferId");
    }

    @Override
    public Set<ReportFormat> formats() {
        return Set.of(ReportFormat.PDF);
    }

    @Override
    public ReportOrder order(Caller caller, PaperLanguage language, Map<String, String> given) {
        UUID id = id(given);
        ReportData.TransferData transfer =
                data.transfer(caller.scope(), id)
                        .orElseThrow(() -> new NotFound("thing.transfer", id));
        boolean draft = DraftPaper.is(transfer.state());
        return new ReportOrder(
                DraftPaper.parameters(parameters(id), draft),
                transfer.toUnit(),
                names.police(transfer.toUnit(), transfer.effectiveOn()),
                transfer.effectiveOn(),
                DraftPaper.title("Quyết định điều động số " + transfer.decisionNumber(), draft),
                0);
    }

    @Override
    public int write(ReportTask task, OutputStream out) {
        UUID id = id(task.parameters());
        ReportData.TransferData transfer = data.transfer(task.scope(), id).orElseThrow();
        String from = names.police(transfer.fromUnit(), transfer.effectiveOn());
        String to = names.police(transfer.toUnit(), transfer.effectiveOn());
        Unit top = letterheads.top(transfer.toUnit(), transfer.decisionDate());
        return Printer.transferDecision(
                letterheads.decision(
                        task,
                        transfer.decisionNumber(),
                        transfer.decisionDate(),
                        "Về việc điều động cán bộ",
                        List.of(
                                "- Như Điều 3;",
                                "- " + from + ";",
                                "- " + to + ";",
                                "- Lưu: VT, TCCB."),
                        transfer.signerTitle(),
                        transfer.signerName()),
                task.verification(),
                (UnitNames.head(top) + " " + UnitNames.police(top)).toUpperCase(Locale.ROOT),
                DraftPaper.mark(task),
                text(transfer, from, to),
                task.work(),
                out);
    }

    private List<DecisionLine> text(ReportData.TransferData transfer, String from, String to) {
        List<DecisionLine> lines = new ArrayList<>();
        settings.text("decision.basis").lines().map(DecisionLine::basis).forEach(lines::add);
        lines.add(DecisionLine.decides());
        lines.add(
                DecisionLine.article(
                        1,
                        "Điều động đồng chí "
                                + transfer.rank()
                                + " "
                                + transfer.fullName()
                                + ", số hiệu "
                                + transfer.serviceNumber()
                                + ", sinh ngày "
                                + day(transfer.birthDate())
                                + ", "
                                + transfer.fromPosition()
                                + ", "
                                + from
                                + ", đến nhận công tác tại "
                                + to
                                + ", vị trí "
                                + transfer.position()
                                + ", kể từ "
                                + Vietnamese.inWords(transfer.effectiveOn())
                                + "."));
        lines.add(
                DecisionLine.article(
                        2,
                        "Đồng chí có tên tại Điều 1 bàn giao công việc, tài liệu, phương tiện được giao"
                                + " trước ngày nhận nhiệm vụ mới và hưởng chế độ theo quy định hiện hành."));
        lines.add(
                DecisionLine.article(
                        3,
                        "Thủ trưởng đơn vị phụ trách công tác tổ chức cán bộ, thủ trưởng "
                                + from
                                + ", thủ trưởng "
                                + to
                                + " và đồng chí có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định"
                                + " này./."));
        return lines;
    }
}
