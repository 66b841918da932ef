package vn.phaodai.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** A small city: CATP over Q01 (Q01-01, Q01-02) and Q12 (Q12-01), all since 2021. */
public final class TestUnits {

    public final UUID city;
    public final UUID q01;
    public final UUID q0101;
    public final UUID q0102;
    public final UUID q12;
    public final UUID q1201;

    public TestUnits(TestDatabase database) throws SQLException {
        try (Connection app = database.app()) {
            city = add(app, "CATP", "Công an Thành phố", "CITY", null);
            q01 = add(app, "Q01", "Quận 1", "DISTRICT", city);
            q0101 = add(app, "Q01-01", "Phường Bến Nghé", "WARD", q01);
            q0102 = add(app, "Q01-02", "Phường Đa Kao", "WARD", q01);
            q12 = add(app, "Q12", "Quận 12", "DISTRICT", city);
            q1201 = add(app, "Q12-01", "Phường Thạnh Xuân", "WARD", q12);
        }
    }

    private static UUID add(Connection app, String code, String name, String kind, UUID parent)
            throws SQLException {
        UUID id = Ids.next();
        TestDatabase.update(
                app,
                "insert into kernel.unit (id, code, valid_from) values (?, ?, '2021-01-01')",
                id,
                code);
        TestDatabase.update(
                app,
                "insert into kernel.unit_shape (unit_id, valid_from, name, kind, parent_id)"
                        + " values (?, '2021-01-01', ?, ?, ?)",
                id,
                name,
                kind,
                parent);
        return id;
    }
}
