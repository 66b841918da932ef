package vn.phaodai.reporting;

import static vn.phaodai.reporting.print.Vietnamese.day;
import static vn.phaodai.reporting.print.Vietnamese.sex;
import static vn.phaodai.reporting.print.Vietnamese.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.reporting.ReportData.OfficerData;
import vn.phaodai.reporting.print.Layout;
import vn.phaodai.reporting.print.OfficerLine;

/** The officers of a unit and all below it (danh sách cán bộ, chiến sĩ), without id numbers. */
@ApplicationScoped
class OfficerReport extends ListByUnit<OfficerData, OfficerLine> {

    @Inject private ReportData data;
    @Inject private FullNames names;

    OfficerReport() {
        super(
                "officers",
                Layout.OFFICERS,
                "người",
                "Cán bộ",
                40,
                List.of(
                        Column.text("Số hiệu", 12, OfficerData::serviceNumber),
                        Column.text("Họ và tên", 32, OfficerData::fullName),
                        Column.date("Ngày sinh", OfficerData::birthDate),
                        Column.text("Giới tính", 10, one -> sex(one.sex())),
                        Column.text("Cấp bậc", 20, OfficerData::rank),
                        Column.date("Cấp bậc từ ngày", OfficerData::rankSince),
                        Column.text("Chức vụ", 32, OfficerData::position),
                        Column.date("Ở đơn vị từ ngày", OfficerData::since)));
    }

    @Override
    String title(String unit, LocalDate at) {
        return "Danh sách cán bộ, chiến sĩ " + unit + " tính đến ngày " + day(at);
    }

    @Override
    int count(Scope scope, LocalDate at) {
        return data.countOfficers(scope, at);
    }

    @Override
    List<OfficerData> read(Scope scope, LocalDate at) {
        return data.officers(scope, at);
    }

    @Override
    UUID unitOf(OfficerData one) {
        return one.unit();
    }

    @Override
    OfficerLine line(Place place, OfficerData one, LocalDate at) {
        return new OfficerLine(
                place.ordinal(),
                place.unit(),
                place.title(),
                one.serviceNumber(),
                one.fullName(),
                day(one.birthDate()),
                sex(one.sex()),
                one.rank(),
                day(one.rankSince()),
                one.position(),
                day(one.since()));
    }

    @Override
    String summary(Unit subject, LocalDate at) {
        return "Cán bộ, chiến sĩ " + names.police(subject, at) + " tính đến ngày " + day(at);
    }

    @Override
    String opening(Unit subject, LocalDate at, List<OfficerData> all) {
        String on = "ngày " + day(at);
        return all.isEmpty()
                ? name(subject) + " không có cán bộ, chiến sĩ nào tính đến " + on + "."
                : "Danh sách gồm " + whole(all.size()) + " cán bộ, chiến sĩ, tính đến " + on + ".";
    }
}
