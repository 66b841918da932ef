package vn.phaodai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.reporting.print.Layout;
import vn.phaodai.reporting.print.PaperLanguage;
import vn.phaodai.reporting.print.Printer;
import vn.phaodai.reporting.print.SummaryLine;

/**
 * The career of one officer (tóm tắt quá trình công tác), for those who may open the record, and
 * for the officer. Without discipline, people to call and the whole id number: a paper goes where
 * its reader's rights do not.
 */
@ApplicationScoped
class CareerSummary extends RecordReport {

    private static final List<SheetColumn> COLUMNS =
            List.of(
                    SheetColumn.text("head.section", 28),
                    SheetColumn.text("head.entry", 28),
                    SheetColumn.text("head.content", 70),
                    SheetColumn.text("head.basis", 50));

    @Inject private CareerData data;
    @Inject private Letterheads letterheads;
    @Inject private FullNames names;
    @Inject private BusinessClock clock;

    CareerSummary() {
        super("career-summary", "officerId");
    }

    @Override
    public Set<Role> roles() {
        return Stream.concat(super.roles().stream(), Stream.of(Role.OFFICER, Role.REGISTRAR))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<PaperLanguage> languages() {
        return Set.of(PaperLanguage.values());
    }

    @Override
    public ReportOrder order(Caller caller, PaperLanguage language, Map<String, String> given) {
        UUID id = id(given);
        CareerData.Person person = data.own(caller, id).orElseGet(() -> another(caller, id));
        LocalDate today = clock.today();
        return new ReportOrder(
                parameters(id),
                person.unit(),
                names.police(person.unit(), today, language),
                today,
                language.text("career-summary.title", person.serviceNumber()),
                1);
    }

    @Override
    public void requireReader(Caller caller, Map<String, String> parameters) {
        if (data.own(caller, id(parameters)).isEmpty()) {
            requireRecords(caller);
        }
    }

    /** That the caller may open records of others. */
    private void requireRecords(Caller caller) {
        if (!caller.isAny(super.roles().toArray(Role[]::new))) {
            throw new NotAllowed("error.report.ownOnly");
        }
    }

    private CareerData.Person another(Caller caller, UUID id) {
        requireRecords(caller);
        return data.look(caller, id).orElseThrow(() -> new NotFound("thing.officer", id));
    }

    @Override
    public int write(ReportTask task, OutputStream out) {
        UUID id = id(task.parameters());
        PaperLanguage language = task.language();
        CareerData.Person person =
                data.person(task.scope(), id, language)
                        .orElseThrow(() -> new NotFound("thing.officer", id));
        List<SummaryLine> lines = identity(language, person, task.asOf());
        for (CareerData.Entry entry : data.career(task.scope(), id, language)) {
            lines.add(
                    new SummaryLine(
                            language.text("section." + entry.section()),
                            when(language, entry),
                            what(language, entry),
                            basis(language, entry)));
        }
        if (task.format() != ReportFormat.PDF) {
            List<Object[]> rows = new ArrayList<>();
            for (SummaryLine line : lines) {
                rows.add(new Object[] {line.section(), line.first(), line.second(), line.third()});
            }
            Sheets.write(
                    task,
                    language.text("sheet.career-summary"),
                    Sheets.in(language, COLUMNS),
                    rows,
                    out);
            return 0;
        }
        return Printer.list(
                Layout.CAREER_SUMMARY,
                letterheads.of(
                        task,
                        language.text("career-summary.type"),
                        "TT",
                        language.text("career-summary.of", person.rank(), person.fullName())),
                task.verification(),
                language.text("career-summary.opening", language.day(task.asOf())),
                lines,
                task.work(),
                out);
    }

    private List<SummaryLine> identity(
            PaperLanguage language, CareerData.Person person, LocalDate at) {
        String rankSince = language.day(person.rankSince());
        String since = language.day(person.since());
        List<SummaryLine> lines = new ArrayList<>();
        lines.add(line(language, "head.fullName", person.fullName()));
        lines.add(line(language, "head.serviceNumber", person.serviceNumber()));
        lines.add(line(language, "head.birthDate", language.day(person.birthDate())));
        lines.add(line(language, "head.sex", language.sex(person.sex())));
        lines.add(line(language, "career-summary.personalId", person.personalIdMasked()));
        lines.add(
                line(
                        language,
                        "career-summary.rank",
                        language.text("career-summary.since", person.rank(), rankSince)));
        lines.add(
                line(
                        language,
                        "head.position",
                        language.text("career-summary.since", person.position(), since)));
        lines.add(line(language, "head.unit", names.police(person.unit(), at, language)));
        return lines;
    }

    private static SummaryLine line(PaperLanguage language, String first, String second) {
        return new SummaryLine(
                language.text("section.IDENTITY"), language.text(first), second, null);
    }

    private static String when(PaperLanguage language, CareerData.Entry entry) {
        String since = language.day(entry.since());
        String until = language.day(entry.until());
        return switch (entry.section()) {
            case "EVALUATIONS" ->
                    language.text("career-summary.year", String.valueOf(entry.since().getYear()));
            case "COMMENDATIONS" -> since;
            case "QUALIFICATIONS" ->
                    until == null ? since : language.text("career-summary.until", since, until);
            default ->
                    since + " – " + (until == null ? language.text("career-summary.now") : until);
        };
    }

    /** The unit as it was called then. */
    private String what(PaperLanguage language, CareerData.Entry entry) {
        if (entry.unit() == null) {
            return entry.content();
        }
        return entry.content() + ", " + names.police(entry.unit(), entry.since(), language);
    }

    private static String basis(PaperLanguage language, CareerData.Entry entry) {
        if (entry.decisionNumber() == null) {
            return entry.source();
        }
        String decision =
                entry.decisionDate() == null
                        ? language.text("career-summary.decision", entry.decisionNumber())
                        : language.text(
                                "career-summary.decisionOf",
                                entry.decisionNumber(),
                                language.day(entry.decisionDate()));
        return entry.source() == null ? decision : decision + ". " + entry.source();
    }
}
