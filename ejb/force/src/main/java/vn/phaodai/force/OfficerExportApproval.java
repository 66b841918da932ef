package vn.phaodai.force;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.approval.ProposalDecided;
import vn.phaodai.kernel.approval.ProposalDetail;
import vn.phaodai.kernel.approval.ProposalDetails;
import vn.phaodai.kernel.approval.ProposalState;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.Units;

/** Notes the decision on an export, in the decision's own transaction. */
@ApplicationScoped
class OfficerExportApproval implements ProposalDetails {

    @Inject private OfficerExportRepository repository;
    @Inject private Catalogue catalogue;
    @Inject private Units units;
    @Inject private BusinessClock clock;

    void decided(@Observes ProposalDecided decision) {
        if (decision.kind().equals(OfficerExports.KIND)) {
            boolean approved = decision.state() == ProposalState.APPROVED;
            repository.decided(
                    decision.subjectId(),
                    decision.state(),
                    decision.reason(),
                    approved ? clock.now().plus(OfficerExports.DAYS_VALID, ChronoUnit.DAYS) : null);
        }
    }

    @Override
    public Set<String> kinds() {
        return Set.of(OfficerExports.KIND);
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
                                    .forEach((name, value) -> lines.add(line(name, value, reader)));
                        });
        return new ProposalDetail(lines);
    }

    private ProposalDetail.Line line(String filter, String value, Locale reader) {
        String label = "field." + filter;
        return filter.equals("status")
                ? ProposalDetail.Line.word(label, "OfficerStatus." + value)
                : new ProposalDetail.Line(label, null, readable(filter, value, reader));
    }

    private String readable(String filter, String value, Locale reader) {
        return switch (filter) {
            case "rank" -> catalogue.rank(value).map(rank -> rank.name(reader)).orElse(value);
            case "position" ->
                    catalogue.position(value).map(position -> position.name(reader)).orElse(value);
            case "unitId", "ownUnitId" ->
                    units.tree().findEver(UUID.fromString(value)).map(Unit::name).orElse(value);
            case "at" -> VietnameseText.day(LocalDate.parse(value));
            default -> value;
        };
    }
}
