package vn.phaodai.kernel.preferences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;

@ApplicationScoped
@Unscoped("Keyed by the caller's own name")
class PreferenceRepository {

    @PersistenceContext(unitName = "kernel")
    private EntityManager entityManager;

    Optional<String> find(String username, String name) {
        return new ListQuery(
                        entityManager,
                        "select value from kernel.preference where username = :me and name = :name")
                .set("me", username)
                .set("name", name)
                .first(row -> row.text(0));
    }

    Map<String, String> startingWith(String username, String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Row row :
                new ListQuery(
                                entityManager,
                                """
                                select name, value from kernel.preference
                                where username = :me and starts_with(name, :prefix) order by name
                                """)
                        .set("me", username)
                        .set("prefix", prefix)
                        .list(row -> row)) {
            found.put(row.text(0), row.text(1));
        }
        return found;
    }

    long count(String username) {
        return new ListQuery(
                        entityManager, "select name from kernel.preference where username = :me")
                .set("me", username)
                .count();
    }

    void put(String username, String name, String value, Instant at) {
        new SqlChange(
                        entityManager,
                        """
                        insert into kernel.preference (username, name, value, changed_at)
                        values (:me, :name, :value, :at)
                        on conflict (username, name) do update set value = :value, changed_at = :at
                        """)
                .set("me", username)
                .set("name", name)
                .set("value", value)
                .set("at", at)
                .execute();
    }

    void remove(String username, String name) {
        new SqlChange(
                        entityManager,
                        "delete from kernel.preference where username = :me and name = :name")
                .set("me", username)
                .set("name", name)
                .execute();
    }
}
