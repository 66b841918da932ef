package vn.phaodai.force;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.approval.ProposalDetail;
import vn.phaodai.kernel.imports.Words;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.sheet.XlsxWriter;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/** The list of officers as a workbook, with personal ids masked. */
@ApplicationScoped
class OfficerList implements ExportedList {

    private static final int SLICE = PageRequest.MAX_LIMIT;

    @Inject private OfficerRecords officers;
    @Inject private Catalogue catalogue;
    @Inject private Units units;

    @Override
    public String name() {
        return ListExports.OFFICERS;
    }

    @Override
    public Set<String> filters() {
        return Set.of("q", "unitId", "ownUnitId", "rank", "position", "status", "at");
    }

    @Override
    public long count(Map<String, String> filters) {
        return officers.count(filters);
    }

    @Override
    public int write(Map<String, String> filters, Words words, OutputStream out) {
        UnitTree tree = units.tree();
        int rows = 0;
        try (XlsxWriter writer = new XlsxWriter(out)) {
            writer.sheet(words.text("export.sheet"), header(words));
            String after = null;
            do {
                Page<OfficerRow> page =
                        officers.list(PageRequest.first(SLICE).filteredBy(filters).after(after));
                for (OfficerRow officer : page.items()) {
                    writer.row(line(++rows, officer, tree, words));
                }
                after = page.next();
            } while (after != null);
        }
        return rows;
    }

    @Override
    public ProposalDetail.Line told(String label, String filter, String value, Locale reader) {
        return filter.equals("status")
                ? ExportedList.constant(label, "OfficerStatus", value)
                : new ProposalDetail.Line(label, null, readable(filter, value, reader));
    }

    private String readable(String filter, String value, Locale reader) {
        return switch (filter) {
            case "rank" -> catalogue.rank(value).map(rank -> rank.name(reader)).orElse(value);
            case "position" ->
                    catalogue.position(value).map(position -> position.name(reader)).orElse(value);
            case "unitId", "ownUnitId" -> ExportedList.unit(units.tree(), value);
            case "at" -> VietnameseText.day(LocalDate.parse(value));
            default -> value;
        };
    }

    private static List<SheetColumn> header(Words words) {
        return List.of(
                SheetColumn.whole(words.text("export.row")),
                SheetColumn.text(words.text("field.serviceNumber"), 14),
                SheetColumn.text(words.text("field.fullName"), 30),
                SheetColumn.date(words.text("field.birthDate")),
                SheetColumn.text(words.text("field.sex"), 9),
                SheetColumn.text(words.text("field.personalId"), 18),
                SheetColumn.text(words.text("field.rank"), 18),
                SheetColumn.date(words.text("field.rankSince")),
                SheetColumn.text(words.text("export.unitCode"), 10),
                SheetColumn.text(words.text("field.unitId"), 32),
                SheetColumn.text(words.text("field.position"), 30),
                SheetColumn.date(words.text("field.postedSince")),
                SheetColumn.text(words.text("field.phone"), 14),
                SheetColumn.text(words.text("field.mail"), 28),
                SheetColumn.text(words.text("field.status"), 16));
    }

    private Object[] line(int number, OfficerRow officer, UnitTree tree, Words words) {
        return new Object[] {
            number,
            officer.serviceNumber(),
            officer.fullName(),
            officer.birthDate(),
            words.text("Sex." + officer.sex()),
            officer.personalId(),
            catalogue.rank(officer.rank()).map(rank -> rank.name(words.locale())).orElse(""),
            officer.rankSince(),
            tree.findEver(officer.unitId()).map(Unit::code).orElse(""),
            name(tree, officer.unitId()),
            catalogue.position(officer.position()).map(p -> p.name(words.locale())).orElse(""),
            officer.postedSince(),
            officer.phone(),
            officer.mail(),
            words.text("OfficerStatus." + officer.status())
        };
    }

    private static String name(UnitTree tree, UUID unitId) {
        return tree.findEver(unitId).map(Unit::name).orElse("");
    }
}
