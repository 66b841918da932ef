package vn.phaodai.force.career;

import static vn.phaodai.kernel.JsonSource.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.approval.ProposalState;

@ApplicationScoped
class CorrectionRepository {

    private static final String CORRECTION =
            """
            select c.id, c.officer_id, c.register, c.entry_id, c.version, cast(c.given as text), c.evidence, c.state,
                c.reason, c.proposal_id, c.made_by, c.made_at
            from force.correction c
            """;

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    /** What the database writes as the reason of what it keeps in this transaction. */
    @Unscoped("Nothing is read")
    void because(String reason) {
        new ListQuery(entityManager, "select set_config('force.reason', :reason, true)")
                .set("reason", reason)
                .first(row -> row.text(0));
    }

    @Unscoped("The caller's own, known by the account that was signed in with")
    List<CorrectionRow> own(String username) {
        return new ListQuery(
                        entityManager,
                        CORRECTION + " where c.made_by = :by order by c.made_at desc, c.id desc")
                .set("by", username)
                .list(CorrectionRepository::row);
    }

    @Unscoped("One whose proposal the caller may see or decide, or made by the caller")
    Optional<CorrectionRow> read(UUID id) {
        return new ListQuery(entityManager, CORRECTION + " where c.id = :id")
                .set("id", id)
                .first(CorrectionRepository::row);
    }

    /** One of an officer in scope. */
    Optional<CorrectionRow> find(Scope scope, UUID id) {
        return scope.query(
                        entityManager,
                        CORRECTION
                                + " join force.officer o on o.id = c.officer_id"
                                + " where c.id = :id and {scope:o.unit_id}")
                .set("id", id)
                .first(CorrectionRepository::row);
    }

    @Unscoped("Of a correction that was found before")
    CareerRepository.Person person(UUID officer) {
        return new ListQuery(
                        entityManager,
                        """
                        select o.id, o.unit_id, o.service_number, o.full_name, o.account
                        from force.officer o where o.id = :id
                        """)
                .set("id", officer)
                .first(
                        row ->
                                new CareerRepository.Person(
                                        row.uuid(0),
                                        row.uuid(1),
                                        row.text(2),
                                        row.text(3),
                                        row.text(4)))
                .orElseThrow();
    }

    /** What the officer's own row says, by field. */
    @Unscoped("The caller's own record, or of a correction whose proposal the caller may see")
    Map<String, Object> identity(UUID officer) {
        return new ListQuery(
                        entityManager,
                        """
                        select o.full_name, o.birth_date, o.phone, o.mail from force.officer o where o.id = :id
                        """)
                .set("id", officer)
                .first(
                        row -> {
                            Map<String, Object> values = new LinkedHashMap<>();
                            values.put("fullName", row.text(0));
                            values.put("birthDate", row.date(1));
                            values.put("phone", row.text(2));
                            values.put("mail", row.text(3));
                            values.values().removeIf(Objects::isNull);
                            return values;
                        })
                .orElseThrow();
    }

    @Unscoped("The caller's own record")
    boolean isPending(UUID entry) {
        return new ListQuery(
                                entityManager,
                                CORRECTION + " where c.entry_id = :entry and c.state = 'PENDING'")
                        .set("entry", entry)
                        .count()
                > 0;
    }

    @Unscoped("The caller's own record")
    void add(CorrectionRow correction) {
        JsonObjectBuilder given = JSON.createObjectBuilder();
        correction.given().forEach(given::add);
        entityManager
                .createNativeQuery(
                        """
                        insert into force.correction (id, officer_id, register, entry_id, version, given, evidence, state,
                            proposal_id, made_by)
                        values (:id, :officer, :register, cast(nullif(cast(:entry as text), '') as uuid), :version,
                            cast(:given as jsonb), :evidence, 'PENDING', :proposal, :by)
                        """)
                .setParameter("id", correction.id())
                .setParameter("officer", correction.officerId())
                .setParameter("register", correction.register().path())
                .setParameter(
                        "entry",
                        correction.entryId() == null ? "" : correction.entryId().toString())
                .setParameter("version", correction.version())
                .setParameter("given", given.build().toString())
                .setParameter("evidence", correction.evidence())
                .setParameter("proposal", correction.proposalId())
                .setParameter("by", correction.madeBy())
                .executeUpdate();
    }

    /**
     * @return whether it was pending
     */
    @Unscoped("Its proposal was decided by somebody who may")
    boolean end(UUID id, ProposalState state, String reason) {
        return entityManager
                        .createNativeQuery(
                                """
                                update force.correction set state = :state, ended_at = now(),
                                    reason = nullif(cast(:reason as text), '')
                                where id = :id and state = 'PENDING'
                                """)
                        .setParameter("state", state.name())
                        .setParameter("reason", reason == null ? "" : reason)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    private static CorrectionRow row(Row row) {
        return new CorrectionRow(
                row.uuid(0),
                row.uuid(1),
                Register.ofCorrection(row.text(2)).orElseThrow(),
                row.uuid(3),
                row.number(4),
                given(row.text(5)),
                row.text(6),
                row.constant(7, ProposalState.class),
                row.text(8),
                row.uuid(9),
                row.text(10),
                row.instant(11));
    }

    private static Map<String, String> given(String json) {
        Map<String, String> given = new LinkedHashMap<>();
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            reader.readObject()
                    .forEach((field, value) -> given.put(field, ((JsonString) value).getString()));
        }
        return given;
    }
}
