package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.PersonalId;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.Sex;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;

/** Reads what {@code force.officer_was_described} kept. */
@ApplicationScoped
class IdentityRepository {

    private static final String VERSIONS =
            """
            select v.entry ->> 'service_number', v.entry ->> 'full_name', cast(v.entry ->> 'birth_date' as date),
                v.entry ->> 'sex', v.entry ->> 'personal_id', v.entry ->> 'phone', v.entry ->> 'mail', v.reason, v.ended_by,
                v.ended_at
            from force.career_version v join force.officer o on o.id = v.officer_id
            where v.register = 'officer' and\
            """;
    private static final String LATEST_FIRST = " order by v.ended_at desc, v.id desc";

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    /**
     * @param full whether personal ids are told in full
     */
    List<IdentityVersion> versions(Scope scope, UUID officer, boolean full) {
        return scope.query(
                        entityManager,
                        VERSIONS + " v.officer_id = :officer and {scope:o.unit_id}" + LATEST_FIRST)
                .set("officer", officer)
                .list(row -> version(row, full));
    }

    @Unscoped("The caller's own record, known by the account that was signed in with")
    List<IdentityVersion> own(String username) {
        return new ListQuery(entityManager, VERSIONS + " o.account = :account" + LATEST_FIRST)
                .set("account", username)
                .list(row -> version(row, true));
    }

    private static IdentityVersion version(Row row, boolean full) {
        return new IdentityVersion(
                row.text(0),
                row.text(1),
                row.date(2),
                row.constant(3, Sex.class),
                full ? row.text(4) : PersonalId.mask(row.text(4)),
                row.text(5),
                row.text(6),
                row.text(7),
                row.text(8),
                row.instant(9));
    }
}
