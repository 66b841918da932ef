package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.decisions.DecisionDraft;
import vn.phaodai.force.decisions.DecisionDrafting;
import vn.phaodai.force.decisions.DecisionKind;
import vn.phaodai.force.decisions.DecisionRow;
import vn.phaodai.force.decisions.Decisions;
import vn.phaodai.force.decisions.LineDraft;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.Me;

/** The head of a decision: a new one, for officers chosen in a list, or a draft in hand. */
@Named("decisionForm")
@ViewScoped
public class DecisionFormPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Decisions decisions;
    @Inject private DecisionDrafting drafting;
    @Inject private BusinessClock clock;
    @Inject private Me me;

    private final DecisionDraft draft = new DecisionDraft();
    private String id;
    private String officers;
    private String supersedes;
    private String supersededNumber;
    private long version;

    /** Leads to the decision that there is already instead of the superseded one. */
    public String begin() {
        me.caller().requireAny(Role.DISTRICT_COMMANDER, Role.HR);
        if (draft.getDate() == null) {
            draft.setDate(clock.today());
            draft.setEffectiveOn(clock.today());
            decisions
                    .lastSigner()
                    .ifPresent(
                            signer -> {
                                draft.setSignerName(signer.name());
                                draft.setSignerTitle(signer.title());
                            });
        }
        if (supersedes != null && !supersedes.isBlank()) {
            DecisionRow older = decisions.get(RecordId.of(DecisionPage.THING, supersedes));
            if (older.supersededByState() != null && !older.isSupersedable()) {
                UUID newer = older.supersededBy() == null ? older.id() : older.supersededBy();
                Said.left("decisionForm.superseded", older.number());
                return "/decisions/record?faces-redirect=true&id=" + newer;
            }
            draft.setSupersedes(older.id());
            draft.setKind(older.kind());
            supersededNumber = older.number();
        }
        return null;
    }

    public void load() {
        me.caller().requireAny(Role.DISTRICT_COMMANDER, Role.HR);
        DecisionRow row = decisions.get(RecordId.of(DecisionPage.THING, id));
        version = row.version();
        draft.setKind(row.kind());
        draft.setNumber(row.number());
        draft.setDate(row.date());
        draft.setEffectiveOn(row.effectiveOn());
        draft.setSignerName(row.signerName());
        draft.setSignerTitle(row.signerTitle());
        draft.setBasis(row.basis());
    }

    public String save() {
        UUID saved = store();
        Said.done("decisionForm.saved", draft.getNumber());
        return "/decisions/record?faces-redirect=true&id=" + saved;
    }

    private UUID store() {
        if (id == null) {
            return drafting.create(draft, lines());
        }
        UUID known = RecordId.of(DecisionPage.THING, id);
        drafting.change(known, version, draft);
        return known;
    }

    /** Null for those of the superseded decision. */
    private List<LineDraft> lines() {
        if (draft.getSupersedes() != null && chosen().isEmpty()) {
            return null;
        }
        return chosen().stream()
                .map(
                        officer -> {
                            LineDraft line = new LineDraft();
                            line.setOfficerId(RecordId.of("thing.officer", officer));
                            return line;
                        })
                .toList();
    }

    private List<String> chosen() {
        return officers == null || officers.isBlank()
                ? List.of()
                : Arrays.stream(officers.split(",")).distinct().toList();
    }

    public int getChosenCount() {
        return chosen().size();
    }

    public List<DecisionKind> getKinds() {
        return List.copyOf(decisions.kinds());
    }

    public DecisionDraft getDraft() {
        return draft;
    }

    public String getSupersededNumber() {
        return supersededNumber;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getOfficers() {
        return officers;
    }

    public void setOfficers(String officers) {
        this.officers = officers;
    }

    public String getSupersedes() {
        return supersedes;
    }

    public void setSupersedes(String supersedes) {
        this.supersedes = supersedes;
    }
}
