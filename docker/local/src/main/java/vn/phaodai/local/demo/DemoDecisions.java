package vn.phaodai.local.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Decisions of the past year, some approved for days to come, some waiting, one returned and one in
 * draft. None is about officers of the districts in which others try things out.
 */
final class DemoDecisions {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Set<String> KEPT_FREE = Set.of("Q01", "Q12");
    private static final String HR = "hr";
    private static final String HR_NAME = "Nguyễn Thị Hoà";
    private static final String SECOND = "hr.2";
    private static final String SECOND_NAME = "Lê Văn Bình";
    private static final String SIGNER = "Đại tá Phạm Quốc Khánh";
    private static final String SIGNER_TITLE = "Giám đốc";
    private static final String EARLIER =
            "Căn cứ Luật Công an nhân dân năm 2018;\nTheo đề nghị của Trưởng phòng Tổ chức cán bộ.";

    private final Chance chance;
    private final LocalDate today;
    private final OffsetDateTime now;
    private final Set<UUID> used;
    private final CopyTable decisions =
            new CopyTable(
                    "force.decision",
                    "id, kind, decision_number, decision_date, effective_on, signer_name, signer_title, basis, unit_id,"
                            + " state, proposal_id, made_by, made_at, ended_at, reason");
    private final CopyTable lines =
            new CopyTable(
                    "force.decision_line",
                    "id, decision_id, ordinal, officer_id, theme, from_unit, from_position, to_unit, position,"
                            + " effective_on, ends_on, from_rank, rank, code, content, state, ended_at");
    private final CopyTable proposals =
            new CopyTable(
                    "kernel.proposal",
                    "id, kind, subject_id, unit_id, approver_units, title_key, title_args, approvers, state,"
                            + " proposed_by, proposer_name, proposed_at, decided_by, decider_name, decided_at,"
                            + " reason, version");
    private int number = 7_000;

    /**
     * @param used officers about whom something else is under way
     */
    DemoDecisions(Chance chance, OffsetDateTime entered, Set<UUID> used) {
        this.chance = chance;
        this.today = entered.toLocalDate().plusDays(1);
        this.now = entered;
        this.used = new HashSet<>(used);
    }

    private record What(
            String kind,
            String theme,
            LocalDate effectiveOn,
            LocalDate endsOn,
            String code,
            String content) {

        static What commendation(LocalDate day, String form, String content) {
            return new What("COMMENDATION", "OTHER", day, null, form, content);
        }
    }

    void store(Connection owner, List<DemoOfficer> officers, UUID city) throws SQLException {
        List<DemoOfficer> free =
                officers.stream()
                        .filter(
                                officer ->
                                        officer.isServing()
                                                && officer.account() == null
                                                && officer.status().equals("ACTIVE")
                                                && officer.lastPosting().unit().isGrassroots()
                                                && !KEPT_FREE.contains(
                                                        officer.lastPosting().unit().parentCode()))
                        .toList();
        promotionsOfThePastYear(free, city);
        for (int quarter = 1; quarter <= 4; quarter++) {
            LocalDate day = today.minusDays(85L * quarter);
            decide(
                    city,
                    What.commendation(
                            day,
                            "CERTIFICATE_UNIT",
                            "Có thành tích trong công tác bảo đảm an ninh, trật tự"),
                    pick(free, 12, any -> true),
                    "IN_EFFECT");
        }
        decide(
                city,
                new What("RETIREMENT", "POSTING", today.plusDays(40), null, null, null),
                pick(
                        free,
                        4,
                        officer -> officer.career().birthDate().isBefore(today.minusYears(54))),
                "APPROVED");
        decide(
                city,
                new What(
                        "TRAINING",
                        "ABSENCE",
                        today.plusDays(15),
                        today.plusDays(105),
                        null,
                        "Lớp bồi dưỡng nghiệp vụ cảnh sát khu vực"),
                pick(free, 10, any -> true),
                "APPROVED");
        Predicate<DemoOfficer> captain =
                officer ->
                        is(officer, Grade.CAPTAIN)
                                && officer.career().rankSince().isBefore(today.minusYears(4));
        What promotion = new What("RANK_PROMOTION", "RANK", today.plusDays(28), null, null, null);
        decide(city, promotion, pick(free, 15, captain), "PROPOSED");
        decide(city, promotion, pick(free, 6, captain), "DRAFT");
        decide(
                city,
                What.commendation(
                        today.plusDays(9),
                        "CERTIFICATE_CITY",
                        "Có thành tích xuất sắc trong đợt cao điểm"),
                pick(free, 5, any -> true),
                "RETURNED");
        decisions.send(owner);
        lines.send(owner);
        proposals.send(owner);
    }

    /** As it happens when decisions take effect: their commendations stand in the register. */
    static void enterCommendations(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(
                    """
                    insert into force.commendation (officer_id, kind, given_on, decision_number, decision_date,
                        decision_id, reason, recorded_by, recorded_at)
                    select l.officer_id, l.code, l.effective_on, d.decision_number, d.decision_date, d.id, l.content,
                        'system:decisions', l.ended_at
                    from force.decision d join force.decision_line l on l.decision_id = d.id
                    where d.kind = 'COMMENDATION' and l.state = 'IN_EFFECT'
                    on conflict do nothing
                    """);
        }
    }

    /** Ranks that officers got in the past year were decided in batches, one a day of effect. */
    private void promotionsOfThePastYear(List<DemoOfficer> free, UUID city) {
        TreeMap<LocalDate, List<DemoOfficer>> byMonth =
                free.stream()
                        .filter(
                                officer ->
                                        officer.career().rankSince().isAfter(today.minusYears(1)))
                        .filter(officer -> officer.career().rankSince().isBefore(today))
                        .filter(
                                officer ->
                                        officer.career()
                                                .rankSince()
                                                .isAfter(officer.career().joined()))
                        .filter(officer -> grade(officer) != null)
                        .collect(
                                Collectors.groupingBy(
                                        officer -> officer.career().rankSince(),
                                        TreeMap::new,
                                        Collectors.toList()));
        byMonth.entrySet().stream()
                .sorted(
                        (one, other) ->
                                Integer.compare(other.getValue().size(), one.getValue().size()))
                .limit(6)
                .forEach(
                        entry ->
                                decide(
                                        city,
                                        new What(
                                                "RANK_PROMOTION",
                                                "RANK",
                                                entry.getKey(),
                                                null,
                                                null,
                                                null),
                                        entry.getValue().stream().limit(60).toList(),
                                        "IN_EFFECT"));
    }

    private void decide(UUID city, What what, List<DemoOfficer> people, String state) {
        if (people.isEmpty()) {
            return;
        }
        UUID id = chance.id(now.toInstant().toEpochMilli());
        boolean proposed = !state.equals("DRAFT");
        UUID proposal = proposed ? chance.id(now.toInstant().toEpochMilli()) : null;
        boolean past = state.equals("IN_EFFECT");
        LocalDate day = past ? what.effectiveOn().minusDays(6) : today.minusDays(2);
        OffsetDateTime made = day.atTime(now.toLocalTime()).atOffset(now.getOffset());
        String numbered = number++ + "/QĐ-CATP-PX01";
        OffsetDateTime ended =
                past
                        ? what.effectiveOn().atStartOfDay().atOffset(now.getOffset())
                        : state.equals("RETURNED") ? made.plusHours(5) : null;
        String reason = state.equals("RETURNED") ? "Chưa kèm biên bản họp xét của đơn vị." : null;
        decisions.row(
                id,
                what.kind(),
                numbered,
                day,
                what.effectiveOn(),
                SIGNER,
                SIGNER_TITLE,
                EARLIER,
                city,
                state,
                proposal,
                HR,
                made,
                ended,
                reason);
        List<String> concerned = new ArrayList<>();
        int ordinal = 1;
        for (DemoOfficer officer : people) {
            Posting posting = officer.lastPosting();
            concerned.add(posting.unit().id().toString());
            boolean ranks = what.kind().equals("RANK_PROMOTION");
            Grade grade = grade(officer);
            Grade before = past && ranks ? Grade.values()[grade.ordinal() - 1] : grade;
            lines.row(
                    chance.id(now.toInstant().toEpochMilli()),
                    id,
                    ordinal++,
                    officer.id(),
                    what.theme(),
                    posting.unit().id(),
                    posting.post(),
                    null,
                    null,
                    what.effectiveOn(),
                    what.endsOn(),
                    before == null ? officer.career().rank() : before,
                    ranks ? before.next() : null,
                    what.code(),
                    what.content(),
                    state,
                    ended);
        }
        if (proposed) {
            propose(id, proposal, city, what, numbered, concerned, state, made, reason);
        }
    }

    private void propose(
            UUID id,
            UUID proposal,
            UUID city,
            What what,
            String numbered,
            List<String> units,
            String state,
            OffsetDateTime made,
            String reason) {
        boolean decided = !state.equals("PROPOSED");
        proposals.row(
                proposal,
                "force.decision",
                id,
                city,
                units.stream().distinct().collect(Collectors.joining(",", "{", "}")),
                "decision.proposal." + what.kind(),
                "{\"%s\",\"%d\",\"%s\"}"
                        .formatted(numbered, units.size(), DAY.format(what.effectiveOn())),
                "{hr,leadership}",
                decided ? (state.equals("RETURNED") ? "RETURNED" : "APPROVED") : "PENDING",
                HR,
                HR_NAME,
                made,
                decided ? SECOND : null,
                decided ? SECOND_NAME : null,
                decided ? made.plusHours(4) : null,
                reason,
                decided ? 1 : 0);
    }

    private static boolean is(DemoOfficer officer, Grade grade) {
        return officer.career().rank().equals(grade.name());
    }

    /** Of the ordinary branch; null in the others. */
    private static Grade grade(DemoOfficer officer) {
        return Arrays.stream(Grade.values())
                .filter(grade -> is(officer, grade))
                .findFirst()
                .orElse(null);
    }

    private List<DemoOfficer> pick(
            List<DemoOfficer> from, int count, Predicate<DemoOfficer> wanted) {
        List<DemoOfficer> found =
                from.stream()
                        .filter(officer -> !used.contains(officer.id()))
                        .filter(officer -> !officer.lastPosting().post().leads())
                        .filter(wanted)
                        .collect(Collectors.toCollection(ArrayList::new));
        List<DemoOfficer> picked = new ArrayList<>();
        while (picked.size() < count && !found.isEmpty()) {
            picked.add(found.remove(chance.between(0, found.size() - 1)));
        }
        picked.forEach(officer -> used.add(officer.id()));
        return picked;
    }
}
