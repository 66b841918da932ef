package vn.phaodai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.reporting.ReportData.RetirementData;
import vn.phaodai.reporting.print.Layout;
import vn.phaodai.reporting.print.PaperLanguage;
import vn.phaodai.reporting.print.RetirementLine;

/** Who reaches the limit of service age within ten years, to the month (dự báo nghỉ hưu). */
@ApplicationScoped
class RetirementReport extends ListByUnit<RetirementData, RetirementLine> {

    private static final int YEARS = 10;
    private static final int MONTHS = 12;

    @Inject private ReportData data;

    RetirementReport() {
        super(
                "retirement",
                Layout.RETIREMENT,
                "counted.people",
                40,
                List.of(
                        Column.text("head.serviceNumber", 12, RetirementData::serviceNumber),
                        Column.text("head.fullName", 32, RetirementData::fullName),
                        Column.date("head.birthDate", RetirementData::birthDate),
                        Column.words(
                                "head.sex", 10, (one, at, language) -> language.sex(one.sex())),
                        Column.text("head.rank", 20, RetirementData::rank),
                        Column.text("head.position", 32, RetirementData::position),
                        Column.words(
                                "head.limit",
                                18,
                                (one, at, language) -> age(language, one.limitMonths())),
                        Column.date("head.limitOn", RetirementData::limitOn),
                        Column.date("head.leavesOn", RetirementData::leavesOn)));
    }

    @Override
    int count(Scope scope, LocalDate at) {
        return data.countRetirements(scope, at, end(at));
    }

    @Override
    List<RetirementData> read(ReportTask task) {
        return data.retirements(task.scope(), task.asOf(), end(task.asOf()), task.language());
    }

    @Override
    UUID unitOf(RetirementData one) {
        return one.unit();
    }

    @Override
    RetirementLine line(Place place, RetirementData one, ReportTask task) {
        PaperLanguage language = task.language();
        return new RetirementLine(
                place.ordinal(),
                place.unit(),
                place.title(),
                one.serviceNumber(),
                one.fullName(),
                language.day(one.birthDate()),
                language.sex(one.sex()),
                one.rank(),
                one.position(),
                age(language, one.limitMonths()),
                language.day(one.limitOn()),
                language.day(one.leavesOn()));
    }

    @Override
    String summary(Unit subject, ReportTask task) {
        PaperLanguage language = task.language();
        return language.text(
                "retirement.summary",
                fullName(subject, task.asOf(), language),
                lastYear(task.asOf()),
                language.day(task.asOf()));
    }

    @Override
    String opening(Unit subject, ReportTask task, List<RetirementData> all) {
        PaperLanguage language = task.language();
        if (all.isEmpty()) {
            return language.text("retirement.none", name(subject), lastYear(task.asOf()));
        }
        Map<Integer, Integer> years = new TreeMap<>();
        all.forEach(one -> years.merge(one.limitOn().getYear(), 1, Integer::sum));
        return language.text(
                "retirement.opening",
                language.whole(all.size()),
                years.entrySet().stream()
                        .map(
                                year ->
                                        language.text(
                                                "retirement.year",
                                                year.getKey().toString(),
                                                language.whole(year.getValue())))
                        .collect(Collectors.joining("; ")));
    }

    /** The first day after the years it tells about, that of the day included. */
    private static LocalDate end(LocalDate at) {
        return LocalDate.of(at.getYear() + YEARS, 1, 1);
    }

    private static String lastYear(LocalDate at) {
        return String.valueOf(end(at).getYear() - 1);
    }

    private static String age(PaperLanguage language, int months) {
        int over = months % MONTHS;
        String years = String.valueOf(months / MONTHS);
        return over == 0
                ? language.text("retirement.age", years)
                : language.text("retirement.ageAndMonths", years, String.valueOf(over), over);
    }
}
