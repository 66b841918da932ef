package vn.phaodai.web.units;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.units.reorganisation.ReorganisationDraft;
import vn.phaodai.kernel.units.reorganisation.ReorganisationRow;
import vn.phaodai.kernel.units.reorganisation.Reorganisations;
import vn.phaodai.web.Me;

/** Beginning a reorganisation, or changing title, day and decision of a draft. */
@Named("reorganisationForm")
@ViewScoped
public class ReorganisationFormPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Reorganisations reorganisations;
    @Inject private BusinessClock clock;
    @Inject private Me me;

    private UUID id;
    private long version;
    private final ReorganisationDraft draft = new ReorganisationDraft();

    public void begin() {
        me.caller().requireAny(Role.ADMIN, Role.HR);
        if (id == null) {
            draft.setDecisionDate(clock.today());
            return;
        }
        ReorganisationRow known = reorganisations.get(id);
        version = known.version();
        draft.setTitle(known.title());
        draft.setEffectiveOn(known.effectiveOn());
        draft.setDecisionNumber(known.decisionNumber());
        draft.setDecisionDate(known.decisionDate());
    }

    public String save() {
        if (id == null) {
            id = reorganisations.create(draft);
        } else {
            reorganisations.change(id, version, draft);
        }
        return "/reorganisations/record?faces-redirect=true&id=" + id;
    }

    public ReorganisationDraft getDraft() {
        return draft;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
