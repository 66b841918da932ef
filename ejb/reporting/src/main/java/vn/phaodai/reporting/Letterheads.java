package vn.phaodai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitKind;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.reporting.print.Formalities;
import vn.phaodai.reporting.print.PaperLanguage;
import vn.phaodai.reporting.print.Vietnamese;

/** Writes what Decree 30/2020 puts around a document of a unit. */
@ApplicationScoped
class Letterheads {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(BusinessClock.ZONE);

    @Inject private Units units;
    @Inject private ReportSettings settings;

    /**
     * A document whose number and signer are filled in by hand. Whatever its language, the bodies
     * keep their names.
     *
     * @param symbol as BC, which stays too
     */
    Formalities of(ReportTask task, String type, String symbol, String summary) {
        LocalDate day = LocalDate.ofInstant(task.made(), BusinessClock.ZONE);
        Unit issuer = issuer(task.issuer(), day);
        String above = above(issuer, day);
        PaperLanguage language = task.language();
        return new Formalities(
                language,
                above.toUpperCase(Locale.ROOT),
                UnitNames.heading(issuer),
                language.text("paper.number", symbol + "-" + issuer.code()),
                language.placeDate(place(issuer, day), day),
                type,
                summary,
                language.text("paper.copies", above),
                null,
                UnitNames.head(issuer, language),
                null,
                footer(task));
    }

    /** A numbered decision of the head of the unit on top. */
    Formalities decision(
            ReportTask task,
            String number,
            LocalDate day,
            String summary,
            List<String> recipients) {
        Unit issuer = top(task.subjectUnit(), day);
        return new Formalities(
                task.language(),
                above(issuer, day).toUpperCase(Locale.ROOT),
                UnitNames.heading(issuer),
                "Số: " + number,
                Vietnamese.placeDate(place(issuer, day), day),
                "QUYẾT ĐỊNH",
                summary,
                String.join("\n", recipients),
                null,
                UnitNames.head(issuer),
                null,
                footer(task));
    }

    /** As {@link #decision}, signed by the person named; by the head of the unit if none is. */
    Formalities decision(
            ReportTask task,
            String number,
            LocalDate day,
            String summary,
            List<String> recipients,
            String signerTitle,
            String signerName) {
        Formalities plain = decision(task, number, day, summary, recipients);
        if (signerName == null && signerTitle == null) {
            return plain;
        }
        Signature signature = Signature.of(plain.signTitle(), signerTitle);
        return new Formalities(
                plain.language(),
                plain.parentBody(),
                plain.issuingBody(),
                plain.number(),
                plain.placeDate(),
                plain.documentType(),
                plain.summary(),
                plain.recipients(),
                signature.authority(),
                signature.title(),
                signerName,
                plain.footer());
    }

    /** The unit on top of the tree that day, as the city's. */
    Unit top(UUID unit, LocalDate day) {
        List<Unit> path = units.tree().path(unit, day);
        return path.isEmpty() ? issuer(unit, day) : path.get(0);
    }

    private static String footer(ReportTask task) {
        return task.language()
                .text(
                        "paper.footer",
                        task.verification().code(),
                        TIME.format(task.made()),
                        task.language().day(LocalDate.ofInstant(task.made(), BusinessClock.ZONE)),
                        task.requesterName());
    }

    private Unit issuer(UUID unit, LocalDate day) {
        return units.tree().findShape(unit, day).orElseThrow();
    }

    private String above(Unit issuer, LocalDate day) {
        return units.tree()
                .find(issuer.parentId(), day)
                .map(UnitNames::police)
                .orElseGet(() -> settings.text("issuer.parentBody"));
    }

    private String place(Unit issuer, LocalDate day) {
        boolean hasTerritory =
                issuer.kind() != UnitKind.DEPARTMENT && issuer.kind() != UnitKind.POST;
        return UnitNames.territory(
                hasTerritory ? issuer : units.tree().find(issuer.parentId(), day).orElse(issuer));
    }
}
