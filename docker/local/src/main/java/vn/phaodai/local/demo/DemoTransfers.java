package vn.phaodai.local.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Transfers of the last months and the coming weeks: in effect, approved, waiting for a decision,
 * returned.
 */
final class DemoTransfers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int IN_EFFECT = 40;
    private static final int APPROVED = 14;
    private static final int WAITING = 9;
    private static final int RETURNED = 3;
    private static final String HR = "hr";
    private static final String HR_NAME = "Nguyễn Thị Hoà";
    private static final String SECOND = "hr.2";
    private static final String SECOND_NAME = "Lê Văn Bình";
    private static final String COMMANDER = "commander.q1";
    private static final String COMMANDER_NAME = "Võ Hữu Nghĩa";
    private static final String COMMANDERS_DISTRICT = "Q01";
    private static final LocalTime PROPOSED = LocalTime.of(8, 30);
    private static final LocalTime DECIDED = LocalTime.of(11, 30);
    private static final LocalTime MIDNIGHT = LocalTime.of(0, 5);

    private final Chance chance;
    private final LocalDate today;
    private final OffsetDateTime entered;
    private final List<DemoUnit> shortest;
    private final Set<DemoUnit> over;
    private final Set<UUID> moved = new HashSet<>();
    private final CopyTable decisions =
            new CopyTable(
                    "force.decision",
                    "id, kind, decision_number, decision_date, effective_on, unit_id, single, state, proposal_id,"
                            + " made_by, made_at, ended_at, reason");
    private final CopyTable lines =
            new CopyTable(
                    "force.decision_line",
                    "id, decision_id, ordinal, officer_id, theme, from_unit, from_position, to_unit, position,"
                            + " effective_on, state, ended_at");
    private final CopyTable proposals =
            new CopyTable(
                    "kernel.proposal",
                    "id, kind, subject_id, unit_id, approver_units, title_key, title_args, approvers, state,"
                            + " proposed_by, proposer_name, proposed_at, decided_by, decider_name, decided_at,"
                            + " reason, version");

    DemoTransfers(Chance chance, OffsetDateTime entered, Map<DemoUnit, List<Slot>> slots) {
        this.chance = chance;
        this.today = entered.toLocalDate().plusDays(1);
        this.entered = entered;
        List<DemoUnit> wards = slots.keySet().stream().filter(DemoUnit::isGrassroots).toList();
        this.shortest =
                wards.stream()
                        .filter(unit -> gap(slots.get(unit)) > 4)
                        .sorted(Comparator.comparing(DemoUnit::code))
                        .toList();
        this.over = new HashSet<>(wards.stream().filter(unit -> gap(slots.get(unit)) < 0).toList());
    }

    void store(Connection owner, List<DemoOfficer> officers) throws SQLException {
        Map<UUID, UUID> doneBy = inEffect(officers);
        List<DemoOfficer> candidates = candidates(officers);
        List<DemoOfficer> commanders =
                candidates.stream().filter(officer -> isCommanders(unit(officer))).toList();
        List<DemoOfficer> others =
                candidates.stream().filter(officer -> !isCommanders(unit(officer))).toList();
        for (int i = 0; i < APPROVED; i++) {
            add(pick(others), State.APPROVED);
        }
        for (int i = 0; i < WAITING; i++) {
            add(pick(i < 2 ? commanders : others), State.PROPOSED);
        }
        for (int i = 0; i < RETURNED; i++) {
            add(pick(i < 1 ? commanders : others), State.RETURNED);
        }
        decisions.send(owner);
        lines.send(owner);
        proposals.send(owner);
        link(owner, doneBy);
    }

    /** Officers whose transfers are under way. */
    Set<UUID> moved() {
        return Set.copyOf(moved);
    }

    private Map<UUID, UUID> inEffect(List<DemoOfficer> officers) {
        Map<UUID, UUID> transferOf = new LinkedHashMap<>();
        officers.stream()
                .filter(DemoTransfers::justMoved)
                .filter(officer -> officer.lastPosting().from().isAfter(today.minusDays(150)))
                .limit(IN_EFFECT)
                .forEach(officer -> transferOf.put(officer.id(), addInEffect(officer)));
        return transferOf;
    }

    private static boolean justMoved(DemoOfficer officer) {
        return officer.isServing()
                && officer.account() == null
                && officer.postings().size() > 1
                && officer.lastPosting().kind().equals("TRANSFER");
    }

    private UUID addInEffect(DemoOfficer officer) {
        Posting now = officer.lastPosting();
        Posting before = officer.postings().get(officer.postings().size() - 2);
        OffsetDateTime effect = at(now.from(), MIDNIGHT);
        return add(
                officer.id(),
                officer.fullName(),
                before.unit(),
                before.post(),
                now,
                State.IN_EFFECT,
                effect);
    }

    private void add(DemoOfficer officer, State state) {
        DemoUnit from = unit(officer);
        LocalDate effective = today.plusDays(chance.between(5, 26));
        Posting to =
                new Posting(
                        target(from),
                        officer.lastPosting().post(),
                        effective,
                        null,
                        "TRANSFER",
                        "%d/QĐ-CATP-PX01".formatted(chance.between(4801, 6900)),
                        today.minusDays(chance.between(1, 3)));
        OffsetDateTime ended = state == State.RETURNED ? at(to.decisionDate(), DECIDED) : null;
        add(officer.id(), officer.fullName(), from, officer.lastPosting().post(), to, state, ended);
    }

    private UUID add(
            UUID officer,
            String name,
            DemoUnit from,
            Post fromPost,
            Posting to,
            State state,
            OffsetDateTime ended) {
        UUID transfer = chance.id(entered.toInstant().toEpochMilli());
        UUID proposal = chance.id(entered.toInstant().toEpochMilli());
        boolean commanders = isCommanders(from) && isCommanders(to.unit()) && !state.isPast();
        String maker = commanders ? COMMANDER : HR;
        OffsetDateTime made = at(to.decisionDate(), PROPOSED);
        String reason =
                state == State.RETURNED
                        ? "Phường đi còn thiếu cán bộ trực ban, đề nghị chọn người khác."
                        : null;
        decisions.row(
                transfer,
                "TRANSFER",
                to.decisionNumber(),
                to.decisionDate(),
                to.from(),
                from.id(),
                true,
                state,
                proposal,
                maker,
                made,
                ended,
                reason);
        lines.row(
                transfer,
                transfer,
                1,
                officer,
                "POSTING",
                from.id(),
                fromPost,
                to.unit().id(),
                to.post(),
                to.from(),
                state,
                ended);
        boolean decided = state != State.PROPOSED;
        proposals.row(
                proposal,
                "force.transfer",
                transfer,
                from.id(),
                "{" + from.id() + "," + to.unit().id() + "}",
                "transfer.proposal",
                "{\"%s\",\"%s\",\"%s\",\"%s\"}"
                        .formatted(name, from.name(), to.unit().name(), DAY.format(to.from())),
                "{hr,leadership}",
                state.proposal,
                maker,
                commanders ? COMMANDER_NAME : HR_NAME,
                made,
                decided ? SECOND : null,
                decided ? SECOND_NAME : null,
                decided ? at(to.decisionDate(), DECIDED) : null,
                reason,
                decided ? 1 : 0);
        return transfer;
    }

    private void link(Connection owner, Map<UUID, UUID> transferOf) throws SQLException {
        String update =
                "update force.posting set decision_line_id = ? where officer_id = ? and valid_to is null";
        try (PreparedStatement statement = owner.prepareStatement(update)) {
            for (Map.Entry<UUID, UUID> entry : transferOf.entrySet()) {
                statement.setObject(1, entry.getValue());
                statement.setObject(2, entry.getKey());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private List<DemoOfficer> candidates(List<DemoOfficer> officers) {
        List<DemoOfficer> found = new ArrayList<>();
        for (DemoOfficer officer : officers) {
            if (officer.isServing()
                    && officer.account() == null
                    && officer.status().equals("ACTIVE")
                    && !officer.lastPosting().post().leads()
                    && over.contains(unit(officer))) {
                found.add(officer);
            }
        }
        return found;
    }

    private DemoOfficer pick(List<DemoOfficer> candidates) {
        while (true) {
            DemoOfficer officer = chance.oneOf(candidates);
            if (moved.add(officer.id())) {
                return officer;
            }
        }
    }

    /** A short ward of the same district if it has one. */
    private DemoUnit target(DemoUnit from) {
        List<DemoUnit> near =
                shortest.stream()
                        .filter(unit -> unit.parentCode().equals(from.parentCode()))
                        .toList();
        return chance.oneOf(near.isEmpty() ? shortest : near);
    }

    private static boolean isCommanders(DemoUnit unit) {
        return unit.parentCode().equals(COMMANDERS_DISTRICT);
    }

    private static DemoUnit unit(DemoOfficer officer) {
        return officer.lastPosting().unit();
    }

    private static int gap(List<Slot> slots) {
        return slots.stream().mapToInt(slot -> slot.authorised() - slot.present()).sum();
    }

    private OffsetDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atOffset(entered.getOffset());
    }

    private enum State {
        PROPOSED("PENDING"),
        APPROVED("APPROVED"),
        RETURNED("RETURNED"),
        IN_EFFECT("APPROVED");

        private final String proposal;

        State(String proposal) {
            this.proposal = proposal;
        }

        private boolean isPast() {
            return this == IN_EFFECT;
        }
    }
}
