package vn.phaodai.force;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.Unscoped;

/** Reads what the accounts of officers should be. */
@ApplicationScoped
@Unscoped(
        "Tells Keycloak, and an administrator, of accounts: name, mail address, unit and position only")
class OfficerAccountRepository {

    private static final String ACCOUNTS =
            """
            select o.account, o.full_name, o.mail, o.status, o.unit_id, r.role, o.id
            from force.officer o
            join force.position_role r on r.position = o.position
            where o.account is not null
            """;

    /**
     * An officer's account.
     *
     * @param role realm role of the officer's position
     */
    record Holder(
            String account,
            String fullName,
            String mail,
            OfficerStatus status,
            UUID unitId,
            String role,
            UUID officerId) {}

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    Optional<Holder> holder(String account) {
        return new ListQuery(entityManager, ACCOUNTS + " and o.account = :account")
                .set("account", account)
                .first(OfficerAccountRepository::holder);
    }

    List<Holder> holders() {
        return new ListQuery(entityManager, ACCOUNTS + " order by o.account")
                .list(OfficerAccountRepository::holder);
    }

    private static Holder holder(Row row) {
        return new Holder(
                row.text(0),
                row.text(1),
                row.text(2),
                row.constant(3, OfficerStatus.class),
                row.uuid(4),
                row.text(5),
                row.uuid(6));
    }
}
