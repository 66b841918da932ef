package vn.phaodai.web.units;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
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

    /** A unit with those below it. */
    public record Branch(Unit unit, String above, List<Branch> below) {}

    public void load() {
        day = day == null ? Days.of(at, clock.today()) : day;
        UnitTree tree = units.tree();
        count = tree.at(day).size();
        String wanted = VietnameseText.searchForm(text);
        if (wanted.isEmpty()) {
            roots = tree.roots(day).stream().map(unit -> branch(tree, unit)).toList();
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

    private Branch branch(UnitTree tree, Unit unit) {
        List<Branch> below =
                tree.children(unit.id(), day).stream().map(child -> branch(tree, child)).toList();
        return new Branch(unit, "", below);
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
