package vn.phaodai.force.establishments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.approval.ProposalDecided;
import vn.phaodai.kernel.approval.ProposalDetail;
import vn.phaodai.kernel.approval.ProposalDetails;
import vn.phaodai.kernel.approval.ProposalState;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.notices.NoticeText;
import vn.phaodai.kernel.notices.Notices;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Stores the figures of an approved version, and takes them back if it is revoked, in the
 * decision's own transaction.
 */
@ApplicationScoped
class EstablishmentApproval implements ProposalDetails {

    /** Units told one by one; the page of the version has them all. */
    private static final int UNITS_SHOWN = 20;

    @Inject private EstablishmentVersionRepository repository;
    @Inject private VersionFigureRepository figures;
    @Inject private VersionEffectRepository effect;
    @Inject private VersionCheck check;
    @Inject private Units units;
    @Inject private Callers callers;
    @Inject private Notices notices;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    void decided(@Observes ProposalDecided decision) {
        if (decision.kind().equals(VersionCourse.REVOCATION)) {
            revocation(repository.lockProposed(decision.subjectId()), decision);
            return;
        }
        if (!decision.kind().equals(VersionCourse.KIND)) {
            return;
        }
        EstablishmentVersion known = repository.lockProposed(decision.subjectId());
        switch (decision.state()) {
            case APPROVED -> {
                if (!figures.isFirst(known.id())) {
                    known.requireFrom(clock.today());
                }
                effect.hold();
                check.requireUnmoved(known);
                known.approve(clock.now());
                repository.flush();
                audit.change(
                        decision.by(),
                        AuditAction.APPROVE,
                        known.about(),
                        Changes.none()
                                .set("effectiveOn", known.effectiveOn())
                                .set("figures", effect.putInForce(known)));
            }
            case RETURNED -> known.sendBack(decision.reason());
            case WITHDRAWN -> known.withdraw(clock.now());
            case PENDING -> throw new IllegalArgumentException("A decision is not pending");
        }
        if (decision.state() != ProposalState.WITHDRAWN) {
            boolean approved = decision.state() == ProposalState.APPROVED;
            notices.toPerson(
                    decision.proposedBy(),
                    new NoticeText(
                            approved
                                    ? "notice.establishmentVersion.approved"
                                    : "notice.establishmentVersion.returned",
                            List.of(
                                    known.title(),
                                    approved
                                            ? VietnameseText.day(known.effectiveOn())
                                            : decision.reason()),
                            "/establishments/" + known.id()));
        }
    }

    private void revocation(EstablishmentVersion known, ProposalDecided decision) {
        switch (decision.state()) {
            case APPROVED -> {
                known.requireBefore(clock.today());
                effect.hold();
                check.requireStanding(known);
                known.revoke(clock.now());
                repository.flush();
                audit.action(
                        decision.by(),
                        AuditAction.UPDATE,
                        known.about(),
                        known.reason(),
                        Changes.none()
                                .field("state", VersionState.APPROVED, VersionState.REVOKED)
                                .set("figures", effect.takeBack(known)));
            }
            case RETURNED, WITHDRAWN -> {
                known.keep();
                repository.flush();
            }
            case PENDING -> throw new IllegalArgumentException("A decision is not pending");
        }
        if (decision.state() != ProposalState.WITHDRAWN) {
            boolean approved = decision.state() == ProposalState.APPROVED;
            notices.toPerson(
                    decision.proposedBy(),
                    new NoticeText(
                            approved
                                    ? "notice.establishmentVersion.revoked"
                                    : "notice.establishmentVersion.kept",
                            approved
                                    ? List.of(known.title())
                                    : List.of(known.title(), decision.reason()),
                            "/establishments/" + known.id()));
        }
    }

    @Override
    public Set<String> kinds() {
        return Set.of(VersionCourse.KIND, VersionCourse.REVOCATION);
    }

    @Override
    public ProposalDetail detail(String kind, UUID subjectId, Locale reader) {
        EstablishmentVersion known = repository.read(subjectId);
        List<ProposalDetail.Line> told = new ArrayList<>();
        told.add(told("establishmentVersion.title.label", null, known.title()));
        told.add(told("establishmentVersion.effectiveOn", null, day(known.effectiveOn())));
        told.add(
                told(
                        "establishmentVersion.decision",
                        null,
                        known.decisionNumber() + " · " + day(known.decisionDate())));
        if (kind.equals(VersionCourse.REVOCATION)) {
            told.add(told("establishmentVersion.revocationReason", null, known.reason()));
        }
        figures(known, told, kind.equals(VersionCourse.REVOCATION));
        return new ProposalDetail(told);
    }

    /**
     * The sum of all units concerned, and each unit whose figures change.
     *
     * @param back whether they go back to what they were
     */
    private void figures(EstablishmentVersion known, List<ProposalDetail.Line> told, boolean back) {
        UnitTree tree = units.tree();
        List<VersionFigureRepository.UnitChange> changes = figures.changes(known.id());
        if (known.is(back ? VersionState.APPROVED : VersionState.PROPOSED)) {
            long before =
                    figures.total(
                            tree.subtree(known.unitId(), known.effectiveOn()), known.effectiveOn());
            long more = changes.stream().mapToLong(each -> each.after() - each.before()).sum();
            told.add(
                    told(
                            "establishmentVersion.total",
                            text(before),
                            text(back ? before - more : before + more)));
        }
        told.add(
                told(
                        "establishmentVersion.changed",
                        null,
                        text(
                                changes.stream()
                                        .mapToLong(VersionFigureRepository.UnitChange::figures)
                                        .sum())));
        Scope scope = callers.current().scope();
        Map<String, VersionFigureRepository.UnitChange> byName = new TreeMap<>();
        changes.stream()
                .filter(each -> scope.covers(each.unitId()))
                .forEach(
                        each ->
                                tree.findEver(each.unitId())
                                        .ifPresent(
                                                unit ->
                                                        byName.put(
                                                                unit.name()
                                                                        + " ("
                                                                        + unit.code()
                                                                        + ")",
                                                                each)));
        byName.entrySet().stream()
                .limit(UNITS_SHOWN)
                .forEach(
                        each ->
                                told.add(
                                        told(
                                                "establishmentVersion.unit",
                                                sum(each, back),
                                                sum(each, !back))));
        if (byName.size() > UNITS_SHOWN) {
            told.add(
                    told(
                            "establishmentVersion.moreUnits",
                            null,
                            text(byName.size() - UNITS_SHOWN)));
        }
    }

    private static String sum(
            Map.Entry<String, VersionFigureRepository.UnitChange> unit, boolean after) {
        VersionFigureRepository.UnitChange change = unit.getValue();
        return unit.getKey() + ": " + text(after ? change.after() : change.before());
    }

    private static ProposalDetail.Line told(String key, String before, String after) {
        return new ProposalDetail.Line(key, before, after);
    }

    private static String day(LocalDate day) {
        return VietnameseText.day(day);
    }

    private static String text(long people) {
        return Long.toString(people);
    }
}
