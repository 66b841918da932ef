package vn.phaodai.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.reporting.print.PaperLanguage;
import vn.phaodai.reporting.print.StrengthChart;
import vn.phaodai.reporting.print.StrengthLine;

/**
 * The strength of a unit and all below it, as a table: a section with its subtotal for each unit
 * right below that has units itself, one for those that have none, then the total. A unit's own
 * staff, apart from the units below it, is a line of its own (cơ quan).
 */
final class StrengthTree {

    private static final String UNIT = "UNIT";
    private static final String SECTION = "SECTION";

    private final List<StrengthLine> lines = new ArrayList<>();
    private final List<StrengthChart.Bar> bars = new ArrayList<>();
    private final Map<UUID, ReportData.UnitStrength> own = new HashMap<>();
    private final UnitTree tree;
    private final LocalDate day;
    private final Unit subject;
    private final PaperLanguage language;
    private int sections;

    private StrengthTree(UnitTree tree, UUID subject, LocalDate day, PaperLanguage language) {
        this.language = language;
        this.tree = tree;
        this.day = day;
        this.subject = tree.find(subject, day).orElseThrow();
    }

    static StrengthTree of(
            UnitTree tree,
            UUID subject,
            LocalDate day,
            List<ReportData.UnitStrength> strengths,
            PaperLanguage language) {
        StrengthTree table = new StrengthTree(tree, subject, day, language);
        strengths.forEach(strength -> table.own.put(strength.unit(), strength));
        table.build();
        return table;
    }

    private void build() {
        List<Unit> below = tree.children(subject.id(), day);
        List<Unit> parents = below.stream().filter(this::hasUnits).toList();
        List<Unit> leaves = below.stream().filter(unit -> !hasUnits(unit)).toList();
        if (parents.isEmpty()) {
            addUnits("", subject, leaves);
            leaves.forEach(leaf -> addBar(leaf, List.of(leaf)));
        } else {
            addDirect(leaves);
            for (Unit parent : parents) {
                addSection(parent);
            }
        }
        lines.add(sum("", "TOTAL", "", language.text("strength.total"), lines));
    }

    private void addDirect(List<Unit> leaves) {
        if (leaves.isEmpty() && isEmpty(subject)) {
            return;
        }
        String name = language.text("strength.direct", UnitNames.police(subject));
        int at = lines.size();
        addUnits(name, subject, leaves);
        StrengthLine subtotal = sum(name, SECTION, roman(++sections), name, from(at));
        lines.add(at, subtotal);
        bars.add(
                new StrengthChart.Bar(
                        language.text("strength.direct.bar"),
                        subtotal.establishment(),
                        subtotal.present()));
    }

    private void addSection(Unit parent) {
        String name = UnitNames.police(parent);
        List<Unit> below = descendants(parent);
        int at = lines.size();
        addUnits(name, parent, below);
        StrengthLine subtotal = sum(name, SECTION, roman(++sections), name, from(at));
        lines.add(at, subtotal);
        bars.add(new StrengthChart.Bar(name, subtotal.establishment(), subtotal.present()));
    }

    /** The unit's own staff, unless there is none and there are others, and the units given. */
    private void addUnits(String section, Unit top, List<Unit> units) {
        int number = 1;
        if (units.isEmpty() || !isEmpty(top)) {
            String name = UnitNames.police(top);
            lines.add(
                    line(
                            section,
                            number++,
                            units.isEmpty() ? name : language.text("strength.staff", name),
                            top.id()));
        }
        for (Unit unit : units) {
            lines.add(line(section, number++, UnitNames.police(unit), unit.id()));
        }
    }

    private void addBar(Unit unit, List<Unit> of) {
        int wanted = of.stream().mapToInt(one -> own(one.id()).establishment()).sum();
        int present = of.stream().mapToInt(one -> own(one.id()).present()).sum();
        bars.add(new StrengthChart.Bar(UnitNames.police(unit), wanted, present));
    }

    private StrengthLine line(String section, int number, String name, UUID unit) {
        ReportData.UnitStrength strength = own(unit);
        return StrengthLine.of(
                language,
                section,
                UNIT,
                String.valueOf(number),
                name,
                strength.establishment(),
                strength.present());
    }

    private StrengthLine sum(
            String section, String level, String ordinal, String name, List<StrengthLine> of) {
        int wanted = 0;
        int present = 0;
        for (StrengthLine line : of) {
            if (line.level().equals(UNIT)) {
                wanted += line.establishment();
                present += line.present();
            }
        }
        return StrengthLine.of(language, section, level, ordinal, name, wanted, present);
    }

    private List<StrengthLine> from(int at) {
        return lines.subList(at, lines.size());
    }

    private List<Unit> descendants(Unit top) {
        List<Unit> found = new ArrayList<>();
        for (Unit child : tree.children(top.id(), day)) {
            found.add(child);
            found.addAll(descendants(child));
        }
        return found;
    }

    private boolean hasUnits(Unit unit) {
        return !tree.children(unit.id(), day).isEmpty();
    }

    private boolean isEmpty(Unit unit) {
        ReportData.UnitStrength strength = own(unit.id());
        return strength.establishment() == 0 && strength.present() == 0;
    }

    private ReportData.UnitStrength own(UUID unit) {
        return own.getOrDefault(unit, new ReportData.UnitStrength(unit, 0, 0));
    }

    List<StrengthLine> lines() {
        return List.copyOf(lines);
    }

    List<StrengthChart.Bar> bars() {
        return List.copyOf(bars);
    }

    StrengthLine total() {
        return lines.get(lines.size() - 1);
    }

    int units() {
        return (int) lines.stream().filter(line -> line.level().equals(UNIT)).count();
    }

    /**
     * @param sign -1 for units that are short, 0 for those that are full, 1 for those that are over
     */
    int count(int sign) {
        return (int)
                lines.stream()
                        .filter(line -> line.level().equals(UNIT))
                        .filter(line -> Integer.signum(line.gap()) == sign)
                        .count();
    }

    private static String roman(int number) {
        String[] tens = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
        String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
        return "C".repeat(number / 100) + tens[number / 10 % 10] + ones[number % 10];
    }
}
