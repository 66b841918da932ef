package vn.phaodai.kernel.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;

@ApplicationScoped
@Unscoped("The calendar is the same for everybody")
class CalendarRepository {

    private static final String DAYS =
            "select day, kind, note, source, version from kernel.calendar_day";

    @PersistenceContext(unitName = "kernel")
    private EntityManager entityManager;

    long revision() {
        return new ListQuery(entityManager, "select revision from kernel.calendar_revision")
                .first(row -> row.number(0))
                .orElse(0L);
    }

    List<CalendarDay> all() {
        return new ListQuery(entityManager, DAYS + " order by day").list(CalendarRepository::day);
    }

    List<CalendarDay> between(LocalDate from, LocalDate to) {
        return new ListQuery(entityManager, DAYS + " where day >= :from and day < :to order by day")
                .set("from", from)
                .set("to", to)
                .list(CalendarRepository::day);
    }

    /** The entry, locked for change. */
    Optional<CalendarDay> lock(LocalDate day) {
        return new ListQuery(entityManager, DAYS + " where day = :day for update")
                .set("day", day)
                .first(CalendarRepository::day);
    }

    /** False if somebody has just made an entry for that day. */
    boolean add(CalendarDay day) {
        return new SqlChange(
                                entityManager,
                                """
                                insert into kernel.calendar_day (day, kind, note, source)
                                values (:day, :kind, :note, :source) on conflict do nothing
                                """)
                        .set("day", day.day())
                        .set("kind", day.kind().name())
                        .set("note", day.note())
                        .set("source", day.source())
                        .execute()
                == 1;
    }

    void change(CalendarDay day) {
        new SqlChange(
                        entityManager,
                        """
                        update kernel.calendar_day
                        set kind = :kind, note = :note, source = :source, version = version + 1
                        where day = :day
                        """)
                .set("kind", day.kind().name())
                .set("note", day.note())
                .set("source", day.source())
                .set("day", day.day())
                .execute();
    }

    void remove(LocalDate day) {
        new SqlChange(entityManager, "delete from kernel.calendar_day where day = :day")
                .set("day", day)
                .execute();
    }

    private static CalendarDay day(Row row) {
        return new CalendarDay(
                row.date(0),
                row.constant(1, DayKind.class),
                row.text(2),
                row.text(3),
                row.number(4));
    }
}
