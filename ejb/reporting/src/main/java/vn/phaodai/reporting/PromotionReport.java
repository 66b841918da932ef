package vn.phaodai.reporting;

import static vn.phaodai.reporting.print.Vietnamese.day;
import static vn.phaodai.reporting.print.Vietnamese.sex;
import static vn.phaodai.reporting.print.Vietnamese.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.reporting.ReportData.PromotionData;
import vn.phaodai.reporting.print.Layout;
import vn.phaodai.reporting.print.PromotionLine;

/**
 * Who meets every condition for the next rank on a day (danh sách đủ điều kiện thăng cấp bậc hàm).
 * It tells nothing about anybody else.
 */
@ApplicationScoped
class PromotionReport extends ListByUnit<PromotionData, PromotionLine> {

    @Inject private ReportData data;
    @Inject private BusinessClock clock;

    PromotionReport() {
        super(
                "promotion",
                Layout.PROMOTION,
                "người",
                "Thăng cấp",
                40,
                List.of(
                        Column.text("Số hiệu", 12, PromotionData::serviceNumber),
                        Column.text("Họ và tên", 32, PromotionData::fullName),
                        Column.date("Ngày sinh", PromotionData::birthDate),
                        Column.text("Giới tính", 10, one -> sex(one.sex())),
                        Column.text("Cấp bậc", 20, PromotionData::rank),
                        Column.date("Cấp bậc từ ngày", PromotionData::rankSince),
                        Column.text("Chức vụ", 32, PromotionData::position),
                        Column.text("Cấp bậc tiếp theo", 20, PromotionData::nextRank),
                        Column.date("Đủ niên hạn", PromotionData::dueOn)));
    }

    @Override
    String title(String unit, LocalDate at) {
        return "Danh sách đủ điều kiện thăng cấp bậc hàm " + unit + " tại ngày " + day(at);
    }

    @Override
    int count(Scope scope, LocalDate at) {
        return data.countPromotions(scope, at, clock.today());
    }

    @Override
    List<PromotionData> read(Scope scope, LocalDate at) {
        return data.promotions(scope, at, clock.today());
    }

    @Override
    UUID unitOf(PromotionData one) {
        return one.unit();
    }

    @Override
    PromotionLine line(Place place, PromotionData one, LocalDate at) {
        return new PromotionLine(
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
                one.nextRank(),
                day(one.dueOn()));
    }

    @Override
    String summary(Unit subject, LocalDate at) {
        return "Cán bộ, chiến sĩ "
                + name(subject)
                + " đủ điều kiện xét thăng cấp bậc hàm tại ngày "
                + day(at);
    }

    @Override
    String opening(Unit subject, LocalDate at, List<PromotionData> all) {
        String on = "ngày " + day(at);
        return all.isEmpty()
                ? name(subject) + " không có cán bộ, chiến sĩ nào đủ điều kiện tại " + on + "."
                : "Danh sách gồm "
                        + whole(all.size())
                        + " cán bộ, chiến sĩ đủ điều kiện tại "
                        + on
                        + ". Việc thăng cấp bậc hàm do cấp có thẩm quyền quyết định.";
    }
}
