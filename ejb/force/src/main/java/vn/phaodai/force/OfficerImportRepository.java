package vn.phaodai.force;

import static vn.phaodai.kernel.JsonSource.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Sex;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;

/** Reads and writes officers by the hundred, one statement each. */
@ApplicationScoped
class OfficerImportRepository {

    private static final String FIELDS =
            """
            jsonb_to_recordset(cast(:rows as jsonb)) as r (id uuid, posting uuid, number text, name text, born date,
                sex text, personal_id text, rank text, rank_since date, unit uuid, "position" text, since date,
                decision text, decided date, phone text, mail text, status text)
            """;

    /** A new officer on its way in. */
    record NewOfficer(UUID id, OfficerDraft draft) {}

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    /**
     * @param lock whether to keep them as they are until the end of the transaction
     */
    @Unscoped(
            "Numbers are unique in the whole city; of others' officers the import tells only that")
    List<KnownOfficer> known(String[] serviceNumbers, String[] personalIds, boolean lock) {
        return new ListQuery(
                        entityManager,
                        """
                        select id, service_number, full_name, birth_date, sex, personal_id, rank, rank_since, unit_id,
                            position, phone, mail, status
                        from force.officer
                        where service_number = any(:numbers) or personal_id = any(:ids)
                        """
                                + (lock ? " order by id for update" : ""))
                .set("numbers", serviceNumbers)
                .set("ids", personalIds)
                .list(
                        row ->
                                new KnownOfficer(
                                        row.uuid(0),
                                        row.text(1),
                                        row.text(2),
                                        row.date(3),
                                        row.constant(4, Sex.class),
                                        row.text(5),
                                        row.text(6),
                                        row.date(7),
                                        row.uuid(8),
                                        row.text(9),
                                        row.text(10),
                                        row.text(11),
                                        row.constant(12, OfficerStatus.class)));
    }

    @Unscoped("Every unit was checked to be in the uploader's scope")
    void create(List<NewOfficer> officers, String by) {
        if (officers.isEmpty()) {
            return;
        }
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        officers.forEach(each -> rows.add(json(each.draft()).add("id", each.id().toString())));
        String json = rows.build().toString();
        new SqlChange(
                        entityManager,
                        """
                        insert into force.officer (id, service_number, full_name, birth_date, sex, personal_id, rank,
                            rank_since, unit_id, position, posted_since, phone, mail, status, changed_at, changed_by)
                        select r.id, r.number, r.name, r.born, r.sex, r.personal_id, r.rank, r.rank_since, r.unit,
                            r.position, r.since, r.phone, r.mail, r.status, now(), :by
                        from
                        """
                                + FIELDS)
                .set("rows", json)
                .set("by", by)
                .execute();
        new SqlChange(
                        entityManager,
                        """
                        insert into force.posting (id, officer_id, unit_id, position, valid_from, kind, decision_number,
                            decision_date)
                        select r.posting, r.id, r.unit, r.position, r.since, 'RECRUITMENT', r.decision, r.decided
                        from
                        """
                                + FIELDS)
                .set("rows", json)
                .execute();
    }

    /**
     * Takes the drafts over; what is empty in them stays as it is.
     *
     * @return ids by service number
     */
    @Unscoped("Every officer was checked to be in the uploader's scope")
    Map<String, UUID> update(List<OfficerDraft> officers, String by) {
        Map<String, UUID> ids = new HashMap<>();
        if (officers.isEmpty()) {
            return ids;
        }
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        officers.forEach(draft -> rows.add(json(draft)));
        new ListQuery(
                        entityManager,
                        """
                        update force.officer o set full_name = r.name, birth_date = r.born, sex = r.sex,
                            personal_id = r.personal_id,
                            phone = coalesce(r.phone, o.phone), mail = coalesce(r.mail, o.mail),
                            changed_at = now(), changed_by = :by, version = o.version + 1
                        from
                        """
                                + FIELDS
                                + " where o.service_number = r.number returning o.service_number, o.id")
                .set("rows", rows.build().toString())
                .set("by", by)
                .list(row -> ids.put(row.text(0), row.uuid(1)));
        return ids;
    }

    private static JsonObjectBuilder json(OfficerDraft draft) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        add(json, "posting", Ids.next());
        add(json, "number", draft.getServiceNumber());
        add(json, "name", draft.getFullName());
        add(json, "born", draft.getBirthDate());
        add(json, "sex", draft.getSex());
        add(json, "personal_id", draft.getPersonalId());
        add(json, "rank", draft.getRank());
        add(json, "rank_since", draft.getRankSince());
        add(json, "unit", draft.getUnitId());
        add(json, "position", draft.getPosition());
        add(json, "since", draft.getPostedSince());
        add(json, "decision", draft.getDecisionNumber());
        add(json, "decided", draft.getDecisionDate());
        add(json, "phone", draft.getPhone());
        add(json, "mail", draft.getMail());
        add(json, "status", draft.getStatus());
        return json;
    }

    private static void add(JsonObjectBuilder json, String name, Object value) {
        if (value != null) {
            json.add(name, value.toString());
        }
    }
}
