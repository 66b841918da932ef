package vn.phaodai.web.force;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.decisions.DecisionDrafting;
import vn.phaodai.force.decisions.DecisionKind;
import vn.phaodai.force.decisions.DecisionRow;
import vn.phaodai.force.decisions.Decisions;
import vn.phaodai.force.decisions.LineDraft;
import vn.phaodai.force.decisions.LineRow;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.web.Me;

/** What a draft says of one officer, added or changed; or of all its officers at once. */
@Named("decisionLine")
@ViewScoped
public class DecisionLinePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Decisions decisions;
    @Inject private DecisionDrafting drafting;
    @Inject private Catalogue catalogue;
    @Inject private ForceTexts force;
    @Inject private Units units;
    @Inject private Me me;

    private String id;
    private String line;
    private boolean all;
    private long version;
    private long officers;
    private LineDraft draft = new LineDraft();
    private String officerName;
    private String number;
    private DecisionKind kind;
    private LocalDate day;
    private String coefficient;

    public void load() {
        me.caller().requireAny(Role.DISTRICT_COMMANDER, Role.HR);
        DecisionRow row = decisions.get(RecordId.of(DecisionPage.THING, id));
        kind = row.kind();
        number = row.number();
        day = row.effectiveOn();
        officers = row.lines();
        if (all) {
            return;
        }
        if (line == null || line.isBlank()) {
            draft.setEffectiveOn(day);
            return;
        }
        LineRow known = decisions.line(row.id(), RecordId.of("thing.decisionLine", line));
        officerName = known.officerName();
        draft = known.draft();
        version = known.version();
        coefficient =
                known.coefficient() == null
                        ? null
                        : known.coefficient().toPlainString().replace('.', ',');
    }

    public String save() {
        draft.setCoefficient(number(coefficient));
        UUID decision = RecordId.of(DecisionPage.THING, id);
        if (all) {
            Said.done("decisionLine.savedAll", drafting.changeAllLines(decision, draft));
        } else if (officerName == null) {
            drafting.addLine(decision, draft);
        } else {
            drafting.changeLine(decision, RecordId.of("thing.decisionLine", line), version, draft);
        }
        return "/decisions/record?faces-redirect=true&id=" + id;
    }

    /** Written with comma or point. */
    private static BigDecimal number(String typed) {
        String plain = VietnameseText.clean(typed);
        if (plain == null) {
            return null;
        }
        plain = plain.replace(',', '.');
        if (!plain.matches("\\d{1,2}(\\.\\d{1,2})?")) {
            throw new InvalidInput("coefficient", "error.decision.coefficient");
        }
        return new BigDecimal(plain);
    }

    /** Those that the chosen unit has. */
    public List<SelectItem> getPositions() {
        return units.tree()
                .find(draft.getToUnitId(), day)
                .map(unit -> force.items(catalogue.positionsOf(unit.kind())))
                .orElseGet(force::getPositions);
    }

    public List<SelectItem> getCodes() {
        return kind == null ? List.of() : force.codes(decisions.codes(kind));
    }

    public String getOfficerId() {
        return text(draft.getOfficerId());
    }

    public void setOfficerId(String officer) {
        draft.setOfficerId(blank(officer) ? null : RecordId.of("thing.officer", officer));
    }

    public String getToUnitId() {
        return text(draft.getToUnitId());
    }

    public void setToUnitId(String unit) {
        draft.setToUnitId(blank(unit) ? null : RecordId.of("thing.unit", unit));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    public LineDraft getDraft() {
        return draft;
    }

    public String getCoefficient() {
        return coefficient;
    }

    public void setCoefficient(String coefficient) {
        this.coefficient = coefficient;
    }

    public DecisionKind getKind() {
        return kind;
    }

    public String getNumber() {
        return number;
    }

    public String getOfficerName() {
        return officerName;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** Whether it says something of all officers: then nothing must be filled in. */
    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    public long getOfficers() {
        return officers;
    }

    public String getLine() {
        return line;
    }

    public void setLine(String line) {
        this.line = line;
    }
}
