package vn.phaodai.force.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.ExportedList;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.kernel.FilterValue;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.approval.ProposalDetail;
import vn.phaodai.kernel.imports.RegisterWriter;
import vn.phaodai.kernel.imports.Words;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * The register of decisions as a workbook, one officer a row, in the columns of its import: what
 * the caller sees in the list and its records, without disciplinary decisions, which no file names.
 */
@ApplicationScoped
class DecisionFile implements ExportedList {

    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort(
                            "date",
                            SortKey.date("decision_date"),
                            SortKey.text("decision_number"),
                            SortKey.number("ordinal"))
                    .filter(
                            "q",
                            "(lower(decision_number) like :v or search_text like :v)",
                            OfficerRecords::pattern)
                    .filter("kind", "kind = :v")
                    .filter("state", "state = :v")
                    .filter(
                            "from",
                            "decided_for >= cast(:v as date)",
                            typed -> FilterValue.day("from", typed))
                    .filter(
                            "to",
                            "decided_for <= cast(:v as date)",
                            typed -> FilterValue.day("to", typed))
                    .filter(
                            "officerId",
                            "officer_id = cast(:v as uuid)",
                            typed -> FilterValue.id("officerId", typed))
                    .filter(
                            "unitId",
                            "(from_unit = cast(:v as uuid) or to_unit = cast(:v as uuid))",
                            typed -> FilterValue.id("unitId", typed));

    @Inject private DecisionListRepository repository;
    @Inject private PersonRepository persons;
    @Inject private DecisionImport imports;
    @Inject private Callers callers;
    @Inject private Units units;

    @Override
    public String name() {
        return Decisions.LIST;
    }

    @Override
    public Set<String> filters() {
        return COLUMNS.filterable();
    }

    @Override
    public long count(Map<String, String> filters) {
        return repository.countRegister(callers.current(), COLUMNS, filters);
    }

    @Override
    public int write(Map<String, String> filters, Words words, OutputStream out) {
        Caller caller = callers.current();
        UnitTree tree = units.tree();
        try (RegisterWriter writer =
                new RegisterWriter(
                        words.text("decisions.title"),
                        imports.columns(caller.scope()),
                        words,
                        out)) {
            String after = null;
            do {
                Page<Object[]> page =
                        repository.register(
                                caller,
                                tree,
                                COLUMNS,
                                PageRequest.first(PageRequest.MAX_LIMIT)
                                        .filteredBy(filters)
                                        .after(after));
                page.items().forEach(writer::row);
                after = page.next();
            } while (after != null);
            return writer.rows();
        }
    }

    @Override
    public ProposalDetail.Line told(String label, String filter, String value, Locale reader) {
        return switch (filter) {
            case "kind" -> ExportedList.constant(label, "DecisionKind", value);
            case "state" -> ExportedList.constant(label, "DecisionState", value);
            default -> new ProposalDetail.Line(label, null, readable(filter, value));
        };
    }

    private String readable(String filter, String value) {
        return switch (filter) {
            case "unitId" -> ExportedList.unit(units.tree(), value);
            case "officerId" -> officer(UUID.fromString(value));
            case "from", "to" -> VietnameseText.day(LocalDate.parse(value));
            default -> value;
        };
    }

    private String officer(UUID id) {
        Person person = persons.people(callers.current().scope(), List.of(id)).get(id);
        return person == null ? id.toString() : person.fullName();
    }
}
