package vn.phaodai.kernel.units.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.kernel.units.UnitsChanged;
import vn.phaodai.kernel.units.UnitsEnding;

/**
 * Brings the tree to the state that a file tells: preview, then confirmation, all or nothing. A
 * preview is confirmed by the person who made it, once, and only while the tree is as it was.
 */
@Stateless
@RolesAllowed(Role.ADMIN_NAME)
public class UnitImport {

    @Inject private UnitChangeRepository repository;
    @Inject private Units units;
    @Inject private Callers callers;
    @Inject private Audit audit;
    @Inject private BusinessClock clock;
    @Inject private Event<UnitsEnding> ending;
    @Inject private Event<UnitsChanged> changed;

    /**
     * @param endOn day on which units under the file's top that it leaves out end; null if they go
     *     on
     */
    public UnitPreview preview(String fileName, byte[] content, LocalDate endOn) {
        List<UnitLine> lines = UnitFile.read(content);
        UnitTree tree = units.tree();
        UnitPlan plan = UnitPlan.of(tree, lines, endOn);
        String name = VietnameseText.clean(fileName);
        UnitChangeRepository.Upload upload =
                new UnitChangeRepository.Upload(
                        Ids.next(),
                        callers.current().username(),
                        name == null ? "units.csv" : name,
                        UnitFile.text(content, lines),
                        endOn,
                        tree.revision(),
                        null);
        repository.keep(upload, clock.now());
        return preview(upload, lines, plan);
    }

    /** The same file with another day on which what it leaves out ends. */
    public UnitPreview previewEnding(UUID id, LocalDate endOn) {
        UnitChangeRepository.Upload known = upload(id);
        return preview(known.fileName(), known.content().getBytes(StandardCharsets.UTF_8), endOn);
    }

    /** A preview once more, against the tree as it is now. */
    public UnitPreview get(UUID id) {
        UnitChangeRepository.Upload known = upload(id);
        List<UnitLine> lines = lines(known);
        return preview(known, lines, UnitPlan.of(units.tree(), lines, known.endOn()));
    }

    /**
     * Does what the preview showed.
     *
     * @throws BusinessException if the tree changed since, it is done already, or a capability
     *     forbids that a unit ends
     */
    public UnitPreview confirm(UUID id) {
        UnitChangeRepository.Upload upload = upload(id);
        if (upload.appliedAt() != null) {
            throw conflict("error.unitImport.applied");
        }
        if (repository.lockRevision() != upload.revision()) {
            throw conflict("error.unitImport.stale");
        }
        List<UnitLine> lines = lines(upload);
        UnitTree tree = units.treeOf(upload.revision());
        UnitPlan plan = UnitPlan.of(tree, lines, upload.endOn());
        UnitPreview preview = preview(upload, lines, plan);
        if (preview.isForbidden()) {
            throw conflict("error.unitImport.forbidden");
        }
        apply(plan, upload);
        record(plan, preview);
        repository.applied(id, clock.now());
        changed.fire(new UnitsChanged());
        return preview;
    }

    private void apply(UnitPlan plan, UnitChangeRepository.Upload upload) {
        for (UnitPlan.Step step : plan.steps()) {
            if (step.adds()) {
                repository.addUnit(step.unitId(), step.line().code(), step.line().validFrom());
            }
        }
        for (UnitPlan.Step step : plan.steps()) {
            UnitLine line = step.line();
            if (step.adds()) {
                repository.addShape(
                        step.unitId(),
                        line.validFrom(),
                        null,
                        line.name(),
                        line.kind(),
                        step.parentId());
            } else {
                repository.reshape(
                        step.known(), line.validFrom(), line.name(), line.kind(), step.parentId());
            }
        }
        for (Unit unit : plan.ended()) {
            repository.end(unit, upload.endOn());
        }
    }

    private void record(UnitPlan plan, UnitPreview preview) {
        Caller caller = callers.current();
        for (UnitPlan.Step step : plan.steps()) {
            UnitLine line = step.line();
            Unit known = step.known();
            audit.change(
                    caller,
                    step.adds() ? AuditAction.CREATE : AuditAction.UPDATE,
                    AuditObject.of("unit", step.unitId(), step.unitId(), line.code()),
                    Changes.none()
                            .field("name", known == null ? null : known.name(), line.name())
                            .field("kind", known == null ? null : known.kind(), line.kind())
                            .field(
                                    "parent",
                                    known == null ? null : known.parentId(),
                                    step.parentId())
                            .set("from", line.validFrom()));
        }
        for (Unit unit : plan.ended()) {
            audit.change(
                    caller,
                    AuditAction.UPDATE,
                    AuditObject.of("unit", unit.id(), unit.id(), unit.code()),
                    Changes.none().field("validTo", unit.validTo(), preview.endOn()));
        }
        audit.action(
                caller,
                AuditAction.IMPORT,
                AuditObject.of("unitImport", preview.id(), null, preview.fileName()),
                null,
                Changes.none()
                        .set("lines", preview.lines())
                        .set("changed", plan.steps().size())
                        .set("ended", plan.ended().size()));
    }

    private UnitPreview preview(
            UnitChangeRepository.Upload upload, List<UnitLine> lines, UnitPlan plan) {
        UnitsEnding question =
                new UnitsEnding(
                        plan.ended().stream().map(Unit::id).collect(Collectors.toSet()),
                        upload.endOn());
        if (!plan.ended().isEmpty()) {
            ending.fire(question);
        }
        return new UnitPreview(
                upload.id(),
                upload.fileName(),
                lines.size(),
                plan.unchanged(),
                plan.changes(),
                plan.absentCodes(),
                plan.suggestedEnd(),
                upload.endOn(),
                question.remarks());
    }

    private UnitChangeRepository.Upload upload(UUID id) {
        return repository
                .lockUpload(id, callers.current().username())
                .orElseThrow(() -> new NotFound("thing.unitImport", id));
    }

    private static List<UnitLine> lines(UnitChangeRepository.Upload upload) {
        return UnitFile.read(upload.content().getBytes(StandardCharsets.UTF_8));
    }

    private static BusinessException conflict(String key) {
        return new BusinessException(BusinessException.Kind.CONFLICT, key);
    }
}
