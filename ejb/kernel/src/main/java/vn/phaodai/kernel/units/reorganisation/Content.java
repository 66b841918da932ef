package vn.phaodai.kernel.units.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.units.Part;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitKind;
import vn.phaodai.kernel.units.UnitTree;

/** What a reorganisation consists of. */
record Content(List<Link> links, List<NewUnit> units) {

    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9-]{0,19}";
    private static final int LONGEST_NAME = 200;

    Content {
        links = List.copyOf(links);
        units = List.copyOf(units);
    }

    boolean isEmpty() {
        return links.isEmpty() && units.isEmpty();
    }

    /** With one more step entered by hand. */
    Content with(Operation step, UnitTree tree, LocalDate day) {
        step.clean();
        require("operation", step.getKind() != null);
        Content next = this;
        switch (step.getKind()) {
            case ADD -> {
                require("into", step.getInto().size() == 1);
                next = next.with(step, step.getInto().get(0), null);
            }
            case RENAME -> {
                require("codes", step.getCodes().size() == 1);
                require("name", step.getName() != null);
                String code = step.getCodes().get(0);
                next = next.with(step, code, next.known(code, tree, day));
            }
            case MOVE -> {
                require("codes", !step.getCodes().isEmpty());
                require("parentCode", step.getParentCode() != null);
                for (String code : step.getCodes()) {
                    NewUnit known = next.known(code, tree, day);
                    next =
                            next.with(
                                    new NewUnit(
                                            next.nextUnit(),
                                            code,
                                            known.name(),
                                            known.kind(),
                                            step.getParentCode()));
                }
            }
            case MERGE, ABOLISH -> {
                require("codes", !step.getCodes().isEmpty());
                require("into", step.getInto().size() == 1);
                String into = step.getInto().get(0);
                if (step.getKind() == Operation.Kind.MERGE && step.getName() != null) {
                    next = next.with(step, into, null);
                }
                boolean begins = next.units.stream().anyMatch(unit -> unit.code().equals(into));
                for (String code : step.getCodes()) {
                    if (begins || !code.equals(into)) {
                        next = next.with(code, into, Part.FULL);
                    }
                }
            }
            case SPLIT -> {
                require("codes", step.getCodes().size() == 1);
                require("into", step.getInto().size() > 1);
                for (String into : step.getInto()) {
                    next = next.with(step.getCodes().get(0), into, Part.PARTIAL);
                }
            }
        }
        return next;
    }

    Content withoutLink(int number) {
        return new Content(links.stream().filter(link -> link.number() != number).toList(), units);
    }

    Content withoutUnit(int number) {
        return new Content(links, units.stream().filter(unit -> unit.number() != number).toList());
    }

    private Content with(Operation step, String code, NewUnit known) {
        require("into", code.matches(CODE));
        require("name", step.getName() != null && step.getName().length() <= LONGEST_NAME);
        UnitKind kind = step.getUnitKind();
        require("unitKind", kind != null || known != null);
        String parent = step.getParentCode();
        return with(
                new NewUnit(
                        nextUnit(),
                        code,
                        step.getName(),
                        kind == null ? known.kind() : kind,
                        parent == null && known != null ? known.parentCode() : parent));
    }

    private Content with(NewUnit unit) {
        List<NewUnit> others =
                new ArrayList<>(
                        units.stream().filter(each -> !each.code().equals(unit.code())).toList());
        others.add(unit);
        return new Content(links, others);
    }

    private Content with(String oldCode, String newCode, Part part) {
        List<Link> all = new ArrayList<>(links);
        all.add(
                new Link(
                        1 + links.stream().mapToInt(Link::number).max().orElse(0),
                        oldCode,
                        newCode,
                        part));
        return new Content(all, units);
    }

    /** The unit as entered already, or else as it is. */
    private NewUnit known(String code, UnitTree tree, LocalDate day) {
        Optional<NewUnit> entered =
                units.stream().filter(unit -> unit.code().equals(code)).findFirst();
        return entered.orElseGet(
                () -> {
                    Unit unit =
                            tree.findByCode(code, day)
                                    .orElseThrow(
                                            () ->
                                                    new InvalidInput(
                                                            "codes",
                                                            "error.reorganisation.codeUnknown",
                                                            code,
                                                            day));
                    return new NewUnit(
                            0,
                            code,
                            unit.name(),
                            unit.kind(),
                            tree.find(unit.parentId(), day).map(Unit::code).orElse(null));
                });
    }

    private int nextUnit() {
        return 1 + units.stream().mapToInt(NewUnit::number).max().orElse(0);
    }

    private static void require(String field, boolean holds) {
        if (!holds) {
            throw new InvalidInput(field, "error.reorganisation." + field);
        }
    }
}
