package vn.phaodai.force;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Period;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.units.UnitKind;

@ApplicationScoped
@Unscoped("Ranks and positions are reference data for everyone")
class CatalogueRepository {

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    List<Rank> ranks() {
        return new ListQuery(
                        entityManager,
                        """
                        select code, name_vi, name_en, category, level, ordinal
                        from force.rank order by ordinal
                        """)
                .list(
                        row ->
                                new Rank(
                                        row.text(0),
                                        row.text(1),
                                        row.text(2),
                                        row.constant(3, RankCategory.class),
                                        row.integer(4),
                                        row.integer(5)));
    }

    List<Position> positions() {
        return new ListQuery(
                        entityManager,
                        """
                        select code, name_vi, name_en, ordinal, commanding, array_to_string(unit_kinds, ',')
                        from force.position order by ordinal
                        """)
                .list(
                        row ->
                                new Position(
                                        row.text(0),
                                        row.text(1),
                                        row.text(2),
                                        row.integer(3),
                                        row.flag(4),
                                        Arrays.stream(row.text(5).split(","))
                                                .map(UnitKind::valueOf)
                                                .collect(Collectors.toSet())));
    }

    List<RankCeiling> ceilings() {
        return new ListQuery(
                        entityManager,
                        "select position, level, valid_from, valid_to, source from force.position_ceiling")
                .list(
                        row ->
                                new RankCeiling(
                                        row.text(0),
                                        row.integer(1),
                                        new Period(row.date(2), row.date(3)),
                                        row.text(4)));
    }
}
