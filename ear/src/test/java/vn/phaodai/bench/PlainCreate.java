package vn.phaodai.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.Ids;

/**
 * Takes an officer on as the application does, without the application: the same rows in one
 * transaction, made durable by the same commit.
 */
final class PlainCreate implements Task {

    private static final String OFFICER =
            """
            insert into force.officer (id, service_number, full_name, birth_date, sex, personal_id, rank, rank_since,
                unit_id, position, posted_since, phone, status, changed_at, changed_by, version)
            values (?, ?, ?, ?, 'MALE', ?, 'CAPTAIN', date '2024-09-01', ?, 'PUBLIC_ORDER', date '2024-10-01',
                '0531234567', 'ACTIVE', now(), 'hr', 0)
            """;
    private static final String POSTING =
            """
            insert into force.posting (id, officer_id, unit_id, position, valid_from, kind)
            values (?, ?, ?, 'PUBLIC_ORDER', date '2024-10-01', 'RECRUITMENT')
            """;
    private static final String AUDIT =
            """
            insert into kernel.audit_entry (id, who, unit_id, action, object_type, object_id, label, outcome, changes)
            values (?, 'hr', ?, 'CREATE', 'officer', ?, ?, 'DONE', cast(? as jsonb))
            """;
    private static final String OUTBOX =
            """
            insert into kernel.outbox_message (id, topic, key, payload, created_at, due_at)
            values (?, 'bench', 'bench', cast(? as jsonb), now(), now() + interval '10 years')
            """;

    private final Connection connection;
    private final UUID unit;
    private final boolean withOutbox;

    PlainCreate(Connection connection, UUID unit, boolean withOutbox) throws SQLException {
        this.connection = connection;
        this.unit = unit;
        this.withOutbox = withOutbox;
        connection.setAutoCommit(false);
    }

    @Override
    public void run() throws SQLException {
        MadeUp.Person person = MadeUp.Person.next();
        UUID id = Ids.next();
        execute(
                OFFICER,
                id,
                person.serviceNumber(),
                person.fullName(),
                LocalDate.parse(person.birthDate()),
                person.personalId(),
                unit);
        execute(POSTING, Ids.next(), id, unit);
        String changes =
                "{\"serviceNumber\":[null,\"%s\"],\"fullName\":[null,\"%s\"],\"unitId\":[null,\"%s\"]}"
                        .formatted(person.serviceNumber(), person.fullName(), unit);
        execute(AUDIT, Ids.next(), unit, id.toString(), person.serviceNumber(), changes);
        if (withOutbox) {
            execute(OUTBOX, Ids.next(), changes);
        }
        connection.commit();
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
