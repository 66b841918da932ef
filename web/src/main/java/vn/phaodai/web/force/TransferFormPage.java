package vn.phaodai.web.force;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.force.OfficerRow;
import vn.phaodai.force.decisions.Decisions;
import vn.phaodai.force.decisions.TransferDraft;
import vn.phaodai.force.decisions.TransferPreview;
import vn.phaodai.force.decisions.Transfers;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.web.Me;
import vn.phaodai.web.kit.Texts;

/** Proposing a transfer: what it would do is shown before it is proposed. */
@Named("transferForm")
@ViewScoped
public class TransferFormPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Transfers transfers;
    @Inject private Decisions decisions;
    @Inject private OfficerRecords officers;
    @Inject private Catalogue catalogue;
    @Inject private ForceTexts force;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Me me;

    private final TransferDraft draft = new TransferDraft();
    private transient TransferPreview preview;

    public void begin() {
        me.caller().requireAny(Role.DISTRICT_COMMANDER, Role.HR);
        if (draft.getEffectiveOn() == null) {
            Optional<OfficerRow> officer =
                    Optional.ofNullable(draft.getOfficerId()).flatMap(officers::line);
            draft.setEffectiveOn(officer.map(this::firstDay).orElseGet(clock::today));
            draft.setDecisionDate(clock.today());
            decisions
                    .lastSigner()
                    .ifPresent(
                            signer -> {
                                draft.setSignerName(signer.name());
                                draft.setSignerTitle(signer.title());
                            });
            officer.ifPresent(this::keepPosition);
            preview = transfers.glance(draft).orElse(null);
        }
    }

    /** Today, or the day after the one on which the officer takes up the present post. */
    private LocalDate firstDay(OfficerRow officer) {
        LocalDate today = clock.today();
        return officer.postedSince().isBefore(today) ? today : officer.postedSince().plusDays(1);
    }

    /** Begins with the officer's present position if the unit has such a one. */
    private void keepPosition(OfficerRow officer) {
        if (draft.getToUnitId() != null
                && getPositions().stream()
                        .anyMatch(one -> officer.position().equals(one.getValue()))) {
            draft.setPosition(officer.position());
        }
    }

    public void look() {
        preview = transfers.preview(draft);
    }

    public String propose() {
        UUID id = transfers.propose(draft);
        Said.done("transferForm.proposed", transfers.get(id).officerName());
        return "/transfers/record?faces-redirect=true&id=" + id;
    }

    /** Those that the chosen unit has. */
    public List<SelectItem> getPositions() {
        return units.tree()
                .find(draft.getToUnitId(), clock.today())
                .map(unit -> force.items(catalogue.positionsOf(unit.kind())))
                .orElseGet(force::getPositions);
    }

    public List<String> getDoubts() {
        return preview == null
                ? List.of()
                : preview.doubts().stream()
                        .map(doubt -> Texts.text(doubt.key(), doubt.args().toArray()))
                        .toList();
    }

    public TransferPreview getPreview() {
        return preview;
    }

    public List<TransferPreview.UnitChange> getUnitChanges() {
        if (preview == null) {
            return List.of();
        }
        return preview.from().unit().equals(preview.to().unit())
                ? List.of(preview.from())
                : List.of(preview.from(), preview.to());
    }

    public String getOfficerId() {
        return text(draft.getOfficerId());
    }

    public void setOfficerId(String id) {
        draft.setOfficerId(blank(id) ? null : RecordId.of("thing.officer", id));
    }

    public String getToUnitId() {
        return text(draft.getToUnitId());
    }

    public void setToUnitId(String id) {
        draft.setToUnitId(blank(id) ? null : RecordId.of("thing.unit", id));
    }

    public TransferDraft getDraft() {
        return draft;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
