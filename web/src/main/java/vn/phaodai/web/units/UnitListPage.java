package vn.phaodai.web.units;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.web.kit.Days;

/** The tree of units on a day, or those that a search finds. */
@Named
@RequestScoped
public class UnitListPage {

    @Inject private Units units;
    @Inject private BusinessClock clock;

    private String at;
    private String text;
    private LocalDate day;
    private List<Branch> roots = List.of();
    private List<Branch> found = List.of();
    private int count;

    /**
     * A unit with those below it.
     *
     * @param above name of the unit above, where the list does not show it by its place
     * @param below the root: those right below it; one of them: all below it, each after its own
     */
    public record Branch(Unit unit, String above, List<Branch> below) {}

    public void load() {
        day = day == null ? Days.of(at, clock.today()) : day;
        UnitTree tree = units.tree();
        count = tree.at(day).size();
        String wanted = VietnameseText.searchForm(text);
        if (wanted.isEmpty()) {
            roots = roots(tree, day);
        } else {
            found =
                    tree.at(day).stream()
                            .filter(unit -> matches(unit, wanted))
                            .map(unit -> new Branch(unit, above(tree, unit), List.of()))
                            .toList();
        }
    }

    /** To the same page for what was typed. */
    public String show() {
        return Days.address("/units/list", day, "q", text);
    }

    static List<Branch> roots(UnitTree tree, LocalDate day) {
        return tree.roots(day).stream()
                .map(
                        root ->
                                new Branch(
                                        root,
                                        "",
                                        tree.children(root.id(), day).stream()
                                                .map(
                                                        middle ->
                                                                new Branch(
                                                                        middle,
                                                                        "",
                                                                        allBelow(
                                                                                        tree,
                                                                                        middle, day,
                                                                                        "")
                                                                                .toList()))
                                                .toList()))
                .toList();
    }

    private static Stream<Branch> allBelow(UnitTree tree, Unit unit, LocalDate day, String above) {
        return tree.children(unit.id(), day).stream()
                .flatMap(
                        child ->
                                Stream.concat(
                                        Stream.of(new Branch(child, above, List.of())),
                                        allBelow(tree, child, day, child.name())));
    }

    private String above(UnitTree tree, Unit unit) {
        return tree.find(unit.parentId(), day).map(Unit::name).orElse("");
    }

    private static boolean matches(Unit unit, String wanted) {
        return VietnameseText.searchForm(unit.name()).contains(wanted)
                || VietnameseText.searchForm(unit.code()).startsWith(wanted);
    }

    public List<Branch> getRoots() {
        return roots;
    }

    public List<Branch> getFound() {
        return found;
    }

    public boolean isSearch() {
        return VietnameseText.clean(text) != null;
    }

    /** Units of the day. */
    public int getCount() {
        return count;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
