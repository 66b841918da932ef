package vn.phaodai.web.api;

import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.force.planning.StatementDraft;
import vn.phaodai.force.planning.StatementKind;

/**
 * What an officer states for plans of moves. No cause is asked and none is kept.
 *
 * @param officerId the caller unless told; only HR speaks for others
 * @param unitId unit wished for; only with WISH_UNIT
 * @param validTo first day on which it no longer counts; open unless told
 * @param document the paper that it stands on
 */
public record MoveStatementBody(
        UUID officerId,
        StatementKind kind,
        UUID unitId,
        LocalDate validFrom,
        LocalDate validTo,
        String document) {

    StatementDraft draft() {
        StatementDraft draft = new StatementDraft();
        draft.setOfficerId(officerId);
        draft.setKind(kind);
        draft.setUnitId(unitId);
        draft.setValidFrom(validFrom);
        draft.setValidTo(validTo);
        draft.setDocument(document);
        return draft;
    }
}
