package vn.phaodai.force.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;

@ApplicationScoped
class ShiftRepository {

    private static final String LINES =
"""
select s.id, s.unit_id, s.name, s.kind, cast(s.starts_at as text), s.minutes, s.days, s.valid_from, s.valid_to,
    s.version, array_to_string(n.positions, ','), n.qualification, n.needed
from force.shift s
left join force.shift_need n on n.shift_id = s.id
where {scope:s.unit_id}
""";
    private static final String ORDER = " order by s.starts_at, s.name, s.id, n.ordinal";

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    /** Templates of the unit that are held on some day of the period. */
    List<Shift> of(Scope scope, UUID unit, LocalDate first, LocalDate last) {
        return shifts(
                scope.query(
                                entityManager,
                                LINES
                                        + """
                                        and s.unit_id = :unit and s.valid_from <= :last
                                            and (s.valid_to is null or s.valid_to > :first)
                                        """
                                        + ORDER)
                        .set("unit", unit)
                        .set("first", first)
                        .set("last", last)
                        .list(row -> row));
    }

    /** The same of several units. */
    List<Shift> of(Scope scope, UUID[] among, LocalDate first, LocalDate last) {
        return shifts(
                scope.query(
                                entityManager,
                                LINES
                                        + """
                                        and s.unit_id = any(:among) and s.valid_from <= :last
                                            and (s.valid_to is null or s.valid_to > :first)
                                        """
                                        + ORDER)
                        .set("among", among)
                        .set("first", first)
                        .set("last", last)
                        .list(row -> row));
    }

    Optional<Shift> find(Scope scope, UUID id) {
        return shifts(
                        scope.query(entityManager, LINES + " and s.id = :id" + ORDER)
                                .set("id", id)
                                .list(row -> row))
                .stream()
                .findFirst();
    }

    /** Units that hold shifts on some day of the period. */
    List<UUID> unitsWithShifts(Scope scope, UUID[] among, LocalDate first, LocalDate last) {
        return scope.query(
                        entityManager,
"""
select distinct s.unit_id from force.shift s
where {scope:s.unit_id} and s.unit_id = any(:among) and s.kind <> 'STANDBY'
    and s.valid_from <= :last and (s.valid_to is null or s.valid_to > :first)
order by s.unit_id
""")
                .set("among", among)
                .set("first", first)
                .set("last", last)
                .list(row -> row.uuid(0));
    }

    @Unscoped("Writes only; the unit was found in the caller's scope")
    void add(UUID id, ShiftDraft draft) {
        entityManager
                .createNativeQuery(
"""
insert into force.shift (id, unit_id, name, kind, starts_at, minutes, days, valid_from)
values (:id, :unit, :name, :kind, cast(:starts as time), :minutes, :days, :from)
""")
                .setParameter("id", id)
                .setParameter("unit", draft.getUnitId())
                .setParameter("name", draft.getName())
                .setParameter("kind", draft.getKind().name())
                .setParameter("starts", draft.getStartsAt().toString())
                .setParameter("minutes", draft.getMinutes())
                .setParameter("days", draft.getDays().name())
                .setParameter("from", draft.getValidFrom())
                .executeUpdate();
        int ordinal = 0;
        for (Shift.Need need : draft.getNeeds()) {
            entityManager
                    .createNativeQuery(
"""
insert into force.shift_need (shift_id, ordinal, positions, qualification, needed)
values (:id, :ordinal, string_to_array(:positions, ','), cast(:qualification as text), :needed)
""")
                    .setParameter("id", id)
                    .setParameter("ordinal", ordinal++)
                    .setParameter("positions", String.join(",", need.positions()))
                    .setParameter("qualification", need.qualification())
                    .setParameter("needed", need.needed())
                    .executeUpdate();
        }
    }

    @Unscoped("Writes only; the shift was found in the caller's scope")
    boolean end(UUID id, LocalDate day, long version) {
        return entityManager
                        .createNativeQuery(
                                """
                                update force.shift set valid_to = :day, version = version + 1
                                where id = :id and version = :version
                                """)
                        .setParameter("day", day)
                        .setParameter("id", id)
                        .setParameter("version", version)
                        .executeUpdate()
                == 1;
    }

    @Unscoped("Reference data that everyone may see")
    List<QualificationKind> qualifications() {
        return new ListQuery(
                        entityManager,
                        "select code, name_vi, name_en from force.qualification_kind order by"
                                + " ordinal")
                .list(row -> new QualificationKind(row.text(0), row.text(1), row.text(2)));
    }

    private static List<Shift> shifts(List<Row> rows) {
        Map<UUID, Shift> shifts = new LinkedHashMap<>();
        Map<UUID, List<Shift.Need>> needs = new LinkedHashMap<>();
        for (Row row : rows) {
            shifts.putIfAbsent(
                    row.uuid(0),
                    new Shift(
                            row.uuid(0),
                            row.uuid(1),
                            row.text(2),
                            row.constant(3, ShiftKind.class),
                            LocalTime.parse(row.text(4)),
                            row.integer(5),
                            row.constant(6, ShiftDays.class),
                            row.date(7),
                            row.date(8),
                            List.of(),
                            row.number(9)));
            List<Shift.Need> mine = needs.computeIfAbsent(row.uuid(0), id -> new ArrayList<>());
            if (row.integer(12) > 0) {
                String positions = row.text(10);
                mine.add(
                        new Shift.Need(
                                positions == null || positions.isEmpty()
                                        ? List.of()
                                        : Arrays.asList(positions.split(",")),
                                row.text(11),
                                row.integer(12)));
            }
        }
        return shifts.values().stream()
                .map(
                        each ->
                                new Shift(
                                        each.id(),
                                        each.unitId(),
                                        each.name(),
                                        each.kind(),
                                        each.startsAt(),
                                        each.minutes(),
                                        each.days(),
                                        each.validFrom(),
                                        each.validTo(),
                                        needs.get(each.id()),
                                        each.version()))
                .toList();
    }
}
