package vn.phaodai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.reporting.ReportData.PromotionData;
import vn.phaodai.reporting.print.Layout;
import vn.phaodai.reporting.print.PaperLanguage;
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
                "counted.people",
                40,
                List.of(
                        Column.text("head.serviceNumber", 12, PromotionData::serviceNumber),
                        Column.text("head.fullName", 32, PromotionData::fullName),
                        Column.date("head.birthDate", PromotionData::birthDate),
                        Column.words(
                                "head.sex", 10, (one, at, language) -> language.sex(one.sex())),
                        Column.text("head.rank", 20, PromotionData::rank),
                        Column.date("head.rankSince", PromotionData::rankSince),
                        Column.text("head.position", 32, PromotionData::position),
                        Column.text("head.nextRank", 20, PromotionData::nextRank),
                        Column.date("head.dueOn", PromotionData::dueOn)));
    }

    @Override
    int count(Scope scope, LocalDate at) {
        return data.countPromotions(scope, at, clock.today());
    }

    @Override
    List<PromotionData> read(ReportTask task) {
        return data.promotions(task.scope(), task.asOf(), clock.today(), task.language());
    }

    @Override
    UUID unitOf(PromotionData one) {
        return one.unit();
    }

    @Override
    PromotionLine line(Place place, PromotionData one, ReportTask task) {
        PaperLanguage language = task.language();
        return new PromotionLine(
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
                one.nextRank(),
                language.day(one.dueOn()));
    }
}
