package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.approval.ProposalDecided;
import vn.phaodai.kernel.approval.ProposalDetail;
import vn.phaodai.kernel.approval.ProposalDetails;
import vn.phaodai.kernel.approval.ProposalState;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.Units;

/** Notes the decision on an export of a register, in the decision's own transaction. */
@ApplicationScoped
class RegisterExportApproval implements ProposalDetails {

    @Inject private RegisterExportRepository repository;
    @Inject private Units units;
    @Inject private BusinessClock clock;

    void decided(@Observes ProposalDecided decision) {
        if (decision.kind().equals(RegisterExports.KIND)) {
            boolean approved = decision.state() == ProposalState.APPROVED;
            repository.decided(
                    decision.subjectId(),
                    decision.state(),
                    decision.reason(),
                    approved
                            ? clock.now().plus(RegisterExports.DAYS_VALID, ChronoUnit.DAYS)
                            : null);
        }
    }

    @Override
    public Set<String> kinds() {
        return Set.of(RegisterExports.KIND);
    }

    @Override
    public ProposalDetail detail(String kind, UUID subjectId, Locale reader) {
        RegisterExport export = repository.read(subjectId).orElseThrow();
        return new ProposalDetail(
                List.of(
                        new ProposalDetail.Line(
                                "registers.register", null, export.register().name(reader)),
                        new ProposalDetail.Line(
                                "field.unitId",
                                null,
                                units.tree().findEver(export.unitId()).map(Unit::name).orElse("")),
                        new ProposalDetail.Line(
                                "export.rows", null, Integer.toString(export.rows()))));
    }
}
