package vn.phaodai.force.readiness;

import static vn.phaodai.kernel.JsonSource.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Period;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;

/** Items, facts, answers and snapshots in the database. */
@ApplicationScoped
class ReadinessRepository {

    private static final String ITEMS =
            """
            select i.code, i.ordinal, i.kind, i.name_vi, i.name_en, i.path, i.weight, i.valid_from, i.valid_to,
                i.source, i.set_by, i.set_at, i.end_source
            from force.readiness_item i
            """;
    private static final String ANSWERS =
            """
            select a.id, a.unit_id, a.period, a.item, i.name_vi, i.name_en, a.answer, a.note, a.answered_by,
                a.answered_at, a.version,
                (select count(*) from kernel.attachment f
                    where f.owner_type = 'readinessAnswer' and f.owner_id = a.id) as evidence
            from force.readiness_answer a
            join lateral (select x.name_vi, x.name_en from force.readiness_item x where x.code = a.item
                order by x.valid_from <= a.period + 13 desc, x.valid_from desc limit 1) i on true
            where {scope:a.unit_id}
            """;
    private static final String SNAPSHOTS =
            """
            select s.id, s.unit_id, s.period, s.edition, s.as_of, s.percent, s.remark, s.locked_by, s.locked_at
            from force.readiness_snapshot s where {scope:s.unit_id}
            """;

    /** What a unit reached of what is wanted. */
    record Fact(UUID unitId, String code, long reached, long wanted) {}

    /** An answer with the number of its files. */
    record Answered(AnswerRow row, int evidence) {}

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    /** Items of a day, in the order of the checklist. */
    @Unscoped("The checklist asks every unit the same")
    List<ReadinessItem> items(LocalDate day) {
        return new ListQuery(
                        entityManager,
                        ITEMS
                                + """
                                where i.valid_from <= :day and (i.valid_to is null or i.valid_to > :day)
                                order by i.ordinal, i.code
                                """)
                .set("day", day)
                .list(ReadinessRepository::item);
    }

    /** All that was and is asked, the latest first within each item. */
    @Unscoped("The checklist asks every unit the same")
    List<ReadinessItem> history() {
        return new ListQuery(
                        entityManager, ITEMS + " order by i.ordinal, i.code, i.valid_from desc")
                .list(ReadinessRepository::item);
    }

    /** Ends the open period of the item and begins another with what the draft says. */
    @Unscoped("The checklist asks every unit the same")
    void follow(ReadinessItem before, ReadinessItemDraft draft, String by) {
        LocalDate day = draft.getValidFrom();
        new SqlChange(
                        entityManager,
                        "update force.readiness_item set valid_to = :day where code = :code and valid_to is null")
                .set("day", day)
                .set("code", before.code())
                .execute();
        new SqlChange(
                        entityManager,
                        """
                        insert into force.readiness_item (code, ordinal, kind, name_vi, name_en, path, weight,
                            valid_from, source, set_by)
                        select i.code, i.ordinal, i.kind, coalesce(cast(:vi as text), i.name_vi),
                            coalesce(cast(:en as text), i.name_en), i.path, :weight, :day, :source, :by
                        from force.readiness_item i where i.code = :code and i.valid_from = :before
                        """)
                .set("code", before.code())
                .set("before", before.period().from())
                .set("vi", draft.getNameVi())
                .set("en", draft.getNameEn())
                .set("weight", draft.getWeight())
                .set("day", day)
                .set("source", draft.getSource())
                .set("by", by)
                .execute();
    }

    /** Asks something new, after all that was ever asked. */
    @Unscoped("The checklist asks every unit the same")
    void ask(ReadinessItemDraft draft, String by) {
        new SqlChange(
                        entityManager,
                        """
                        insert into force.readiness_item (code, ordinal, kind, name_vi, name_en, weight, valid_from,
                            source, set_by)
                        select :code, max(i.ordinal) + 10, 'ANSWER', :vi, :en, :weight, :day, :source, :by
                        from force.readiness_item i
                        """)
                .set("code", draft.getCode())
                .set("vi", draft.getNameVi())
                .set("en", draft.getNameEn())
                .set("weight", draft.getWeight())
                .set("day", draft.getValidFrom())
                .set("source", draft.getSource())
                .set("by", by)
                .execute();
    }

    /** Ends the open period of a question, with nothing after it. */
    @Unscoped("The checklist asks every unit the same")
    void end(String code, LocalDate day, String source, String by) {
        new SqlChange(
                        entityManager,
                        """
                        update force.readiness_item set valid_to = :day, end_source = :source, ended_by = :by
                        where code = :code and valid_to is null
                        """)
                .set("day", day)
                .set("source", source)
                .set("by", by)
                .set("code", code)
                .execute();
    }

    /** Serialises those who change what is asked. */
    @Unscoped("Only a lock")
    void lockItems() {
        new ListQuery(
                        entityManager,
                        "select cast(pg_advisory_xact_lock(hashtextextended('readiness items', 0)) as text)")
                .first(row -> true);
    }

    /** Facts of these units on a day, one statement for all. */
    List<Fact> facts(Scope scope, UUID[] unitIds, LocalDate day) {
        return scope.query(
                        entityManager,
                        """
                        select f.unit_id, f.code, f.reached, f.wanted
                        from force.readiness_fact(cast(:day as date)) f
                        where {scope:f.unit_id} and f.unit_id = any(:units)
                        """)
                .set("day", day)
                .set("units", unitIds)
                .list(row -> new Fact(row.uuid(0), row.text(1), row.number(2), row.number(3)));
    }

    /** Answers of these units in a period, by unit and item. */
    Map<String, Answered> answers(Scope scope, UUID[] unitIds, LocalDate period) {
        Map<String, Answered> found = new HashMap<>();
        answered(scope, unitIds, Set.of(period))
                .forEach(each -> found.put(each.row().unitId() + " " + each.row().item(), each));
        return found;
    }

    /** Answers of these units in these periods. */
    List<Answered> answered(Scope scope, UUID[] unitIds, Set<LocalDate> periods) {
        return scope.query(
                        entityManager,
                        ANSWERS
                                + """
                                 and a.period = any(cast(:periods as date[])) and a.unit_id = any(:units)
                                """)
                .set("periods", periods.stream().map(LocalDate::toString).toArray(String[]::new))
                .set("units", unitIds)
                .list(ReadinessRepository::answered);
    }

    Optional<AnswerRow> answer(Scope scope, UUID id) {
        return scope.query(entityManager, ANSWERS + " and a.id = :id")
                .set("id", id)
                .first(row -> answered(row).row());
    }

    /** The unit was found in scope. */
    @Unscoped("Writes an answer of a unit that was found in scope")
    UUID put(
            UUID id,
            UUID unitId,
            LocalDate period,
            String item,
            ReadinessAnswer answer,
            String note,
            String by,
            Instant at) {
        return new ListQuery(
                        entityManager,
                        """
                        insert into force.readiness_answer (id, unit_id, period, item, answer, note, answered_by,
                            answered_at)
                        values (:id, :unit, :period, :item, :answer, cast(:note as text), :by, :at)
                        on conflict (unit_id, period, item) do update set answer = excluded.answer,
                            note = excluded.note, answered_by = excluded.answered_by,
                            answered_at = excluded.answered_at, version = readiness_answer.version + 1
                        returning id
                        """)
                .set("id", id)
                .set("unit", unitId)
                .set("period", period)
                .set("item", item)
                .set("answer", answer.name())
                .set("note", note)
                .set("by", by)
                .set("at", at)
                .first(row -> row.uuid(0))
                .orElseThrow();
    }

    /** Locked editions, the latest first. */
    List<SnapshotRow> snapshots(Scope scope, UUID unitId, LocalDate period) {
        return scope.query(
                        entityManager,
                        SNAPSHOTS
                                + """
                                 and s.unit_id = :unit and s.period = coalesce(cast(:period as date), s.period)
                                order by s.period desc, s.edition desc limit 200
                                """)
                .set("unit", unitId)
                .set("period", period)
                .list(ReadinessRepository::snapshot);
    }

    /** The latest editions of these units in a period. */
    Map<UUID, SnapshotRow> latest(Scope scope, UUID[] unitIds, LocalDate period) {
        Map<UUID, SnapshotRow> found = new HashMap<>();
        scope.query(
                        entityManager,
                        SNAPSHOTS
                                + " and s.period = :period and s.unit_id = any(:units) order by s.edition")
                .set("period", period)
                .set("units", unitIds)
                .list(ReadinessRepository::snapshot)
                .forEach(each -> found.put(each.unitId(), each));
        return found;
    }

    Optional<SnapshotRow> snapshot(Scope scope, UUID id) {
        return scope.query(entityManager, SNAPSHOTS + " and s.id = :id")
                .set("id", id)
                .first(ReadinessRepository::snapshot);
    }

    List<ReadinessLine> lines(Scope scope, UUID snapshotId) {
        return scope.query(
                        entityManager,
                        """
                        select l.code, l.ordinal, l.kind, l.name_vi, l.name_en, l.weight, l.reached, l.wanted, l.answer,
                            l.note, l.evidence, l.share, l.source
                        from force.readiness_snapshot_line l
                        join force.readiness_snapshot s on s.id = l.snapshot_id
                        where {scope:s.unit_id} and s.id = :id order by l.ordinal
                        """)
                .set("id", snapshotId)
                .list(ReadinessRepository::line);
    }

    /** Serialises those who lock the same unit's period. */
    @Unscoped("Only a lock")
    void lock(UUID unitId, LocalDate period) {
        new ListQuery(
                        entityManager,
                        "select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)")
                .set("key", "readiness " + unitId + " " + period)
                .first(row -> true);
    }

    @Unscoped("Writes a snapshot of a unit that was found in scope")
    void add(SnapshotRow snapshot, List<ReadinessLine> lines) {
        new SqlChange(
                        entityManager,
                        """
                        insert into force.readiness_snapshot (id, unit_id, period, edition, as_of, percent, remark,
                            locked_by, locked_at)
                        values (:id, :unit, :period, :edition, :as_of, cast(:percent as numeric),
                            cast(:remark as text), :by, :at)
                        """)
                .set("id", snapshot.id())
                .set("unit", snapshot.unitId())
                .set("period", snapshot.period())
                .set("edition", snapshot.edition())
                .set("as_of", snapshot.asOf())
                .set("percent", snapshot.percent())
                .set("remark", snapshot.remark())
                .set("by", snapshot.lockedBy())
                .set("at", snapshot.lockedAt())
                .execute();
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        lines.forEach(line -> rows.add(json(line)));
        new SqlChange(
                        entityManager,
                        """
                        insert into force.readiness_snapshot_line (snapshot_id, ordinal, code, kind, name_vi, name_en,
                            weight, reached, wanted, answer, note, evidence, share, source)
                        select cast(:snapshot as uuid), r.ordinal, r.code, r.kind, r.name_vi, r.name_en, r.weight,
                            r.reached, r.wanted, r.answer, r.note, r.evidence, r.share, r.source
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r (ordinal smallint, code text, kind text,
                            name_vi text, name_en text, weight smallint, reached bigint, wanted bigint, answer text,
                            note text, evidence smallint, share numeric, source text)
                        """)
                .set("snapshot", snapshot.id())
                .set("rows", rows.build().toString())
                .execute();
    }

    private static JsonObjectBuilder json(ReadinessLine line) {
        JsonObjectBuilder json =
                JSON.createObjectBuilder()
                        .add("ordinal", line.ordinal())
                        .add("code", line.code())
                        .add("kind", line.kind().name())
                        .add("name_vi", line.nameVi())
                        .add("name_en", line.nameEn())
                        .add("weight", line.weight())
                        .add("evidence", line.evidence())
                        .add("source", line.source());
        if (line.wanted() != null) {
            json.add("reached", line.reached()).add("wanted", line.wanted());
        }
        if (line.answer() != null) {
            json.add("answer", line.answer().name());
        }
        if (line.note() != null) {
            json.add("note", line.note());
        }
        if (line.share() != null) {
            json.add("share", line.share());
        }
        return json;
    }

    private static ReadinessItem item(Row row) {
        return new ReadinessItem(
                row.text(0),
                row.integer(1),
                row.constant(2, ReadinessKind.class),
                row.text(3),
                row.text(4),
                row.text(5),
                row.integer(6),
                new Period(row.date(7), row.date(8)),
                row.text(9),
                row.text(10),
                row.instant(11),
                row.text(12));
    }

    private static Answered answered(Row row) {
        return new Answered(
                new AnswerRow(
                        row.uuid(0),
                        row.uuid(1),
                        row.date(2),
                        row.text(3),
                        row.text(4),
                        row.text(5),
                        row.constant(6, ReadinessAnswer.class),
                        row.text(7),
                        row.text(8),
                        row.instant(9),
                        row.number(10)),
                row.integer(11));
    }

    private static SnapshotRow snapshot(Row row) {
        return new SnapshotRow(
                row.uuid(0),
                row.uuid(1),
                row.date(2),
                row.integer(3),
                row.date(4),
                row.decimal(5),
                row.text(6),
                row.text(7),
                row.instant(8));
    }

    private static ReadinessLine line(Row row) {
        return new ReadinessLine(
                row.text(0),
                row.integer(1),
                row.constant(2, ReadinessKind.class),
                row.text(3),
                row.text(4),
                row.integer(5),
                row.value(6) == null ? null : row.number(6),
                row.value(7) == null ? null : row.number(7),
                null,
                row.constant(8, ReadinessAnswer.class),
                row.text(9),
                row.integer(10),
                row.decimal(11),
                null,
                row.text(12));
    }
}
