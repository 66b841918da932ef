package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.calendar.WorkingCalendar;
import vn.phaodai.kernel.imports.CellParser;
import vn.phaodai.kernel.imports.Choice;
import vn.phaodai.kernel.imports.ImportColumn;
import vn.phaodai.kernel.imports.ImportContext;
import vn.phaodai.kernel.imports.ImportRow;
import vn.phaodai.kernel.imports.ImportTarget;

/**
 * Takes leave in from spreadsheets, one a row, by the rules of the page: each row asks for leave,
 * and another person decides about it. Leave that stands already is left the same, and so is what
 * was returned, withdrawn or cancelled: the register comes back as it went out.
 */
@ApplicationScoped
class LeaveImport implements ImportTarget {

    static final String KIND = "force.leaveRequest";

    /** List of the kinds of leave. */
    static final String KINDS = "LEAVE";

    private static final String NUMBER = "serviceNumber";
    private static final String NAME = "officerName";
    private static final String LEAVE_KIND = "kind";
    private static final String FIRST = "firstDay";
    private static final String LAST = "lastDay";
    private static final String STATE = "state";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NUMBER = 20;
    private static final Set<LeaveState> OVER =
            EnumSet.of(LeaveState.RETURNED, LeaveState.WITHDRAWN, LeaveState.CANCELLED);

    @Inject private LeaveFileRepository repository;
    @Inject private LeaveRepository leaves;
    @Inject private LeaveRequests requests;
    @Inject private CareerRepository careers;
    @Inject private CareerCatalogue catalogue;
    @Inject private WorkingCalendar calendar;
    @Inject private BusinessClock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR);
    }

    @Override
    public List<ImportColumn> columns(Scope scope) {
        CellParser date = CellParser.date();
        CellParser text = CellParser.text(LeaveRules.LONGEST_TEXT);
        return List.of(
                ImportColumn.of(
                                NUMBER,
                                RegisterImport.numberTitle(true),
                                RegisterImport.numberTitle(false),
                                CellParser.text(LONGEST_NUMBER),
                                "123-456")
                        .mandatory(),
                ImportColumn.of(
                        NAME,
                        RegisterImport.nameTitle(true),
                        RegisterImport.nameTitle(false),
                        CellParser.text(LONGEST_NAME),
                        ""),
                ImportColumn.choice(LEAVE_KIND, "Loại nghỉ", "Kind of leave", kinds()).mandatory(),
                ImportColumn.of(FIRST, "Ngày đầu", "First day", date, "21/12/2026").mandatory(),
                ImportColumn.of(LAST, "Ngày cuối", "Last day", date, "25/12/2026").mandatory(),
                ImportColumn.of("place", "Nơi nghỉ", "Place", text, "Bến Tre"),
                ImportColumn.of("note", "Ghi chú", "Note", text, ""),
                ImportColumn.choice(
                        STATE,
                        "Trạng thái",
                        "State",
                        List.of(
                                new Choice("REQUESTED", "Chờ duyệt", "Waiting"),
                                new Choice("APPROVED", "Đã duyệt", "Approved"),
                                new Choice("RETURNED", "Trả lại", "Returned"),
                                new Choice("WITHDRAWN", "Đã rút", "Withdrawn"),
                                new Choice("CANCELLED", "Đã hủy", "Cancelled"))));
    }

    private List<Choice> kinds() {
        return catalogue.choices(KINDS).stream()
                .map(each -> new Choice(each.code(), each.nameVi(), each.nameEn()))
                .toList();
    }

    @Override
    public void check(ImportContext context, List<ImportRow> rows) {
        Map<String, CareerRepository.Person> people = people(context, rows);
        Map<UUID, List<LeaveFileRepository.Standing>> standing =
                repository.standing(
                        people.values().stream()
                                .map(CareerRepository.Person::id)
                                .toArray(UUID[]::new));
        Map<String, Integer> due = due(rows, people);
        for (ImportRow row : rows) {
            CareerRepository.Person person = people.get(number(row));
            if (person == null) {
                if (row.value(NUMBER) != null) {
                    row.wrong(NUMBER, "import.career.noOfficer");
                }
                continue;
            }
            String name = VietnameseText.clean(row.value(NAME));
            if (name != null && !name.equalsIgnoreCase(person.fullName())) {
                row.wrong(NAME, "import.career.otherName");
            }
            if (OVER.contains(state(row))) {
                row.updates();
                continue;
            }
            check(
                    row,
                    person,
                    standing.computeIfAbsent(person.id(), none -> new ArrayList<>()),
                    due);
        }
    }

    private void check(
            ImportRow row,
            CareerRepository.Person person,
            List<LeaveFileRepository.Standing> standing,
            Map<String, Integer> due) {
        LeaveDraft draft = draft(row);
        LocalDate first = draft.getFirstDay();
        LocalDate last = draft.getLastDay();
        LeaveState state = state(row);
        LeaveFileRepository.Standing same =
                standing.stream()
                        .filter(
                                leave ->
                                        leave.kind().equals(draft.getKind())
                                                && leave.firstDay().equals(first)
                                                && leave.lastDay().equals(last))
                        .findFirst()
                        .orElse(null);
        if (state == LeaveState.APPROVED && (same == null || same.state() != state)) {
            row.wrong(STATE, "import.leave.approval");
        }
        if (same != null && same.state() != null) {
            row.updates();
            return;
        }
        row.wrong(
                LeaveRules.check(
                        draft,
                        draft.getKind() != null,
                        clock.today(),
                        (from, to) -> standing.stream().anyMatch(each -> each.meets(from, to))));
        boolean deducts = LeaveRules.deducts(draft.getKind());
        if (deducts && row.problems().isEmpty()) {
            requireDaysLeft(row, person, draft, standing, due);
        }
        if (row.problems().isEmpty()) {
            standing.add(
                    new LeaveFileRepository.Standing(
                            draft.getKind(), first, last, null, deducts, workingDays(draft)));
        }
    }

    /** Over New Year in each of both years. */
    private void requireDaysLeft(
            ImportRow row,
            CareerRepository.Person person,
            LeaveDraft draft,
            List<LeaveFileRepository.Standing> standing,
            Map<String, Integer> due) {
        LocalDate first = draft.getFirstDay();
        LocalDate last = draft.getLastDay();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            int days = leaves.workingDays(first, last, year);
            int left = due.getOrDefault(person.id() + " " + year, 0);
            for (LeaveFileRepository.Standing other : standing) {
                if (other.deducts()
                        && other.meets(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))) {
                    left -=
                            leaves.days(
                                    other.firstDay(), other.lastDay(), other.workingDays(), year);
                }
            }
            if (days > left) {
                row.wrong(LAST, "error.leave.balance", left, days, Integer.toString(year));
                return;
            }
        }
    }

    @Override
    public void store(ImportContext context, List<ImportRow> rows) {
        Map<String, CareerRepository.Person> people = people(context, rows);
        for (ImportRow row : rows) {
            LeaveDraft draft = draft(row);
            requests.open(context.caller(), people.get(number(row)), draft, workingDays(draft));
        }
    }

    private int workingDays(LeaveDraft draft) {
        return calendar.days().countBetween(draft.getFirstDay().minusDays(1), draft.getLastDay());
    }

    private Map<String, Integer> due(
            List<ImportRow> rows, Map<String, CareerRepository.Person> people) {
        List<UUID> officers = new ArrayList<>();
        List<String> years = new ArrayList<>();
        for (ImportRow row : rows) {
            CareerRepository.Person person = people.get(number(row));
            if (person != null && LeaveRules.deducts(row.value(LEAVE_KIND))) {
                for (String column : List.of(FIRST, LAST)) {
                    if (row.value(column) != null) {
                        officers.add(person.id());
                        years.add(Integer.toString(row.day(column).getYear()));
                    }
                }
            }
        }
        return officers.isEmpty()
                ? Map.of()
                : repository.due(officers.toArray(UUID[]::new), years.toArray(String[]::new));
    }

    private Map<String, CareerRepository.Person> people(
            ImportContext context, List<ImportRow> rows) {
        return careers
                .people(
                        rows.stream()
                                .map(LeaveImport::number)
                                .filter(number -> number != null)
                                .distinct()
                                .toArray(String[]::new))
                .stream()
                .filter(person -> context.caller().scope().covers(person.unitId()))
                .collect(
                        Collectors.toMap(
                                CareerRepository.Person::serviceNumber, Function.identity()));
    }

    private static LeaveDraft draft(ImportRow row) {
        LeaveDraft draft = new LeaveDraft();
        draft.setKind(row.value(LEAVE_KIND));
        draft.setFirstDay(row.day(FIRST));
        draft.setLastDay(row.day(LAST));
        draft.setPlace(row.value("place"));
        draft.setNote(row.value("note"));
        draft.clean();
        return draft;
    }

    private static LeaveState state(ImportRow row) {
        return row.value(STATE) == null ? null : LeaveState.valueOf(row.value(STATE));
    }

    private static String number(ImportRow row) {
        String number = VietnameseText.clean(row.value(NUMBER));
        return number == null ? null : number.toUpperCase(Locale.ROOT);
    }
}
