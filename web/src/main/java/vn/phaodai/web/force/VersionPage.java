package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.establishments.BulkChange;
import vn.phaodai.force.establishments.EstablishmentVersions;
import vn.phaodai.force.establishments.VersionCourse;
import vn.phaodai.force.establishments.VersionDrafting;
import vn.phaodai.force.establishments.VersionLine;
import vn.phaodai.force.establishments.VersionRow;
import vn.phaodai.force.establishments.VersionState;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalRow;
import vn.phaodai.kernel.units.UnitKind;
import vn.phaodai.web.Me;
import vn.phaodai.web.kit.AttachmentPanel;
import vn.phaodai.web.kit.Download;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;
import vn.phaodai.web.kit.UnitPicker;

/** One version: its figures beside those it was copied from, changes in bulk, and the decision. */
@Named("versionPage")
@ViewScoped
public class VersionPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String WITH = "with";

    @Inject private EstablishmentVersions versions;
    @Inject private VersionCourse course;
    @Inject private VersionDrafting drafting;
    @Inject private FourEyes fourEyes;
    @Inject private AttachmentPanel attachments;
    @Inject private UnitPicker units;
    @Inject private VersionPicker picker;
    @Inject private BusinessClock clock;
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
    private VersionLine line;
    private Integer figure;
    private long moved;
    private transient VersionRow known;
    private transient ProposalRow proposal;
    private transient ProposalRow revocation;

    /** What the figures may be narrowed to. */
    public enum Changed {
        TRUE
    }

    /** The same, of those that others have changed since. */
    public enum Moved {
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
                Table.of(VersionLine::id, this::lines, this::count)
                        .filter(WITH, picker::name)
                        .filter("unitId", units::name)
                        .filter("position", force::position)
                        .filter("changed", changed -> Texts.text("Changed." + changed))
                        .filter("moved", moved -> Texts.text("Moved." + moved))
                        .open();
    }

    public void load() {
        known = versions.get(id);
        proposal = fourEyes.find(known.proposalId()).orElse(null);
        boolean open =
                known.state() == VersionState.DRAFT || known.state() == VersionState.PROPOSED;
        moved = open ? versions.countLines(id, Map.of("moved", "true")) : 0;
        revocation = fourEyes.find(known.revocationId()).orElse(null);
        attachments.open("establishmentVersion", id);
    }

    /** Beside what was copied, or beside the version that is chosen as a filter. */
    private Page<VersionLine> lines(PageRequest request) {
        Map<String, String> filters = new HashMap<>(request.filters());
        String with = filters.remove(WITH);
        return isBlank(with)
                ? versions.lines(id, request.filteredBy(filters))
                : versions.compare(id, version(with), request.filteredBy(filters));
    }

    private long count(Map<String, String> typed) {
        Map<String, String> filters = new HashMap<>(typed);
        String with = filters.remove(WITH);
        return isBlank(with)
                ? versions.countLines(id, filters)
                : versions.countCompared(id, version(with), filters);
    }

    private static UUID version(String typed) {
        return RecordId.of("thing.establishmentVersion", typed);
    }

    private static boolean isBlank(String typed) {
        return typed == null || typed.isBlank();
    }

    /** Begins to change one figure. */
    public void pick(VersionLine row) {
        line = row;
        figure = row.after();
    }

    public void set() {
        drafting.set(id, line.unitId(), line.position(), figure);
        done("version.set");
    }

    public void workbook() {
        Download.xlsx(
                Texts.text1("version.workbook.name", getKnown().decisionNumber().replace('/', '-')),
                out -> versions.write(id, Download.words(), out));
    }

    public void change() {
        UUID under = unitId == null || unitId.isBlank() ? null : RecordId.of("thing.unit", unitId);
        drafting.change(id, new BulkChange(position, unitKind, under, how, amount));
        done("version.bulkDone");
    }

    public void refresh() {
        drafting.refresh(id);
        done("version.refreshed");
    }

    public void propose() {
        course.propose(id);
        done("version.proposed");
    }

    public void approve() {
        course.approve(id);
        done("approval.approved");
    }

    public void sendBack() {
        course.sendBack(id, reason);
        done("approval.returned");
    }

    public void withdraw() {
        course.withdraw(id);
        done("version.withdrawn");
    }

    public void revoke() {
        course.revoke(id, reason);
        done("version.revocationProposed");
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
        ProposalRow waiting = waiting();
        return waiting != null && waiting.decidable();
    }

    public boolean isWithdrawable() {
        ProposalRow waiting = waiting();
        return isEditable() || (waiting != null && waiting.mine());
    }

    public boolean isRevocable() {
        return getKnown().state() == VersionState.APPROVED
                && known.effectiveOn().isAfter(clock.today())
                && me.is("hr")
                && !isRevocationWaiting();
    }

    public boolean isRevocationWaiting() {
        return getKnown().state() == VersionState.APPROVED && known.revocationId() != null;
    }

    /** The proposal that nobody has decided yet; null if there is none the reader may see. */
    private ProposalRow waiting() {
        return getKnown().state() == VersionState.PROPOSED
                ? proposal
                : isRevocationWaiting() ? revocation : null;
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

    /** The figure that is being changed. */
    public VersionLine getLine() {
        return line;
    }

    public Integer getFigure() {
        return figure;
    }

    public void setFigure(Integer figure) {
        this.figure = figure;
    }

    /** How many figures others have changed since they were copied. */
    public long getMoved() {
        return moved;
    }

    public List<Moved> getMovedOptions() {
        return List.of(Moved.values());
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
