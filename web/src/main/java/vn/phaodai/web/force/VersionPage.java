package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.establishments.BulkChange;
import vn.phaodai.force.establishments.EstablishmentVersions;
import vn.phaodai.force.establishments.VersionLine;
import vn.phaodai.force.establishments.VersionRow;
import vn.phaodai.force.establishments.VersionState;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalRow;
import vn.phaodai.kernel.units.UnitKind;
import vn.phaodai.web.Me;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;
import vn.phaodai.web.kit.UnitPicker;

/** One version: its figures beside those before it, changes in bulk, and the decision. */
@Named("versionPage")
@ViewScoped
public class VersionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private EstablishmentVersions versions;
    @Inject private FourEyes fourEyes;
    @Inject private UnitPicker units;
    @Inject private ForceTexts force;
    @Inject private Me me;

    private UUID id;
    private Table<VersionLine> table;
    private String reason;
    private String position;
    private UnitKind unitKind;
    private String unitId;
    private BulkChange.How how;
    private Integer amount;
    private transient VersionRow known;
    private transient ProposalRow proposal;

    /** What the figures may be narrowed to. */
    public enum Changed {
        TRUE
    }

    @PostConstruct
    void open() {
        String typed =
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get("id");
        id = RecordId.of("thing.establishmentVersion", typed);
        table =
                Table.of(
                                VersionLine::id,
                                request -> versions.lines(id, request),
                                filters -> versions.countLines(id, filters))
                        .filter("unitId", units::name)
                        .filter("position", force::position)
                        .filter("changed", changed -> Texts.text("Changed." + changed))
                        .open();
    }

    public void load() {
        known = versions.get(id);
        proposal = fourEyes.find(known.proposalId()).orElse(null);
    }

    public void change() {
        UUID under = unitId == null || unitId.isBlank() ? null : RecordId.of("thing.unit", unitId);
        versions.change(id, new BulkChange(position, unitKind, under, how, amount));
        done("version.bulkDone");
    }

    public void propose() {
        versions.propose(id);
        done("version.proposed");
    }

    public void approve() {
        versions.approve(id);
        done("approval.approved");
    }

    public void sendBack() {
        versions.sendBack(id, reason);
        done("approval.returned");
    }

    public void withdraw() {
        versions.withdraw(id);
        done("version.withdrawn");
    }

    private void done(String key) {
        load();
        table.refresh();
        Said.here(key);
    }

    public boolean isEditable() {
        return getKnown().state() == VersionState.DRAFT && me.is("hr");
    }

    public boolean isDecidable() {
        return getKnown().state() == VersionState.PROPOSED
                && proposal != null
                && proposal.decidable();
    }

    public boolean isWithdrawable() {
        return isEditable()
                || (known.state() == VersionState.PROPOSED && proposal != null && proposal.mine());
    }

    public VersionRow getKnown() {
        if (known == null) {
            load();
        }
        return known;
    }

    public Table<VersionLine> getTable() {
        return table;
    }

    public List<Changed> getChangedOptions() {
        return List.of(Changed.values());
    }

    public List<BulkChange.How> getHows() {
        return List.of(BulkChange.How.values());
    }

    public List<UnitKind> getUnitKinds() {
        return List.of(UnitKind.values());
    }

    public UUID getId() {
        return id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }

    public UnitKind getUnitKind() {
        return unitKind;
    }

    public void setUnitKind(UnitKind unitKind) {
        this.unitKind = unitKind;
    }

    public String getUnitId() {
        return unitId;
    }

    public void setUnitId(String unitId) {
        this.unitId = unitId;
    }

    public BulkChange.How getHow() {
        return how;
    }

    public void setHow(BulkChange.How how) {
        this.how = how;
    }

    public Integer getAmount() {
        return amount;
    }

    public void setAmount(Integer amount) {
        this.amount = amount;
    }
}
