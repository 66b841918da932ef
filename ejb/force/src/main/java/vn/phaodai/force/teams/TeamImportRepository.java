package vn.phaodai.force.teams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Period;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;

/** Neighbourhoods and members on their way in from a spreadsheet. */
@ApplicationScoped
class TeamImportRepository {

    /** A neighbourhood that is there, as of today. */
    record Known(
            UUID id,
            String name,
            String kind,
            LocalDate validFrom,
            String residents,
            String households,
            LocalDate establishedOn,
            boolean hasLeader) {

        boolean hasTeam() {
            return establishedOn != null;
        }
    }

    /** A member who serves. */
    record Serving(
            UUID id,
            UUID teamId,
            UUID unitId,
            String fullName,
            String birthDate,
            String sex,
            String schooling,
            String healthOn,
            String residentSince,
            String leaveNumber,
            String phone) {}

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    @Inject private TeamRepository teams;
    @Inject private TeamMemberRepository members;

    /**
     * @param keys unit ids and codes, each with a blank between
     */
    @Unscoped("Units of the rows were checked to be in the uploader's scope")
    Map<String, Known> neighbourhoods(String[] keys, LocalDate today) {
        Map<String, Known> found = new HashMap<>();
        new ListQuery(
                        entityManager,
                        """
                        select n.id, n.unit_id, n.code, n.name, n.kind, n.valid_from, r.residents, r.households,
                            t.established_on,
                            exists (select 1 from force.team_position p where p.team_id = n.id
                                and p.position = 'LEADER' and p.valid_to is null)
                        from force.neighbourhood n
                        left join force.team t on t.id = n.id
                        left join force.neighbourhood_residents r on r.neighbourhood_id = n.id
                            and r.valid_from <= :today and (r.valid_to is null or r.valid_to > :today)
                        where (cast(n.unit_id as text) || ' ' || n.code) = any(:keys) and n.valid_to is null
                        """)
                .set("keys", keys)
                .set("today", today)
                .list(row -> found.put(row.uuid(1) + " " + row.text(2), known(row)));
        return found;
    }

    private static Known known(Row row) {
        return new Known(
                row.uuid(0),
                row.text(3),
                row.text(4),
                row.date(5),
                String.valueOf(row.text(6)),
                String.valueOf(row.text(7)),
                row.date(8),
                row.flag(9));
    }

    /** Counts of residents, by neighbourhood and first day with a blank between. */
    @Unscoped("Units of the rows were checked to be in the uploader's scope")
    Map<String, ResidentsRow> counts(UUID[] neighbourhoods) {
        Map<String, ResidentsRow> found = new HashMap<>();
        new ListQuery(
                        entityManager,
                        """
                        select r.neighbourhood_id, r.valid_from, r.valid_to, r.residents, r.households, r.source, r.set_by
                        from force.neighbourhood_residents r where r.neighbourhood_id = any(:ids)
                        """)
                .set("ids", neighbourhoods)
                .list(
                        row ->
                                found.put(
                                        row.uuid(0) + " " + row.date(1),
                                        new ResidentsRow(
                                                new Period(row.date(1), row.date(2)),
                                                row.integer(3),
                                                row.integer(4),
                                                row.text(5),
                                                row.text(6),
                                                null)));
        return found;
    }

    /** Posts by team. */
    @Unscoped("Units of the rows were checked to be in the uploader's scope")
    Map<UUID, List<PostRow>> posts(UUID[] teamIds) {
        Map<UUID, List<PostRow>> found = new HashMap<>();
        new ListQuery(
                        entityManager,
                        """
                        select p.team_id, p.id, p.name, p.address, p.valid_from, p.valid_to
                        from force.team_post p where p.team_id = any(:ids) order by p.id
                        """)
                .set("ids", teamIds)
                .list(
                        row ->
                                found.computeIfAbsent(row.uuid(0), any -> new ArrayList<>())
                                        .add(
                                                new PostRow(
                                                        row.uuid(1),
                                                        row.text(2),
                                                        row.text(3),
                                                        new Period(row.date(4), row.date(5)))));
        return found;
    }

    @Unscoped("The post was found by a ward in the uploader's scope")
    void address(UUID post, String address) {
        new SqlChange(entityManager, "update force.team_post set address = :address where id = :id")
                .set("id", post)
                .set("address", address)
                .execute();
    }

    @Unscoped("Numbers are unique in the whole city; of others' members the import tells only that")
    Map<String, Serving> serving(String[] personalIds) {
        Map<String, Serving> found = new HashMap<>();
        new ListQuery(
                        entityManager,
                        """
                        select m.id, m.team_id, m.unit_id, m.full_name, m.birth_date, m.sex, m.schooling, m.health_on,
                            m.resident_since, m.leave_number, m.phone, m.personal_id
                        from force.team_member m where m.personal_id = any(:ids) and m.left_on is null
                        """)
                .set("ids", personalIds)
                .list(
                        row ->
                                found.put(
                                        row.text(11),
                                        new Serving(
                                                row.uuid(0),
                                                row.uuid(1),
                                                row.uuid(2),
                                                row.text(3),
                                                row.text(4),
                                                row.text(5),
                                                row.text(6),
                                                row.text(7),
                                                row.text(8),
                                                row.text(9),
                                                row.text(10))));
        return found;
    }

    @Unscoped("The unit was checked to be in the uploader's scope")
    UUID store(NeighbourhoodDraft draft, Known there, String by, Instant at) {
        UUID id;
        if (there == null) {
            Neighbourhood added = new Neighbourhood(draft, by, at);
            teams.add(added);
            id = added.id();
        } else {
            id = there.id();
            Neighbourhood known = entityManager.find(Neighbourhood.class, id);
            known.name(draft.getName(), draft.getKind(), by, at);
        }
        boolean counted =
                there != null
                        && there.residents().equals(String.valueOf(draft.getResidents()))
                        && there.households().equals(String.valueOf(draft.getHouseholds()));
        if (!counted) {
            ResidentsDraft residents = new ResidentsDraft();
            residents.setValidFrom(draft.getValidFrom());
            residents.setResidents(draft.getResidents());
            residents.setHouseholds(draft.getHouseholds());
            residents.setSource(draft.getSource());
            teams.count(id, residents, by);
        }
        if (draft.getEstablishedOn() != null && (there == null || !there.hasTeam())) {
            teams.establish(
                    id,
                    draft.getEstablishedOn(),
                    draft.getDecisionNumber(),
                    draft.getDecisionDate());
        }
        return id;
    }

    UUID join(MemberDraft draft, UUID unitId, String by, Instant at) {
        TeamMember member = new TeamMember(draft, unitId, by, at);
        members.add(
                member, draft.getPosition(), draft.getDecisionNumber(), draft.getDecisionDate());
        return member.id();
    }

    @Unscoped("The member was checked to be in the uploader's scope")
    void describe(UUID id, MemberDraft draft, String by, Instant at) {
        TeamMember member = entityManager.find(TeamMember.class, id);
        MemberDraft before = member.draft();
        if (draft.getLeaveNumber() == null) {
            draft.setLeaveNumber(before.getLeaveNumber());
        }
        if (draft.getPhone() == null) {
            draft.setPhone(before.getPhone());
        }
        member.describe(draft, by, at);
        teams.flush();
    }
}
