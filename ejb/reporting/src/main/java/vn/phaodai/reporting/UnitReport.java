package vn.phaodai.reporting;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.SystemTask;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.reporting.print.PaperLanguage;

/** A report about a unit on a day. */
@SystemTask
abstract class UnitReport implements ReportDefinition {

    @Inject private Subjects subjects;
    @Inject private Letterheads letterheads;
    @Inject private Units units;
    @Inject private Callers callers;
    @Inject private FullNames names;

    private final String code;

    UnitReport(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<ReportFormat> formats() {
        return Set.of(ReportFormat.values());
    }

    @Override
    public Set<PaperLanguage> languages() {
        return Set.of(PaperLanguage.values());
    }

    @Override
    public List<ReportParameter> parameters() {
        return List.of(Subjects.AT, Subjects.UNIT);
    }

    @Override
    public ReportOrder order(Caller caller, PaperLanguage language, Map<String, String> given) {
        Subjects.Subject subject = subjects.of(caller, given);
        String name = name(subject.unit());
        return new ReportOrder(
                subject.parameters(),
                subject.unit().id(),
                fullName(subject.unit(), subject.at(), language),
                subject.at(),
                title(name, subject.at(), given, language),
                personalRows(subject.unit().id(), subject.at()));
    }

    /** As lists of runs and the verification page show it. */
    String title(String unit, LocalDate at, Map<String, String> given, PaperLanguage language) {
        return language.text(code + ".title", unit, language.day(at));
    }

    /** Lines about persons it will have. */
    int personalRows(UUID unit, LocalDate at) {
        return 0;
    }

    /** How it calls a unit. */
    String name(Unit unit) {
        return UnitNames.police(unit);
    }

    /** So, and with what the unit was before, as long as documents are to say it. */
    final String fullName(Unit unit, LocalDate at, PaperLanguage language) {
        return names.of(unit, at, language, this::name);
    }

    /** A unit and all below it on a day, whatever the caller sees today: {@link Subjects} asked. */
    Scope scopeOf(UUID unit, LocalDate at) {
        return callers.scopeOf(unit, at);
    }

    Subjects subjects() {
        return subjects;
    }

    Letterheads letterheads() {
        return letterheads;
    }

    Units units() {
        return units;
    }
}
