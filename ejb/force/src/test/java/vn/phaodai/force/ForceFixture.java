package vn.phaodai.force;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Sex;
import vn.phaodai.kernel.TestContainer;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.TestUnits;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.TestCallers;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/** A small city with people to ask about it. */
public final class ForceFixture implements AutoCloseable {

    public final LocalDate today = LocalDate.now(BusinessClock.ZONE);
    public final TestDatabase database = TestDatabase.of("kernel", "force");
    public final TestUnits units;
    public final TestContainer container;
    public final OfficerRecords officers;
    public final Caller hr;
    public final Caller q01;
    public final Caller q12;

    private int made;

    public ForceFixture() throws SQLException {
        units = new TestUnits(database);
        container = new TestContainer(database);
        officers = container.get(OfficerRecords.class);
        hr = caller("hr", units.city, Role.HR);
        q01 = caller("commander.q1", units.q01, Role.DISTRICT_COMMANDER);
        q12 = caller("commander.q12", units.q12, Role.DISTRICT_COMMANDER);
        container.as(hr);
    }

    /** Somebody else, of any unit. */
    public Caller caller(String username, UUID unit, Role... roles) {
        UnitTree tree = container.call(() -> container.get(Units.class).tree());
        return TestCallers.of(username, tree, unit, roles);
    }

    public OfficerDraft draft(String name, UUID unitId) {
        made++;
        OfficerDraft draft = new OfficerDraft();
        draft.setServiceNumber("%03d-%03d".formatted(made / 1000, made % 1000));
        draft.setFullName(name);
        draft.setBirthDate(LocalDate.of(1990, 5, 17));
        draft.setSex(Sex.MALE);
        draft.setPersonalId("079090%06d".formatted(made));
        draft.setRank("CAPTAIN");
        draft.setRankSince(LocalDate.of(2022, 6, 1));
        draft.setUnitId(unitId);
        draft.setPosition("DUTY_OFFICER");
        draft.setPostedSince(LocalDate.of(2022, 1, 1));
        return draft;
    }

    public UUID join(String name, UUID unitId) {
        Caller before = container.get(Callers.class).current();
        container.as(hr);
        UUID id = officers.create(draft(name, unitId));
        container.as(before);
        return id;
    }

    /** Stores a figure from a day on, as an approved version leaves the rows behind. */
    public void establish(UUID unit, String position, int figure, LocalDate from, String number) {
        try {
            database.update(
                    """
                    update force.establishment set valid_to = ?
                    where unit_id = ? and position = ? and valid_from < ? and (valid_to is null or valid_to > ?)
                    """,
                    from,
                    unit,
                    position,
                    from,
                    from);
            database.update(
                    """
                    insert into force.establishment (id, unit_id, position, authorised, valid_from, valid_to,
                        decision_number, decision_date)
                    select gen_random_uuid(), q.unit, q.position, q.figure, q.since,
                        (select min(x.valid_from) from force.establishment x
                            where x.unit_id = q.unit and x.position = q.position and x.valid_from > q.since),
                        q.number, q.since
                    from (select ?::uuid as unit, ?::text as position, ?::int as figure, ?::date as since,
                        ?::text as number) q
                    """,
                    unit,
                    position,
                    figure,
                    from,
                    number);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Lets the officer have completed the work of the last years, as promotions ask. */
    public void evaluate(UUID officer) throws SQLException {
        database.update(
                """
                insert into force.evaluation (officer_id, year, grade, unit_id)
                select o.id, y, 'COMPLETED', o.unit_id from force.officer o
                cross join generate_series(?, ?) y
                where o.id = ?
                """,
                today.getYear() - 3,
                today.getYear() - 1,
                officer);
    }

    @Override
    public void close() {
        database.close();
    }
}
