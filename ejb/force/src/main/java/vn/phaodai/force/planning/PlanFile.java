package vn.phaodai.force.planning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.planning.solve.Reason;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.imports.Words;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.sheet.XlsxWriter;

/** The moves of a plan as a workbook, each with why. */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME,
    Role.AUDITOR_NAME
})
public class PlanFile {

    private static final int WIDE = 28;
    private static final int WIDEST = 80;
    private static final int NARROW = 14;

    @Inject private StrengtheningPlans plans;
    @Inject private Catalogue catalogue;
    @Inject private Callers callers;
    @Inject private Audit audit;

    public void write(UUID id, Words words, OutputStream out) {
        PlanRow plan = plans.get(id);
        Locale locale = words.isVietnamese() ? Locale.forLanguageTag("vi") : Locale.ENGLISH;
        try (XlsxWriter writer = new XlsxWriter(out)) {
            writer.sheet(
                    words.text("strengtheningPlan.moves"),
                    List.of(
                            SheetColumn.text(words.text("strengtheningPlan.serviceNumber"), NARROW),
                            SheetColumn.text(words.text("strengtheningPlan.officer"), WIDE),
                            SheetColumn.text(words.text("strengtheningPlan.fromUnit"), WIDE),
                            SheetColumn.text(words.text("strengtheningPlan.fromPosition"), WIDE),
                            SheetColumn.text(words.text("strengtheningPlan.toUnit"), WIDE),
                            SheetColumn.text(words.text("strengtheningPlan.position"), WIDE),
                            SheetColumn.text(words.text("strengtheningPlan.why"), WIDEST)));
            plans.moves(id)
                    .forEach(
                            move ->
                                    writer.row(
                                            move.serviceNumber(),
                                            move.officer(),
                                            move.fromUnit(),
                                            position(move.fromPosition(), locale),
                                            move.toUnit(),
                                            position(move.position(), locale),
                                            move.why().stream()
                                                    .map(reason -> says(reason, words))
                                                    .collect(Collectors.joining(" "))));
        }
        audit.action(
                callers.current(),
                AuditAction.EXPORT,
                AuditObject.of("strengtheningPlan", id, plan.unitId(), plan.name()),
                null,
                Changes.none());
    }

    private static String says(Reason reason, Words words) {
        return words.text("strengthening.why." + reason.code(), reason.args().toArray());
    }

    private String position(String code, Locale locale) {
        return catalogue.position(code).map(position -> position.name(locale)).orElse(code);
    }
}
