package vn.phaodai.web.force;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.establishments.EstablishmentVersions;
import vn.phaodai.force.establishments.VersionDraft;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.Me;

/** Beginning a version of the establishment, as a copy. */
@Named("versionForm")
@ViewScoped
public class VersionFormPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private EstablishmentVersions versions;
    @Inject private BusinessClock clock;
    @Inject private Me me;

    private final VersionDraft draft = new VersionDraft();
    private List<SelectItem> others = List.of();

    public void begin() {
        me.caller().requireAny(Role.HR);
        if (draft.getDecisionDate() == null) {
            draft.setDecisionDate(clock.today());
        }
        others =
                versions.list(PageRequest.first()).items().stream()
                        .map(row -> new SelectItem(row.id().toString(), row.title()))
                        .toList();
    }

    public String save() {
        UUID id = versions.create(draft);
        return "/establishments/record?faces-redirect=true&id=" + id;
    }

    public VersionDraft getDraft() {
        return draft;
    }

    public List<SelectItem> getOthers() {
        return others;
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
