package vn.phaodai.web.force;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.OfficerDraft;
import vn.phaodai.force.OfficerRecord;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.force.OfficerStatus;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.Sex;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.web.Me;
import vn.phaodai.web.kit.Texts;

/**
 * The form of a new officer, and that of a change. What is unusual is shown once before it is
 * saved; what somebody else changed meanwhile is shown beside what was typed, which stays.
 */
@Named("officerForm")
@ViewScoped
public class OfficerFormPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private OfficerRecords officers;
    @Inject private Catalogue catalogue;
    @Inject private ForceTexts force;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Me me;

    private String id;
    private long version;
    private String name;
    private OfficerDraft draft = new OfficerDraft();
    private List<String> doubts = List.of();
    private List<Difference> differences = List.of();
    private List<OfficerStatus> statuses = List.of();

    public void begin() {
        me.caller().requireAny(Role.HR);
        draft.setPostedSince(clock.today());
    }

    public void load() {
        me.caller().requireAny(Role.HR);
        OfficerRecord record = read();
        draft = OfficerDraft.of(record);
        name = record.fullName();
        version = record.version();
        offer(record);
    }

    /** Whoever serves leaves or is away by decision, and nobody comes back by this form. */
    private void offer(OfficerRecord record) {
        statuses =
                Arrays.stream(OfficerStatus.values())
                        .filter(
                                status ->
                                        status == record.status()
                                                || record.status().isServing()
                                                        && status.isServing()
                                                        && !status.isAbsence())
                        .toList();
    }

    /** Shows what is stored where it is not what was typed; from then on that version counts. */
    public void compare() {
        OfficerRecord stored = read();
        version = stored.version();
        differences = Difference.between(OfficerDraft.of(stored), draft, force);
        draft.follow(stored);
        offer(stored);
    }

    public String save() {
        List<String> found =
                officers.doubts(draft).stream().map(FieldError::key).map(Texts::text).toList();
        if (!found.equals(doubts)) {
            doubts = found;
            if (!found.isEmpty()) {
                return null;
            }
        }
        UUID saved = store();
        Said.done("officerForm.saved", draft.getFullName());
        return "/officers/record?faces-redirect=true&id=" + saved;
    }

    private UUID store() {
        if (id == null) {
            return officers.create(draft);
        }
        UUID known = RecordId.of("thing.officer", id);
        officers.change(known, version, draft);
        return known;
    }

    private OfficerRecord read() {
        return officers.get(RecordId.of("thing.officer", id));
    }

    public List<Sex> getSexes() {
        return List.of(Sex.values());
    }

    public List<OfficerStatus> getStatuses() {
        return statuses;
    }

    /** Those that the chosen unit has. */
    public List<SelectItem> getPositions() {
        return units.tree()
                .find(draft.getUnitId(), clock.today())
                .map(unit -> force.items(catalogue.positionsOf(unit.kind())))
                .orElseGet(force::getPositions);
    }

    public String getUnitId() {
        return draft.getUnitId() == null ? null : draft.getUnitId().toString();
    }

    public void setUnitId(String unitId) {
        draft.setUnitId(unitId == null ? null : RecordId.of("thing.unit", unitId));
    }

    public OfficerDraft getDraft() {
        return draft;
    }

    public List<String> getDoubts() {
        return doubts;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public String getName() {
        return name;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
