package vn.phaodai.web.promotion;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import vn.phaodai.force.promotion.PromotionRounds;
import vn.phaodai.force.promotion.RoundDraft;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.Me;
import vn.phaodai.web.UnitInView;

/** Opening a round of promotion. */
@Named("roundForm")
@ViewScoped
public class RoundFormPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private PromotionRounds rounds;
    @Inject private UnitInView unitInView;
    @Inject private BusinessClock clock;
    @Inject private Me me;

    private RoundDraft draft;

    public void begin() {
        me.caller().requireAny(Role.HR);
        if (draft == null) {
            draft = new RoundDraft();
            draft.setUnitId(unitInView.getId());
            draft.setHeldOn(clock.today().plusMonths(1).withDayOfMonth(1));
            draft.setClosesOn(clock.today());
        }
    }

    public String save() {
        UUID id = rounds.open(draft);
        return "/promotions/rounds/record?faces-redirect=true&id=" + id;
    }

    public RoundDraft getDraft() {
        return draft;
    }
}
