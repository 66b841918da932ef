package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.phaodai.force.ExportedList;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortOrder;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.approval.ProposalDetail;
import vn.phaodai.kernel.imports.RegisterWriter;
import vn.phaodai.kernel.imports.Words;
import vn.phaodai.kernel.units.Units;

/** The register of leave as a workbook in the columns of its import. */
@ApplicationScoped
class LeaveFile implements ExportedList {

    @Inject private LeaveRegister register;
    @Inject private LeaveImport imports;
    @Inject private CareerCatalogue catalogue;
    @Inject private Callers callers;
    @Inject private Units units;

    @Override
    public String name() {
        return LeaveRegister.LIST;
    }

    @Override
    public Set<String> filters() {
        return LeaveRegister.filters();
    }

    @Override
    public long count(Map<String, String> filters) {
        return register.count(filters);
    }

    @Override
    public int write(Map<String, String> filters, Words words, OutputStream out) {
        PageRequest request =
                new PageRequest(
                        PageRequest.MAX_LIMIT, null, SortOrder.ascending("firstDay"), filters);
        try (RegisterWriter writer =
                new RegisterWriter(
                        words.text("leaves.title"),
                        imports.columns(callers.current().scope()),
                        words,
                        out)) {
            String after = null;
            do {
                Page<LeaveEntry> page = register.list(request.after(after));
                page.items()
                        .forEach(
                                leave ->
                                        writer.row(
                                                leave.serviceNumber(),
                                                leave.officerName(),
                                                leave.kind(),
                                                leave.firstDay(),
                                                leave.lastDay(),
                                                leave.place(),
                                                leave.note(),
                                                leave.state()));
                after = page.next();
            } while (after != null);
            return writer.rows();
        }
    }

    @Override
    public ProposalDetail.Line told(String label, String filter, String value, Locale reader) {
        return filter.equals("state")
                ? ExportedList.constant(label, "LeaveState", value)
                : new ProposalDetail.Line(label, null, readable(filter, value, reader));
    }

    private String readable(String filter, String value, Locale reader) {
        return switch (filter) {
            case "kind" ->
                    catalogue
                            .choice(LeaveImport.KINDS, value)
                            .map(kind -> kind.name(reader))
                            .orElse(value);
            case "unitId" -> ExportedList.unit(units.tree(), value);
            case "from", "to" -> VietnameseText.day(LocalDate.parse(value));
            default -> value;
        };
    }
}
