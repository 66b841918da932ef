package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import vn.phaodai.force.establishments.EstablishmentVersions;
import vn.phaodai.force.establishments.VersionDraft;
import vn.phaodai.force.establishments.VersionDrafting;
import vn.phaodai.force.establishments.VersionRow;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.Me;

/** Beginning a version of the establishment, as a copy, and changing what is said of a draft. */
@Named("versionForm")
@ViewScoped
public class VersionFormPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private EstablishmentVersions versions;
    @Inject private VersionDrafting drafting;
    @Inject private BusinessClock clock;
    @Inject private Me me;

    private final VersionDraft draft = new VersionDraft();
    private String id;
    private long version;

    public void begin() {
        me.caller().requireAny(Role.HR);
        if (draft.getDecisionDate() == null) {
            draft.setDecisionDate(clock.today());
        }
    }

    public void load() {
        me.caller().requireAny(Role.HR);
        VersionRow row = versions.get(known());
        version = row.version();
        draft.setTitle(row.title());
        draft.setUnitId(row.unitId());
        draft.setEffectiveOn(row.effectiveOn());
        draft.setDecisionNumber(row.decisionNumber());
        draft.setDecisionDate(row.decisionDate());
    }

    public String save() {
        UUID saved;
        if (id == null) {
            saved = drafting.create(draft);
        } else {
            saved = known();
            drafting.change(saved, version, draft);
        }
        Said.done("versionForm.saved", draft.getTitle());
        return "/establishments/record?faces-redirect=true&id=" + saved;
    }

    private UUID known() {
        return RecordId.of("thing.establishmentVersion", id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public VersionDraft getDraft() {
        return draft;
    }

    public String getCopyOf() {
        return draft.getCopyOf() == null ? null : draft.getCopyOf().toString();
    }

    public void setCopyOf(String id) {
        draft.setCopyOf(
                id == null || id.isBlank() ? null : RecordId.of("thing.establishmentVersion", id));
    }

    public String getUnitId() {
        return draft.getUnitId() == null ? null : draft.getUnitId().toString();
    }

    public void setUnitId(String id) {
        draft.setUnitId(id == null || id.isBlank() ? null : RecordId.of("thing.unit", id));
    }
}
