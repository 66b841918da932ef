package vn.phaodai.reporting;

import static vn.phaodai.reporting.print.Vietnamese.day;
import static vn.phaodai.reporting.print.Vietnamese.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.reporting.CareerData.Expiry;
import vn.phaodai.reporting.print.ExpiryLine;
import vn.phaodai.reporting.print.Layout;

/** Training and certificates that have ended or end soon (chứng chỉ hết hạn, sắp hết hạn). */
@ApplicationScoped
class TrainingExpiry extends ListByUnit<Expiry, ExpiryLine> {

    @Inject private CareerData data;

    TrainingExpiry() {
        super(
                "training-expiry",
                Layout.TRAINING_EXPIRY,
                "chứng chỉ",
                "Chứng chỉ",
                40,
                List.of(
                        Column.text("Số hiệu", 12, Expiry::serviceNumber),
                        Column.text("Họ và tên", 32, Expiry::fullName),
                        Column.text("Cấp bậc", 20, Expiry::rank),
                        Column.text("Chức vụ", 32, Expiry::position),
                        Column.text("Chứng chỉ, đào tạo", 36, Expiry::kind),
                        Column.date("Hết hạn", Expiry::expiresOn),
                        new Column<>(
                                SheetColumn.text("Tình trạng", 22),
                                (one, at) -> left(one.expiresOn(), at))));
    }

    @Override
    String title(String unit, LocalDate at) {
        return "Chứng chỉ hết hạn, sắp hết hạn " + unit + " tính đến ngày " + day(at);
    }

    @Override
    int count(Scope scope, LocalDate at) {
        return data.countExpiries(scope, at);
    }

    @Override
    List<Expiry> read(Scope scope, LocalDate at) {
        return data.expiries(scope, at);
    }

    @Override
    UUID unitOf(Expiry one) {
        return one.unit();
    }

    @Override
    ExpiryLine line(Place place, Expiry one, LocalDate at) {
        return new ExpiryLine(
                place.ordinal(),
                place.unit(),
                place.title(),
                one.serviceNumber(),
                one.fullName(),
                one.rank(),
                one.position(),
                one.kind(),
                day(one.expiresOn()),
                left(one.expiresOn(), at));
    }

    @Override
    String summary(Unit subject, LocalDate at) {
        return "Chứng chỉ hết hạn, sắp hết hạn của cán bộ, chiến sĩ "
                + name(subject)
                + " tính đến ngày "
                + day(at);
    }

    @Override
    String opening(Unit subject, LocalDate at, List<Expiry> all) {
        String on = "tính đến ngày " + day(at);
        return all.isEmpty()
                ? name(subject) + " không có chứng chỉ nào hết hạn hoặc sắp hết hạn, " + on + "."
                : "Danh sách gồm "
                        + whole(all.size())
                        + " chứng chỉ, "
                        + on
                        + ", trong đó "
                        + whole(all.stream().filter(one -> one.expiresOn().isBefore(at)).count())
                        + " đã hết hạn.";
    }

    private static String left(LocalDate expires, LocalDate at) {
        long days = ChronoUnit.DAYS.between(at, expires);
        return days < 0 ? "Quá hạn " + whole(-days) + " ngày" : "Còn " + whole(days) + " ngày";
    }
}
