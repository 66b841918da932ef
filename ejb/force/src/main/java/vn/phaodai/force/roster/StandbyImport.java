package vn.phaodai.force.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.SheetChoices;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.imports.CellParser;
import vn.phaodai.kernel.imports.ImportColumn;
import vn.phaodai.kernel.imports.ImportContext;
import vn.phaodai.kernel.imports.ImportRow;
import vn.phaodai.kernel.imports.ImportTarget;
import vn.phaodai.kernel.imports.InvalidCell;
import vn.phaodai.kernel.sheet.Cell;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Takes orders of standby in from spreadsheets, by the rules of the page: those below are told of
 * each. An order that stands already is left the same; orders are lifted one by one, so what a
 * sheet says to be lifted must have been lifted that day.
 */
@ApplicationScoped
class StandbyImport implements ImportTarget {

    static final String KIND = "force.standby";

    private static final String UNIT = "unit";
    private static final String FIRST = "firstDay";
    private static final String LAST = "lastDay";
    private static final String PERCENT = "percent";
    private static final String OCCASION = "occasion";
    private static final String SOURCE = "source";
    private static final String LIFTED = "liftedOn";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Inject private StandbyRepository repository;
    @Inject private StandbyOrders orders;
    @Inject private Units units;
    @Inject private BusinessClock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.LEADERSHIP);
    }

    @Override
    public List<ImportColumn> columns(Scope scope) {
        CellParser date = CellParser.date();
        CellParser text = CellParser.text(StandbyOrders.TEXT);
        return List.of(
                ImportColumn.choice(
                                UNIT,
                                "Đơn vị",
                                "Unit",
                                SheetChoices.units(scope, units.tree(), clock.today()))
                        .mandatory(),
                ImportColumn.of(FIRST, "Từ ngày", "From", date, "30/04/2027").mandatory(),
                ImportColumn.of(LAST, "Đến ngày", "To", date, "02/05/2027").mandatory(),
                ImportColumn.of(
                                PERCENT,
                                "Mức (50 hoặc 100)",
                                "Level (50 or 100)",
                                StandbyImport::percent,
                                "50")
                        .mandatory(),
                ImportColumn.of(
                                OCCASION,
                                "Đợt cao điểm, ngày lễ",
                                "Occasion",
                                text,
                                "Dịp lễ 30/4 và 1/5")
                        .mandatory(),
                ImportColumn.of(SOURCE, "Căn cứ", "Order", text, "Kế hoạch số 12/KH-CATP")
                        .mandatory(),
                ImportColumn.of(LIFTED, "Đã bãi bỏ ngày", "Lifted on", date, ""));
    }

    /** 50, 50 %, or a cell of percent, which is 0.5. */
    private static String percent(Cell cell) {
        BigDecimal number = cell.number();
        if (number != null && number.compareTo(BigDecimal.ONE) <= 0) {
            number = number.multiply(HUNDRED);
        }
        String typed =
                number == null
                        ? cell.text().replace("%", "").strip()
                        : number.stripTrailingZeros().toPlainString();
        if (!typed.equals("50") && !typed.equals("100")) {
            throw new InvalidCell("error.standby.percent");
        }
        return typed;
    }

    @Override
    public void check(ImportContext context, List<ImportRow> rows) {
        UnitTree tree = units.tree();
        Scope scope = context.caller().scope();
        Map<String, List<Standby>> known = known(scope, rows, tree);
        Map<String, Integer> seen = new HashMap<>();
        for (ImportRow row : rows) {
            StandbyDraft draft = draft(row, tree);
            if (row.value(UNIT) != null
                    && (draft.unitId() == null || !scope.covers(draft.unitId()))) {
                row.wrong(UNIT, "import.cell.choice");
            }
            row.wrong(StandbyOrders.check(draft), Map.of("unitId", UNIT));
            if (row.problems().isEmpty()) {
                compare(row, draft, known.getOrDefault(key(draft), List.of()), seen);
            }
        }
    }

    private static void compare(
            ImportRow row, StandbyDraft draft, List<Standby> there, Map<String, Integer> seen) {
        LocalDate lifted = row.day(LIFTED);
        List<Standby> same =
                there.stream().filter(order -> Objects.equals(order.liftedOn(), lifted)).toList();
        if (same.stream().anyMatch(order -> order.source().equals(draft.source()))) {
            row.updates();
        } else if (!same.isEmpty()) {
            row.wrong(SOURCE, "import.standby.source", same.get(0).source());
        } else if (lifted != null) {
            row.wrong(LIFTED, "import.standby.lift");
        } else {
            Integer before = seen.putIfAbsent(key(draft), row.number());
            if (before != null) {
                row.wrong(OCCASION, "import.cell.twice", before);
            }
        }
    }

    @Override
    public void store(ImportContext context, List<ImportRow> rows) {
        UnitTree tree = units.tree();
        rows.forEach(row -> orders.give(context.caller(), draft(row, tree)));
    }

    /** Orders that are there, by what they order. */
    private Map<String, List<Standby>> known(Scope scope, List<ImportRow> rows, UnitTree tree) {
        UUID[] named =
                rows.stream()
                        .filter(row -> row.value(UNIT) != null)
                        .map(row -> unit(row, tree))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toArray(UUID[]::new);
        Map<String, List<Standby>> known = new HashMap<>();
        repository.ordered(
                scope,
                named,
                tree,
                order -> known.computeIfAbsent(key(order), any -> new ArrayList<>()).add(order));
        return known;
    }

    /** A level that was not understood is said to be wrong already. */
    private StandbyDraft draft(ImportRow row, UnitTree tree) {
        String percent = row.value(PERCENT);
        return new StandbyDraft(
                row.value(UNIT) == null ? null : unit(row, tree),
                row.day(FIRST),
                row.day(LAST),
                percent == null ? StandbyOrders.HALF : Integer.parseInt(percent),
                row.value(OCCASION),
                row.value(SOURCE));
    }

    private UUID unit(ImportRow row, UnitTree tree) {
        return tree.findByCode(row.value(UNIT), clock.today()).map(Unit::id).orElse(null);
    }

    private static String key(StandbyDraft draft) {
        return key(
                draft.unitId(),
                draft.firstDay(),
                draft.lastDay(),
                draft.percent(),
                draft.occasion());
    }

    private static String key(Standby order) {
        return key(
                order.unitId(),
                order.firstDay(),
                order.lastDay(),
                order.percent(),
                order.occasion());
    }

    private static String key(
            UUID unit, LocalDate first, LocalDate last, int percent, String occasion) {
        return unit
                + " "
                + first
                + " "
                + last
                + " "
                + percent
                + " "
                + VietnameseText.searchForm(occasion);
    }
}
