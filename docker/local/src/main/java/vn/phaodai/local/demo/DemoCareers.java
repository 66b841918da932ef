package vn.phaodai.local.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What officers have behind them beyond their postings: ranks, training, evaluations,
 * commendations, languages, skills, discipline, people to call, leave.
 */
final class DemoCareers {

    private static final int YEARS_BACK = 15;
    private static final int YEARS_EVALUATED = 8;
    private static final int AT_ONCE = 500;
    private static final int EXCELLENT_PERCENT = 20;
    private static final LocalDate FIRST_DATA_COURSE = LocalDate.of(2024, 1, 1);
    private static final List<String> ISSUERS =
            List.of("Phòng Tổ chức cán bộ", "Trung tâm Huấn luyện", "Học viện Cảnh sát nhân dân");
    private static final List<String> LANGUAGES = List.of("EN", "EN", "EN", "ZH", "FR", "KM", "JA");
    private static final List<String> LEVELS = List.of("A2", "A2", "B1", "B1", "B2", "C1");
    private static final List<String> SKILLS =
            List.of(
                    "COMPUTER",
                    "MEDIATION",
                    "FIRST_RESPONSE",
                    "MOTORBIKE",
                    "SWIMMING",
                    "PHOTO",
                    "COMMUNITY");
    private static final List<String> RELATIONS = List.of("SPOUSE", "SPOUSE", "PARENT", "SIBLING");

    private final Chance chance;
    private final LocalDate today;
    private final PersonNames names;
    private final OffsetDateTime now;
    private final Map<String, int[]> grades = new HashMap<>();

    private final CopyTable ranks =
            new CopyTable(
                    "force.rank_held",
                    "id, officer_id, rank, valid_from, valid_to, kind, decision_number, decision_date, recorded_by, recorded_at");
    private final CopyTable qualifications =
            new CopyTable(
                    "force.qualification",
                    "id, officer_id, kind, valid_from, expires_on, number, issuer, recorded_by, recorded_at");
    private final CopyTable evaluations =
            new CopyTable(
                    "force.evaluation",
                    "id, officer_id, year, grade, unit_id, recorded_by, recorded_at");
    private final CopyTable commendations =
            new CopyTable(
                    "force.commendation",
                    "id, officer_id, kind, given_on, decision_number, decision_date, reason, recorded_by, recorded_at");
    private final CopyTable languages =
            new CopyTable(
                    "force.officer_language",
                    "id, officer_id, language, level, valid_from, recorded_by, recorded_at");
    private final CopyTable skills =
            new CopyTable(
                    "force.officer_skill",
                    "id, officer_id, skill, level, valid_from, recorded_by, recorded_at");
    private final CopyTable contacts =
            new CopyTable(
                    "force.emergency_contact",
                    "id, officer_id, full_name, relation, phone, valid_from, recorded_by, recorded_at");
    private final CopyTable disciplines =
            new CopyTable(
                    "force.discipline",
                    "id, officer_id, form, valid_from, valid_to, decision_number, decision_date, reason, recorded_by, recorded_at");
    private final CopyTable leaves =
            new CopyTable(
                    "force.leave",
                    "id, officer_id, kind, first_day, last_day, working_days, state, made_by, made_at, ended_at");

    DemoCareers(Chance chance, LocalDate today, OffsetDateTime now) {
        this.chance = chance;
        this.today = today;
        this.now = now;
        this.names = new PersonNames(chance);
    }

    void store(Connection owner, List<DemoOfficer> officers) throws SQLException {
        BulkLoad load =
                BulkLoad.begin(
                        owner,
                        List.of(
                                ranks,
                                qualifications,
                                evaluations,
                                commendations,
                                languages,
                                skills,
                                contacts,
                                disciplines,
                                leaves));
        int stored = 0;
        for (DemoOfficer officer : officers) {
            ranks(officer);
            training(officer);
            evaluations(officer);
            honours(officer);
            person(officer);
            if (officer.isServing()) {
                leave(officer);
            }
            if (++stored % AT_ONCE == 0) {
                load.send();
            }
        }
        load.finish();
        handovers(owner);
        try (Statement statement = owner.createStatement()) {
            statement.execute(
                    "analyze force.rank_held, force.qualification, force.evaluation, force.leave");
        }
    }

    /** The postings of the last weeks have begun handovers; most of the older ones are done. */
    private static void handovers(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("update force.handover set told = true");
            statement.execute(
                    """
                    update force.handover_item i set given_note = case i.kind when 'WEAPONS' then '01 súng K54, 02 băng đạn'
                            when 'CASES' then '02 hồ sơ đang giải quyết' when 'DOCUMENTS' then 'Sổ công tác, 03 tập hồ sơ'
                            else 'Không có' end,
                        given_by = 'demo', given_at = now()
                    from force.handover h
                    where h.id = i.handover_id and (h.moves_on < current_date - 45 or i.ordinal < 4)
                    """);
            statement.execute(
                    """
                    update force.handover_item i set taken_by = 'hr', taken_at = now()
                    from force.handover h
                    where h.id = i.handover_id and i.given_by is not null
                        and (h.moves_on < current_date - 50 or i.ordinal < 3)
                    """);
            statement.execute(
                    """
                    update force.handover h set state = 'DONE', ended_at = now()
                    where not exists (select 1 from force.handover_item i
                        where i.handover_id = h.id and i.taken_by is null)
                    """);
        }
    }

    /** Back from the present rank, each one as long as it usually lasts, to the first. */
    private void ranks(DemoOfficer officer) {
        Career career = officer.career();
        String code = career.rank();
        String branch =
                code.startsWith("TECHNICAL_")
                        ? "TECHNICAL_"
                        : code.startsWith("CONSCRIPT_") ? "CONSCRIPT_" : "";
        Grade grade = Grade.valueOf(code.substring(branch.length()));
        LocalDate from = career.rankSince();
        LocalDate to = null;
        while (true) {
            boolean first = !from.isAfter(career.joined());
            ranks.row(
                    id(),
                    officer.id(),
                    branch + grade.name(),
                    from,
                    to,
                    first ? "FIRST" : "PROMOTION",
                    decision(),
                    from.minusDays(chance.between(5, 20)),
                    DemoData.MADE_BY,
                    now);
            if (first || from.isBefore(today.minusYears(YEARS_BACK))) {
                return;
            }
            to = from;
            grade = Grade.values()[grade.ordinal() - 1];
            boolean lowest =
                    grade == Grade.PRIVATE
                            || (!branch.equals("CONSCRIPT_") && grade == Grade.SERGEANT);
            LocalDate before = to.minusYears(grade.years());
            from =
                    lowest || before.isBefore(career.joined().plusMonths(6))
                            ? career.joined()
                            : before;
        }
    }

    private void training(DemoOfficer officer) {
        LocalDate joined = officer.career().joined();
        Post post = officer.lastPosting().post();
        qualification(
                officer,
                chance.percent(45) ? "POLICE_DEGREE" : "POLICE_SECONDARY",
                joined.minusDays(40),
                0);
        if (post.leads()) {
            qualification(officer, "COMMAND_COURSE", officer.lastPosting().from().minusDays(60), 0);
        }
        if (chance.percent(94)) {
            renewed(officer, "WEAPONS", joined, 36);
        }
        if (chance.percent(60)) {
            renewed(officer, "FIRST_AID", joined, 24);
        }
        if (chance.percent(88)) {
            renewed(officer, "MARTIAL_ARTS", later(joined, today.minusYears(2)), 12);
        }
        if (chance.percent(75)) {
            renewed(officer, "DATA_PROTECTION", later(joined, FIRST_DATA_COURSE), 12);
        }
        if (post == Post.BEAT_OFFICER) {
            renewed(officer, "BEAT_COURSE", joined, 60);
        } else if (post == Post.ADMIN_RESIDENCE) {
            renewed(officer, "RESIDENCE_COURSE", joined, 36);
        } else if (post == Post.DUTY_OFFICER) {
            renewed(officer, "DUTY_COURSE", joined, 36);
        }
    }

    /** The last one or two of its kind; most hold still, some end soon, a few have ended. */
    private void renewed(DemoOfficer officer, String kind, LocalDate earliest, int months) {
        int days = (int) (months * 30.4);
        int longest = chance.percent(90) ? days - 100 : days + 15;
        LocalDate from = today.minusDays(chance.between(5, longest));
        if (from.isBefore(earliest)) {
            from = earliest.plusDays(chance.between(0, 60));
        }
        if (from.isAfter(today)) {
            return;
        }
        qualification(officer, kind, from, months);
        LocalDate before = from.minusMonths(months).plusDays(chance.between(0, 20));
        if (before.isAfter(earliest) && before.isBefore(from) && chance.percent(40)) {
            qualification(officer, kind, before, months);
        }
    }

    private void qualification(DemoOfficer officer, String kind, LocalDate from, int months) {
        qualifications.row(
                id(),
                officer.id(),
                kind,
                from,
                months == 0 ? null : from.plusMonths(months).minusDays(1),
                "%05d/%d".formatted(chance.between(1, 99_999), from.getYear()),
                chance.oneOf(ISSUERS),
                DemoData.MADE_BY,
                now);
    }

    private void evaluations(DemoOfficer officer) {
        int first =
                Math.max(
                        officer.career().joined().getYear() + 1, today.getYear() - YEARS_EVALUATED);
        for (int year = first; year < today.getYear(); year++) {
            LocalDate end = LocalDate.of(year, 12, 31);
            Posting held = null;
            for (Posting posting : officer.postings()) {
                if (!posting.from().isAfter(end)
                        && (posting.to() == null || posting.to().isAfter(end))) {
                    held = posting;
                }
            }
            if (held != null) {
                evaluations.row(
                        id(),
                        officer.id(),
                        year,
                        grade(held.unit(), year),
                        held.unit().id(),
                        DemoData.MADE_BY,
                        now);
            }
        }
    }

    private String grade(DemoUnit unit, int year) {
        int[] given = grades.computeIfAbsent(unit.code() + year, none -> new int[2]);
        int draw = chance.between(1, 1000);
        if (draw <= 4) {
            return "NOT_COMPLETED";
        }
        if (draw <= 90) {
            return "COMPLETED";
        }
        if (draw <= 260 && (given[1] + 1) * 100 <= given[0] * EXCELLENT_PERCENT) {
            given[1]++;
            return "EXCELLENT";
        }
        given[0]++;
        return "GOOD";
    }

    private void honours(DemoOfficer officer) {
        LocalDate earliest = later(officer.career().joined(), today.minusYears(YEARS_BACK));
        int days = (int) (today.toEpochDay() - earliest.toEpochDay());
        Set<LocalDate> given = new HashSet<>();
        for (int i = chance.between(0, Math.max(0, Math.min(3, days / 900))); i > 0; i--) {
            LocalDate day = earliest.plusDays(chance.between(0, days));
            if (!given.add(day)) {
                continue;
            }
            commendations.row(
                    id(),
                    officer.id(),
                    chance.percent(60)
                            ? "CERTIFICATE_UNIT"
                            : chance.percent(60) ? "EMULATION_BASE" : "CERTIFICATE_CITY",
                    day,
                    decision(),
                    day.minusDays(3),
                    "Có thành tích trong công tác bảo đảm an ninh, trật tự",
                    DemoData.MADE_BY,
                    now);
        }
        if (days > 700 && officer.account() == null && chance.between(1, 1000) <= 7) {
            LocalDate from = earliest.plusDays(chance.between(300, days));
            disciplines.row(
                    id(),
                    officer.id(),
                    chance.percent(75) ? "REPRIMAND" : "WARNING",
                    from,
                    from.plusYears(1),
                    decision(),
                    from.minusDays(2),
                    "Vi phạm quy định về chế độ trực",
                    DemoData.MADE_BY,
                    now);
        }
    }

    private void person(DemoOfficer officer) {
        LocalDate joined = officer.career().joined();
        if (chance.percent(28)) {
            languages.row(
                    id(),
                    officer.id(),
                    chance.oneOf(LANGUAGES),
                    chance.oneOf(LEVELS),
                    joined,
                    DemoData.MADE_BY,
                    now);
        }
        if (chance.percent(30)) {
            skills.row(
                    id(),
                    officer.id(),
                    chance.oneOf(SKILLS),
                    chance.percent(60) ? "BASIC" : "GOOD",
                    joined,
                    DemoData.MADE_BY,
                    now);
        }
        if (chance.percent(86)) {
            contacts.row(
                    id(),
                    officer.id(),
                    names.next(chance.percent(50) ? Sex.MALE : Sex.FEMALE, 1985),
                    chance.oneOf(RELATIONS),
                    "053%07d".formatted(chance.between(1_000_000, 9_999_999)),
                    joined,
                    DemoData.MADE_BY,
                    now);
        }
    }

    /** This year's and last year's, a week or so each. */
    private void leave(DemoOfficer officer) {
        for (int year = today.getYear() - 1; year <= today.getYear(); year++) {
            LocalDate monday = LocalDate.of(year, 3, 1).plusDays(chance.between(0, 40) * 7L);
            monday = monday.minusDays(monday.getDayOfWeek().getValue() - 1L);
            int days = chance.between(2, 4);
            boolean known = monday.isBefore(today.plusDays(20));
            if (officer.career().joined().isBefore(monday.minusYears(1)) && known) {
                OffsetDateTime made = now.minusDays(today.toEpochDay() - monday.toEpochDay() + 15);
                made = made.isAfter(now) ? now.minusDays(1) : made;
                leaves.row(
                        id(),
                        officer.id(),
                        "ANNUAL",
                        monday,
                        monday.plusDays(days),
                        days + 1,
                        "APPROVED",
                        officer.account() == null ? DemoData.MADE_BY : officer.account(),
                        made,
                        made.plusHours(5));
            }
        }
    }

    private String decision() {
        return "%d/QĐ-CATP-PX01".formatted(chance.between(11, 4800));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private UUID id() {
        return chance.id(now.toInstant().toEpochMilli());
    }
}
