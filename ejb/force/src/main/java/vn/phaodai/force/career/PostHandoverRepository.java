package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;

@ApplicationScoped
class PostHandoverRepository {

    /** A handover, with the account of its officer. */
    record Found(PostHandoverRow row, String account) {}

    /** Somebody to be told of a new handover. */
    record Untold(UUID id, String account, String fullName, UUID unitId, LocalDate movesOn) {}

    private static final String HANDOVER =
            """
            select h.id, h.officer_id, o.full_name, o.service_number, h.unit_id, h.position, h.to_unit, h.moves_on, h.state,
                i.items, i.given, i.taken, o.account, o.given_name
            from force.handover h
            join force.officer o on o.id = h.officer_id
            cross join lateral (
                select count(*) as items, count(x.given_by) as given, count(x.taken_by) as taken
                from force.handover_item x where x.handover_id = h.id) i
            """;

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    Page<PostHandoverRow> page(Scope scope, ListColumns columns, PageRequest request) {
        return scoped(scope).page(columns, request, PostHandoverRepository::row);
    }

    long count(Scope scope, ListColumns columns, Map<String, String> filters) {
        return scoped(scope).count(columns, filters);
    }

    private ListQuery scoped(Scope scope) {
        return scope.query(
                entityManager, HANDOVER + " where ({scope:h.unit_id} or {scope:h.to_unit})");
    }

    @Unscoped("The caller's own, known by the account that was signed in with")
    List<PostHandoverRow> own(String username) {
        return new ListQuery(
                        entityManager,
                        HANDOVER
                                + " where o.account = :account order by h.moves_on desc, h.id desc")
                .set("account", username)
                .list(PostHandoverRepository::row);
    }

    Optional<Found> find(Scope scope, UUID id) {
        return scope.query(
                        entityManager,
                        HANDOVER + " where h.id = :id and ({scope:h.unit_id} or {scope:h.to_unit})")
                .set("id", id)
                .first(PostHandoverRepository::found);
    }

    @Unscoped("The caller's own, known by the account that was signed in with")
    Optional<Found> findOwn(String username, UUID id) {
        return new ListQuery(entityManager, HANDOVER + " where h.id = :id and o.account = :account")
                .set("id", id)
                .set("account", username)
                .first(PostHandoverRepository::found);
    }

    @Unscoped("The handover was found within the caller's scope, or is the caller's own")
    List<PostHandoverItem> items(UUID handover) {
        return new ListQuery(
                        entityManager,
                        """
                        select i.kind, k.name_vi, k.name_en, i.given_note, i.given_by, i.given_at, i.taken_note,
                            i.taken_by, i.taken_at
                        from force.handover_item i
                        join force.handover h on h.id = i.handover_id
                        join lateral (
                            select k.name_vi, k.name_en from force.handover_kind k where k.code = i.kind
                            order by k.valid_from <= h.moves_on desc, k.valid_from desc limit 1) k on true
                        where i.handover_id = :id order by i.ordinal, i.kind
                        """)
                .set("id", handover)
                .list(
                        row ->
                                new PostHandoverItem(
                                        row.text(0),
                                        row.text(1),
                                        row.text(2),
                                        row.text(3),
                                        row.text(4),
                                        row.instant(5),
                                        row.text(6),
                                        row.text(7),
                                        row.instant(8)));
    }

    /**
     * Lets nobody else change the handover until the end of the transaction.
     *
     * @return whether it is open
     */
    @Unscoped("The handover was found within the caller's scope, or is the caller's own")
    boolean lockOpen(UUID id) {
        return new ListQuery(
                        entityManager,
                        "select h.id from force.handover h where h.id = :id and h.state = 'OPEN'"
                                + " for update")
                .set("id", id)
                .first(row -> row.uuid(0))
                .isPresent();
    }

    @Unscoped("The officer was locked within the caller's scope before")
    void open(UUID id, UUID officer, UUID unit, UUID toUnit, LocalDate movesOn, String by) {
        new SqlChange(
                        entityManager,
                        """
                        insert into force.handover (id, officer_id, unit_id, position, to_unit, moves_on, opened_by)
                        select :id, o.id, :unit, o.position, :to, :day, :by from force.officer o where o.id = :officer
                        """)
                .set("id", id)
                .set("officer", officer)
                .set("unit", unit)
                .set("to", toUnit)
                .set("day", movesOn)
                .set("by", by)
                .execute();
    }

    @Unscoped("The officer was locked within the caller's scope before")
    boolean exists(UUID officer) {
        return new ListQuery(
                                entityManager,
                                "select h.id from force.handover h"
                                        + " where h.officer_id = :officer and h.state = 'OPEN'")
                        .set("officer", officer)
                        .count()
                > 0;
    }

    @Unscoped("The handover was locked before")
    boolean give(UUID handover, String kind, String note, String by) {
        return change(
                handover,
                kind,
                "given_note = :note, given_by = :by, given_at = now(), taken_note = null",
                "i.given_by is null",
                note,
                by);
    }

    @Unscoped("The handover was locked before")
    boolean take(UUID handover, String kind, String note, String by) {
        return change(
                handover,
                kind,
                "taken_note = nullif(:note, ''), taken_by = :by, taken_at = now()",
                "i.given_by <> :by and i.taken_by is null",
                note == null ? "" : note,
                by);
    }

    @Unscoped("The handover was locked before")
    boolean sendBack(UUID handover, String kind, String why, String by) {
        return change(
                handover,
                kind,
                "taken_note = :note, given_by = null, given_at = null",
                "i.given_by <> :by and i.taken_by is null",
                why,
                by);
    }

    @Unscoped("The handover was locked before")
    private boolean change(
            UUID handover, String kind, String what, String when, String note, String by) {
        return new SqlChange(
                                entityManager,
                                "update force.handover_item i set "
                                        + what
                                        + " where i.handover_id = :handover and i.kind = :kind and "
                                        + when)
                        .set("handover", handover)
                        .set("kind", kind)
                        .set("note", note)
                        .set("by", by)
                        .execute()
                == 1;
    }

    @Unscoped("The handover was locked before")
    void end(UUID id, PostHandoverState state) {
        new SqlChange(
                        entityManager,
                        "update force.handover set state = :state, ended_at = now() where id = :id")
                .set("state", state)
                .set("id", id)
                .execute();
    }

    /** Those of whom nobody was told; each is given once. */
    @Unscoped("The system's own work, for all units")
    List<Untold> tell() {
        return new ListQuery(
                        entityManager,
                        """
                        with told as (
                            update force.handover set told = true where not told and state = 'OPEN'
                            returning id, officer_id, unit_id, moves_on)
                        select t.id, o.account, o.full_name, t.unit_id, t.moves_on
                        from told t join force.officer o on o.id = t.officer_id
                        """)
                .list(
                        row ->
                                new Untold(
                                        row.uuid(0),
                                        row.text(1),
                                        row.text(2),
                                        row.uuid(3),
                                        row.date(4)));
    }

    private static PostHandoverRow row(Row row) {
        return new PostHandoverRow(
                row.uuid(0),
                row.uuid(1),
                row.text(2),
                row.text(3),
                row.uuid(4),
                row.text(5),
                row.uuid(6),
                row.date(7),
                row.constant(8, PostHandoverState.class),
                row.integer(9),
                row.integer(10),
                row.integer(11));
    }

    private static Found found(Row row) {
        return new Found(row(row), row.text(12));
    }
}
