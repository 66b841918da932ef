package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.OfficerDraft;
import vn.phaodai.force.OfficerRecord;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.approval.ProposalDecided;
import vn.phaodai.kernel.approval.ProposalDetail;
import vn.phaodai.kernel.approval.ProposalDetails;
import vn.phaodai.kernel.approval.ProposalState;
import vn.phaodai.kernel.notices.NoticeText;
import vn.phaodai.kernel.notices.Notices;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.Units;

/**
 * Carries the decision on a proposed correction out, in the decision's own transaction: what is
 * accepted goes into the register as HR's own correction would, by the same rules.
 */
@ApplicationScoped
class CorrectionApproval implements ProposalDetails {

    private static final Set<String> SHARED_NAMES =
            Set.of(
                    "unitId",
                    "position",
                    "rank",
                    "decisionNumber",
                    "decisionDate",
                    "fullName",
                    "birthDate",
                    "mail",
                    "phone");

    @Inject private CorrectionRepository repository;
    @Inject private CareerRepository careers;
    @Inject private CareerRecords records;
    @Inject private OfficerRecords officers;
    @Inject private CareerCatalogue catalogue;
    @Inject private Notices notices;
    @Inject private Units units;

    void decided(@Observes ProposalDecided decision) {
        if (!decision.kind().equals(Corrections.KIND)) {
            return;
        }
        CorrectionRow correction = repository.read(decision.subjectId()).orElseThrow();
        if (!repository.end(correction.id(), decision.state(), decision.reason())) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.proposal.decided", correction.state());
        }
        if (decision.state() == ProposalState.APPROVED) {
            carryOut(correction);
        }
        if (decision.state() != ProposalState.WITHDRAWN) {
            notices.toPerson(
                    correction.madeBy(),
                    decision.state() == ProposalState.APPROVED
                            ? new NoticeText(
                                    "notice.correction.accepted", List.of(), "/corrections")
                            : new NoticeText(
                                    "notice.correction.returned",
                                    List.of(decision.reason()),
                                    "/corrections"));
        }
    }

    private void carryOut(CorrectionRow correction) {
        if (correction.register() == Register.IDENTITY) {
            OfficerRecord record = officers.get(correction.officerId());
            OfficerDraft draft = OfficerDraft.of(record);
            draft.setFullName(correction.given().get("fullName"));
            draft.setBirthDate(LocalDate.parse(correction.given().get("birthDate")));
            draft.setPhone(correction.given().get("phone"));
            draft.setMail(correction.given().get("mail"));
            repository.because(correction.evidence());
            officers.change(record.id(), record.version(), draft);
            repository.because("");
        } else if (correction.entryId() == null) {
            records.add(correction.officerId(), correction.register(), correction.given());
        } else {
            records.accept(correction.id());
        }
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Corrections.KIND);
    }

    @Override
    public ProposalDetail detail(String kind, UUID subjectId, Locale reader) {
        CorrectionRow correction = repository.read(subjectId).orElseThrow();
        Map<String, Object> before =
                correction.entryId() == null || correction.state() != ProposalState.PENDING
                        ? Map.of()
                        : standing(correction);
        List<ProposalDetail.Line> lines = new ArrayList<>();
        for (CareerField field : correction.register().fields()) {
            String from = shown(field, before.get(field.id()), reader);
            String to = shown(field, correction.given().get(field.id()), reader);
            if (from != null || to != null) {
                lines.add(
                        new ProposalDetail.Line(
                                (SHARED_NAMES.contains(field.id()) ? "field." : "career.")
                                        + field.id(),
                                from,
                                to));
            }
        }
        lines.add(new ProposalDetail.Line("correction.evidence", null, correction.evidence()));
        return new ProposalDetail(lines);
    }

    private Map<String, Object> standing(CorrectionRow correction) {
        return correction.register() == Register.IDENTITY
                ? repository.identity(correction.officerId())
                : careers.read(correction.register(), correction.entryId())
                        .map(CareerEntry::values)
                        .orElse(Map.of());
    }

    private String shown(CareerField field, Object value, Locale reader) {
        if (value == null) {
            return null;
        }
        String text = value.toString();
        return switch (field.type()) {
            case CHOICE ->
                    catalogue
                            .choice(field.list(), text)
                            .map(choice -> choice.name(reader))
                            .orElse(text);
            case UNIT -> units.tree().findEver(UUID.fromString(text)).map(Unit::name).orElse(text);
            case DATE -> VietnameseText.day(LocalDate.parse(text));
            case TEXT, YEAR -> text;
            case DECIMAL -> text.replace('.', ',');
        };
    }
}
