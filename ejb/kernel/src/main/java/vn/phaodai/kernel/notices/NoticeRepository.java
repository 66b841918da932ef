package vn.phaodai.kernel.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.SortOrder;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;

@ApplicationScoped
class NoticeRepository {

    /** Older notices are neither shown nor counted. */
    static final Duration SHOWN = Duration.ofDays(90);

    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("at", SortKey.instant("at"))
                    .ownOrder(new SortOrder("at", true))
                    .filter(
                            "unread",
                            "is_read <> cast(:v as boolean)",
                            text -> text.equals("true"));

    private static final String MINE =
            """
            select n.id, n.at, n.text_key, n.args, n.link, r.at is not null as is_read
            from kernel.notice n
            left join kernel.notice_read r on r.notice_id = n.id and r.username = :me
            where n.at > :since and n.made_by is distinct from :me
                and (n.username = :me or (n.role = any(:roles) and {scope:n.unit_id}))
            """;

    @PersistenceContext(unitName = "kernel")
    private EntityManager entityManager;

    @Unscoped("Writes only")
    void add(
            UUID id,
            Instant at,
            String username,
            String role,
            UUID unitId,
            String madeBy,
            NoticeText text) {
        new SqlChange(
                        entityManager,
                        """
                        insert into kernel.notice (id, at, username, role, unit_id, made_by, text_key, args, link)
                        values (:id, :at, :username, :role, cast(:unit as uuid), :by, :key, :args, :link)
                        """)
                .set("id", id)
                .set("at", at)
                .set("username", username)
                .set("role", role)
                .set("unit", unitId == null ? null : unitId.toString())
                .set("by", madeBy)
                .set("key", text.key())
                .set("args", text.args().toArray(String[]::new))
                .set("link", text.link())
                .execute();
    }

    /**
     * One for each of these units.
     *
     * @param units by the notice's id
     */
    @Unscoped("Writes only")
    void add(Map<UUID, UUID> units, Instant at, String role, String madeBy, NoticeText text) {
        if (units.isEmpty()) {
            return;
        }
        UUID[] ids = units.keySet().toArray(UUID[]::new);
        new SqlChange(
                        entityManager,
                        """
                        insert into kernel.notice (id, at, role, unit_id, made_by, text_key, args, link)
                        select n.id, :at, :role, n.unit_id, :by, :key, :args, :link
                        from unnest(cast(:ids as uuid[]), cast(:units as uuid[])) n (id, unit_id)
                        """)
                .set("ids", ids)
                .set("units", Arrays.stream(ids).map(units::get).toArray(UUID[]::new))
                .set("at", at)
                .set("role", role)
                .set("by", madeBy)
                .set("key", text.key())
                .set("args", text.args().toArray(String[]::new))
                .set("link", text.link())
                .execute();
    }

    Page<NoticeRow> of(Caller caller, Instant now, PageRequest request) {
        return mine(caller, now).page(COLUMNS, request, NoticeRepository::row);
    }

    long unread(Caller caller, Instant now) {
        return mine(caller, now).count(COLUMNS, Map.of("unread", "true"));
    }

    /** Marks the caller's unread notices, or the one of them with this id. */
    void read(Caller caller, UUID id, Instant now) {
        String one = id == null ? "" : " and n.id = cast(:id as uuid)";
        ListQuery unread = mine(caller, now, MINE + " and r.at is null" + one);
        if (id != null) {
            unread.set("id", id);
        }
        markRead(unread.list(row -> row.uuid(0)), caller.username(), now);
    }

    @Unscoped("Writes what was read within the scope")
    private void markRead(List<UUID> ids, String username, Instant now) {
        new SqlChange(
                        entityManager,
                        """
                        insert into kernel.notice_read (notice_id, username, at)
                        select unnest(cast(:ids as uuid[])), :me, :now on conflict do nothing
                        """)
                .set("ids", ids.toArray(UUID[]::new))
                .set("me", username)
                .set("now", now)
                .execute();
    }

    @Unscoped("Work of the system itself")
    int removeOlderThan(Instant day) {
        return new SqlChange(entityManager, "delete from kernel.notice where at < :day")
                .set("day", day)
                .execute();
    }

    private ListQuery mine(Caller caller, Instant now) {
        return mine(caller, now, MINE);
    }

    private ListQuery mine(Caller caller, Instant now, String sql) {
        return caller.scope()
                .query(entityManager, sql)
                .set("me", name(caller))
                .set("roles", roles(caller))
                .set("since", now.minus(SHOWN));
    }

    private static String name(Caller caller) {
        return caller.username() == null ? "" : caller.username();
    }

    private static String[] roles(Caller caller) {
        return caller.roles().stream().map(Role::realmName).toArray(String[]::new);
    }

    private static NoticeRow row(Row row) {
        return new NoticeRow(
                row.uuid(0),
                row.instant(1),
                row.text(2),
                List.of((String[]) row.value(3)),
                row.text(4),
                row.flag(5));
    }
}
