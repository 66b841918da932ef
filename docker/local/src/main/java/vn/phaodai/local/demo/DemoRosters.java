package vn.phaodai.local.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Shifts of every ward, and a published roster of four weeks around today: by turns, so that nobody
 * has two duties within two days, and nobody is on duty during leave.
 */
final class DemoRosters {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final long SEED = 20220305;
    private static final int DAYS = 28;
    private static final int REST_DAYS = 2;
    private static final int AT_ONCE = 20;
    private static final String COMMANDERS = "WARD_CHIEF,WARD_DEPUTY_CHIEF";
    private static final String OUTSIDE = "BEAT_OFFICER,PUBLIC_ORDER,CRIME_PREVENTION";
    private static final String STAFF = OUTSIDE + ",DUTY_OFFICER,ADMIN_RESIDENCE,GENERAL_STAFF";
    private static final List<Shift> SHIFTS =
            List.of(
                    new Shift(
                            "Trực chỉ huy",
                            "COMMAND",
                            LocalTime.of(7, 0),
                            1440,
                            COMMANDERS,
                            1,
                            true),
                    new Shift("Trực ban ngày", "DESK", LocalTime.of(7, 0), 720, STAFF, 1, false),
                    new Shift("Trực ban đêm", "DESK", LocalTime.of(19, 0), 720, STAFF, 2, true),
                    new Shift("Tuần tra đêm", "PATROL", LocalTime.of(20, 0), 240, OUTSIDE, 2, true),
                    new Shift("Ứng trực", "STANDBY", LocalTime.of(7, 0), 1440, "", 0, true));

    private static final String LOGGED = "Q01-01";
    private static final List<String> SAID =
            List.of(
                    "Đủ 2 bộ đàm, 1 đèn pin, sổ tiếp dân. Không có việc tồn.",
                    "Tiếp nhận 1 tin báo mất xe đạp, đã lập biên bản và chuyển tổ phòng, chống tội"
                            + " phạm. Bàn giao đủ công cụ hỗ trợ.",
                    "Nhắc 2 hộ kinh doanh lấn chiếm vỉa hè. 1 bộ đàm yếu pin, đề nghị thay.",
                    "Nhận 3 hồ sơ đăng ký tạm trú ngoài giờ, để ở tủ số 1. Không có việc tồn.");

    private record Shift(
            String name,
            String kind,
            LocalTime starts,
            int minutes,
            String positions,
            int needed,
            boolean night) {

        boolean isFor(String position) {
            return List.of(positions.split(",")).contains(position);
        }
    }

    /** Somebody who takes turns. */
    private static final class Turn {

        private final UUID officer;
        private final String position;
        private LocalDate last = LocalDate.MIN;
        private int duties;

        Turn(UUID officer, String position) {
            this.officer = officer;
            this.position = position;
        }
    }

    private final Chance chance = new Chance(SEED);
    private final LocalDate today;
    private final OffsetDateTime now;
    private final LocalDate first;
    private final Map<UUID, List<LocalDate[]>> away = new HashMap<>();
    private final Set<UUID> leaving = new HashSet<>();
    private final Set<LocalDate> holidays = new HashSet<>();
    private final CopyTable shifts =
            new CopyTable(
                    "force.shift", "id, unit_id, name, kind, starts_at, minutes, days, valid_from");
    private final CopyTable needs =
            new CopyTable("force.shift_need", "shift_id, ordinal, positions, needed");
    private final CopyTable rosters =
            new CopyTable(
                    "force.roster",
                    "id, unit_id, first_day, last_day, state, made_by, made_at, published_by,"
                            + " published_at, gaps_reason");
    private final CopyTable duties =
            new CopyTable(
                    "force.duty",
                    "id, roster_id, unit_id, shift_id, shift, kind, seat, day, starts_at,"
                            + " ends_at, positions, night, weekend, holiday, officer_id, in_force");
    private final CopyTable standbys =
            new CopyTable(
                    "force.standby",
                    "id, unit_id, first_day, last_day, percent, occasion, source, made_by, made_at");
    private final CopyTable handovers =
            new CopyTable(
                    "force.duty_handover",
                    "id, duty_id, unit_id, text, written_by, written_at, received_by, received_at");
    private int written;

    DemoRosters(LocalDate today, OffsetDateTime now) {
        this.today = today;
        this.now = now;
        this.first = today.minusWeeks(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    void store(Connection owner, List<DemoUnit> units, List<DemoOfficer> officers)
            throws SQLException {
        read(owner);
        Map<UUID, List<Turn>> people = new HashMap<>();
        for (DemoOfficer officer : officers) {
            if (officer.isServing()
                    && officer.status().equals("ACTIVE")
                    && !leaving.contains(officer.id())) {
                people.computeIfAbsent(officer.lastPosting().unit().id(), id -> new ArrayList<>())
                        .add(new Turn(officer.id(), officer.lastPosting().post().toString()));
            }
        }
        int waiting = 0;
        for (DemoUnit unit : units) {
            if (unit.isGrassroots()) {
                roster(unit, people.getOrDefault(unit.id(), List.of()));
                if (++waiting % AT_ONCE == 0) {
                    send(owner);
                }
            }
        }
        send(owner);
        units.stream().filter(DemoUnit::isCity).forEach(this::standby);
        handovers.send(owner);
        standbys.send(owner);
        try (Statement statement = owner.createStatement()) {
            statement.execute("analyze force.shift, force.shift_need, force.roster, force.duty");
        }
    }

    /** Half of everybody around the next holiday after the rosters. */
    private void standby(DemoUnit city) {
        holidays.stream()
                .filter(day -> day.isAfter(first.plusDays(DAYS)))
                .min(Comparator.naturalOrder())
                .ifPresent(
                        day ->
                                standbys.row(
                                        id(),
                                        city.id(),
                                        day.minusDays(1),
                                        day.plusDays(1),
                                        50,
                                        "Bảo đảm an ninh, trật tự dịp nghỉ lễ",
                                        "Kế hoạch ứng trực dịp lễ của Công an Thành phố",
                                        DemoData.MADE_BY,
                                        now));
    }

    /** The log of the first ward; what was written last waits for somebody to take it over. */
    private void handover(UUID duty, DemoUnit unit, OffsetDateTime ends) {
        if (!unit.code().equals(LOGGED) || !ends.isBefore(now)) {
            return;
        }
        boolean open = ends.plusDays(1).isAfter(now);
        handovers.row(
                id(),
                duty,
                unit.id(),
                SAID.get(written++ % SAID.size()),
                "officer.q1",
                ends,
                open ? null : "registrar.q1",
                open ? null : ends.plusMinutes(10));
    }

    private void send(Connection owner) throws SQLException {
        shifts.send(owner);
        needs.send(owner);
        rosters.send(owner);
        duties.send(owner);
    }

    private void read(Connection owner) throws SQLException {
        LocalDate last = first.plusDays(DAYS);
        try (Statement statement = owner.createStatement()) {
            try (ResultSet rows =
                    statement.executeQuery(
                            "select officer_id, first_day, last_day from force.leave where state ="
                                    + " 'APPROVED' and first_day <= '"
                                    + last
                                    + "' and last_day >= '"
                                    + first
                                    + "'")) {
                while (rows.next()) {
                    away.computeIfAbsent(rows.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(
                                    new LocalDate[] {
                                        rows.getObject(2, LocalDate.class),
                                        rows.getObject(3, LocalDate.class)
                                    });
                }
            }
            try (ResultSet rows =
                    statement.executeQuery("select officer_id from force.planned_move")) {
                while (rows.next()) {
                    leaving.add(rows.getObject(1, UUID.class));
                }
            }
            try (ResultSet rows =
                    statement.executeQuery(
                            "select day from kernel.calendar_day where kind = 'HOLIDAY'")) {
                while (rows.next()) {
                    holidays.add(rows.getObject(1, LocalDate.class));
                }
            }
        }
    }

    private void roster(DemoUnit unit, List<Turn> people) {
        List<UUID> ids = new ArrayList<>();
        for (Shift shift : SHIFTS) {
            UUID id = id();
            ids.add(id);
            shifts.row(
                    id,
                    unit.id(),
                    shift.name(),
                    shift.kind(),
                    shift.starts(),
                    shift.minutes(),
                    "ALL",
                    today.withDayOfYear(1));
            if (shift.needed() > 0) {
                needs.row(id, 0, "{" + shift.positions() + "}", shift.needed());
            }
        }
        UUID roster = id();
        List<Object[]> rows = new ArrayList<>();
        int empty = 0;
        boolean commanded = true;
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = first.plusDays(i);
            for (int s = 0; s < SHIFTS.size(); s++) {
                Shift shift = SHIFTS.get(s);
                for (int seat = 1; seat <= shift.needed(); seat++) {
                    Turn turn = next(people, shift, day);
                    empty += turn == null ? 1 : 0;
                    commanded &= turn != null || s > 0;
                    rows.add(duty(roster, unit, ids.get(s), shift, seat, day, turn));
                }
            }
        }
        boolean published = commanded;
        rosters.row(
                roster,
                unit.id(),
                first,
                first.plusDays(DAYS - 1L),
                published ? "PUBLISHED" : "DRAFT",
                DemoData.MADE_BY,
                now,
                published ? DemoData.MADE_BY : null,
                published ? now : null,
                published && empty > 0 ? "Thiếu quân số so với biên chế" : null);
        for (Object[] row : rows) {
            row[row.length - 1] = published;
            duties.row(row);
        }
    }

    private Object[] duty(
            UUID roster,
            DemoUnit unit,
            UUID shiftId,
            Shift shift,
            int seat,
            LocalDate day,
            Turn turn) {
        OffsetDateTime from = day.atTime(shift.starts()).atZone(ZONE).toOffsetDateTime();
        UUID id = id();
        if (shift.kind().equals("DESK") && seat == 1) {
            handover(id, unit, from.plusMinutes(shift.minutes()));
        }
        return new Object[] {
            id,
            roster,
            unit.id(),
            shiftId,
            shift.name(),
            shift.kind(),
            seat,
            day,
            from,
            from.plusMinutes(shift.minutes()),
            "{" + shift.positions() + "}",
            shift.night(),
            day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue(),
            holidays.contains(day),
            turn == null ? null : turn.officer,
            false
        };
    }

    /** Who has waited longest; nobody rather than somebody who needs the rest. */
    private Turn next(List<Turn> people, Shift shift, LocalDate day) {
        Turn turn =
                people.stream()
                        .filter(each -> shift.isFor(each.position))
                        .filter(each -> !day.isBefore(restedOn(each)))
                        .filter(each -> isThere(each.officer, day))
                        .min(
                                Comparator.comparing((Turn each) -> each.last)
                                        .thenComparing(each -> each.duties))
                        .orElse(null);
        if (turn != null) {
            turn.last = day;
            turn.duties++;
        }
        return turn;
    }

    private static LocalDate restedOn(Turn turn) {
        return turn.last.equals(LocalDate.MIN) ? turn.last : turn.last.plusDays(REST_DAYS);
    }

    private boolean isThere(UUID officer, LocalDate day) {
        return away.getOrDefault(officer, List.of()).stream()
                .noneMatch(leave -> !leave[0].isAfter(day.plusDays(1)) && !leave[1].isBefore(day));
    }

    private UUID id() {
        return chance.id(now.toInstant().toEpochMilli());
    }
}
