package vn.phaodai.force;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.approval.ProposalDecided;
import vn.phaodai.kernel.approval.ProposalDetail;
import vn.phaodai.kernel.approval.ProposalDetails;
import vn.phaodai.kernel.approval.ProposalState;

/** Notes the decision on an export, in the decision's own transaction. */
@ApplicationScoped
class ListExportApproval implements ProposalDetails {

    @Inject private ListExportRepository repository;
    @Inject @Any private Instance<ExportedList> lists;
    @Inject private BusinessClock clock;

    void decided(@Observes ProposalDecided decision) {
        if (decision.kind().equals(ListExports.KIND)) {
            boolean approved = decision.state() == ProposalState.APPROVED;
            repository.decided(
                    decision.subjectId(),
                    decision.state(),
                    decision.reason(),
                    approved ? clock.now().plus(ListExports.DAYS_VALID, ChronoUnit.DAYS) : null);
        }
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ListExports.KIND);
    }

    @Override
    public ProposalDetail detail(String kind, UUID subjectId, Locale reader) {
        List<ProposalDetail.Line> lines = new ArrayList<>();
        repository
                .read(subjectId)
                .ifPresent(
                        export -> {
                            lines.add(
                                    new ProposalDetail.Line(
                                            "export.rows", null, Integer.toString(export.rows())));
                            export.filters()
                                    .forEach(
                                            (name, value) ->
                                                    lines.add(
                                                            line(
                                                                    export.list(),
                                                                    name,
                                                                    value,
                                                                    reader)));
                        });
        return new ProposalDetail(lines);
    }

    private ProposalDetail.Line line(String list, String filter, String value, Locale reader) {
        return lists.stream()
                .filter(each -> each.name().equals(list))
                .findFirst()
                .map(each -> each.told("field." + filter, filter, value, reader))
                .orElseGet(() -> new ProposalDetail.Line("field." + filter, null, value));
    }
}
