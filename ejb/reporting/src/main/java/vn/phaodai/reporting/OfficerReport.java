package vn.phaodai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.reporting.ReportData.OfficerData;
import vn.phaodai.reporting.print.Layout;
import vn.phaodai.reporting.print.OfficerLine;
import vn.phaodai.reporting.print.PaperLanguage;

/** The officers of a unit and all below it (danh sách cán bộ, chiến sĩ), without id numbers. */
@ApplicationScoped
class OfficerReport extends ListByUnit<OfficerData, OfficerLine> {

    @Inject private ReportData data;

    OfficerReport() {
        super(
                "officers",
                Layout.OFFICERS,
                "counted.people",
                40,
                List.of(
                        Column.text("head.serviceNumber", 12, OfficerData::serviceNumber),
                        Column.text("head.fullName", 32, OfficerData::fullName),
                        Column.date("head.birthDate", OfficerData::birthDate),
                        Column.words(
                                "head.sex", 10, (one, at, language) -> language.sex(one.sex())),
                        Column.text("head.rank", 20, OfficerData::rank),
                        Column.date("head.rankSince", OfficerData::rankSince),
                        Column.text("head.position", 32, OfficerData::position),
                        Column.date("head.unitSince", OfficerData::since)));
    }

    @Override
    int count(Scope scope, LocalDate at) {
        return data.countOfficers(scope, at);
    }

    @Override
    List<OfficerData> read(ReportTask task) {
        return data.officers(task.scope(), task.asOf(), task.language());
    }

    @Override
    UUID unitOf(OfficerData one) {
        return one.unit();
    }

    @Override
    OfficerLine line(Place place, OfficerData one, ReportTask task) {
        PaperLanguage language = task.language();
        return new OfficerLine(
                place.ordinal(),
                place.unit(),
                place.title(),
                one.serviceNumber(),
                one.fullName(),
                language.day(one.birthDate()),
                language.sex(one.sex()),
                one.rank(),
                language.day(one.rankSince()),
                one.position(),
                language.day(one.since()));
    }
}
