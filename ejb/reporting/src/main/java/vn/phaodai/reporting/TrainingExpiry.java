package vn.phaodai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.reporting.CareerData.Expiry;
import vn.phaodai.reporting.print.ExpiryLine;
import vn.phaodai.reporting.print.Layout;
import vn.phaodai.reporting.print.PaperLanguage;

/** Training and certificates that have ended or end soon (chứng chỉ hết hạn, sắp hết hạn). */
@ApplicationScoped
class TrainingExpiry extends ListByUnit<Expiry, ExpiryLine> {

    @Inject private CareerData data;

    TrainingExpiry() {
        super(
                "training-expiry",
                Layout.TRAINING_EXPIRY,
                "counted.certificates",
                40,
                List.of(
                        Column.text("head.serviceNumber", 12, Expiry::serviceNumber),
                        Column.text("head.fullName", 32, Expiry::fullName),
                        Column.text("head.rank", 20, Expiry::rank),
                        Column.text("head.position", 32, Expiry::position),
                        Column.text("head.certificate", 36, Expiry::kind),
                        Column.date("head.expiresOn", Expiry::expiresOn),
                        Column.words(
                                "head.left",
                                22,
                                (one, at, language) -> left(language, one.expiresOn(), at))));
    }

    @Override
    int count(Scope scope, LocalDate at) {
        return data.countExpiries(scope, at);
    }

    @Override
    List<Expiry> read(ReportTask task) {
        return data.expiries(task.scope(), task.asOf(), task.language());
    }

    @Override
    UUID unitOf(Expiry one) {
        return one.unit();
    }

    @Override
    ExpiryLine line(Place place, Expiry one, ReportTask task) {
        PaperLanguage language = task.language();
        return new ExpiryLine(
                place.ordinal(),
                place.unit(),
                place.title(),
                one.serviceNumber(),
                one.fullName(),
                one.rank(),
                one.position(),
                one.kind(),
                language.day(one.expiresOn()),
                left(language, one.expiresOn(), task.asOf()));
    }

    @Override
    String opening(Unit subject, ReportTask task, List<Expiry> all) {
        if (all.isEmpty()) {
            return super.opening(subject, task, all);
        }
        PaperLanguage language = task.language();
        return language.text(
                "training-expiry.opening",
                language.whole(all.size()),
                language.day(task.asOf()),
                language.whole(
                        all.stream().filter(one -> one.expiresOn().isBefore(task.asOf())).count()));
    }

    private static String left(PaperLanguage language, LocalDate expires, LocalDate at) {
        long days = ChronoUnit.DAYS.between(at, expires);
        String key = days < 0 ? "training-expiry.over" : "training-expiry.left";
        return language.text(key, language.whole(Math.abs(days)), Math.abs(days));
    }
}
