package vn.phaodai.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.decisions.DecisionDraft;
import vn.phaodai.force.decisions.DecisionKind;
import vn.phaodai.force.decisions.DecisionRow;
import vn.phaodai.force.decisions.LineDraft;

/**
 * A decision to draft.
 *
 * @param kind what it does; it cannot be changed later
 * @param number number and symbol, as 12/QĐ-CATP
 * @param date its date
 * @param effectiveOn day on which lines take effect that name none themselves
 * @param basis legal bases, one a line; without them those of the settings are printed
 * @param supersedes decision that it takes the place of, approved or in effect, and touching the
 *     same of an officer
 * @param lines the officers it is about; more can be added while it is a draft. Left out of one
 *     that supersedes another, it begins with what that one says
 */
public record DecisionBody(
        DecisionKind kind,
        String number,
        LocalDate date,
        LocalDate effectiveOn,
        String signerName,
        String signerTitle,
        String basis,
        UUID supersedes,
        List<DecisionLineBody> lines) {

    static DecisionBody of(DecisionRow row) {
        return new DecisionBody(
                row.kind(),
                row.number(),
                row.date(),
                row.effectiveOn(),
                row.signerName(),
                row.signerTitle(),
                row.basis(),
                row.supersedes(),
                null);
    }

    DecisionDraft draft() {
        DecisionDraft draft = new DecisionDraft();
        draft.setKind(kind);
        draft.setNumber(number);
        draft.setDate(date);
        draft.setEffectiveOn(effectiveOn);
        draft.setSignerName(signerName);
        draft.setSignerTitle(signerTitle);
        draft.setBasis(basis);
        draft.setSupersedes(supersedes);
        return draft;
    }

    /** Null if those of the superseded decision are meant. */
    List<LineDraft> lineDrafts() {
        return lines == null ? null : lines.stream().map(DecisionLineBody::draft).toList();
    }
}
