package vn.phaodai.kernel.units.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.units.Lineage;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * What a unit was called before, for as long as documents are to say so ({@link FormerNameRule}).
 */
@ApplicationScoped
public class FormerNames {

    @Inject private FormerNameRepository repository;
    @Inject private Units units;

    /**
     * The units it took over from, and itself under another name, in the last months before the
     * day; empty when documents name it alone.
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Unit> of(UUID unitId, LocalDate day) {
        UnitTree tree = units.tree();
        List<Lineage> predecessors = tree.predecessors(unitId);
        List<Unit> shapes = tree.history(unitId);
        if (predecessors.isEmpty() && shapes.size() < 2) {
            return List.of();
        }
        LocalDate since = day.minusMonths(repository.months(day));
        List<Unit> former = new ArrayList<>();
        for (Lineage line : predecessors) {
            if (line.on().isAfter(since) && !line.on().isAfter(day)) {
                tree.findEver(line.predecessor()).ifPresent(former::add);
            }
        }
        for (int i = 1; i < shapes.size(); i++) {
            LocalDate from = shapes.get(i).shape().from();
            Unit before = shapes.get(i - 1);
            if (from.isAfter(since)
                    && !from.isAfter(day)
                    && !before.name().equals(shapes.get(i).name())) {
                former.add(before);
            }
        }
        return former;
    }
}
