package vn.phaodai.reporting;

import static vn.phaodai.reporting.print.Vietnamese.day;
import static vn.phaodai.reporting.print.Vietnamese.sex;
import static vn.phaodai.reporting.print.Vietnamese.whole;

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
                "người",
                "Nghỉ hưu",
                40,
                List.of(
                        Column.text("Số hiệu", 12, RetirementData::serviceNumber),
                        Column.text("Họ và tên", 32, RetirementData::fullName),
                        Column.date("Ngày sinh", RetirementData::birthDate),
                        Column.text("Giới tính", 10, one -> sex(one.sex())),
                        Column.text("Cấp bậc", 20, RetirementData::rank),
                        Column.text("Chức vụ", 32, RetirementData::position),
                        Column.text("Hạn tuổi", 18, one -> age(one.limitMonths())),
                        Column.date("Hết hạn tuổi", RetirementData::limitOn),
                        Column.date("Nghỉ từ ngày", RetirementData::leavesOn)));
    }

    @Override
    String title(String unit, LocalDate at) {
        return "Dự báo nghỉ hưu " + unit + " từ ngày " + day(at);
    }

    @Override
    int count(Scope scope, LocalDate at) {
        return data.countRetirements(scope, at, end(at));
    }

    @Override
    List<RetirementData> read(Scope scope, LocalDate at) {
        return data.retirements(scope, at, end(at));
    }

    @Override
    UUID unitOf(RetirementData one) {
        return one.unit();
    }

    @Override
    RetirementLine line(Place place, RetirementData one, LocalDate at) {
        return new RetirementLine(
                place.ordinal(),
                place.unit(),
                place.title(),
                one.serviceNumber(),
                one.fullName(),
                day(one.birthDate()),
                sex(one.sex()),
                one.rank(),
                one.position(),
                age(one.limitMonths()),
                day(one.limitOn()),
                day(one.leavesOn()));
    }

    @Override
    String summary(Unit subject, LocalDate at) {
        return "Cán bộ, chiến sĩ "
                + name(subject)
                + " hết hạn tuổi phục vụ đến hết năm "
                + lastYear(at)
                + ", lập ngày "
                + day(at);
    }

    @Override
    String opening(Unit subject, LocalDate at, List<RetirementData> all) {
        if (all.isEmpty()) {
            return name(subject)
                    + " không có cán bộ, chiến sĩ nào hết hạn tuổi đến hết năm "
                    + lastYear(at)
                    + ".";
        }
        Map<Integer, Integer> years = new TreeMap<>();
        all.forEach(one -> years.merge(one.limitOn().getYear(), 1, Integer::sum));
        return "Danh sách gồm "
                + whole(all.size())
                + " cán bộ, chiến sĩ, tính theo cấp bậc hàm đang giữ. Theo năm hết hạn tuổi: "
                + years.entrySet().stream()
                        .map(year -> "năm " + year.getKey() + ": " + whole(year.getValue()))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    /** The first day after the years it tells about, that of the day included. */
    private static LocalDate end(LocalDate at) {
        return LocalDate.of(at.getYear() + YEARS, 1, 1);
    }

    private static int lastYear(LocalDate at) {
        return end(at).getYear() - 1;
    }

    private static String age(int months) {
        int over = months % MONTHS;
        return months / MONTHS + " tuổi" + (over == 0 ? "" : " " + over + " tháng");
    }
}
