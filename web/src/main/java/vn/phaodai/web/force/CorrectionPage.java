package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.career.CareerField;
import vn.phaodai.force.career.CorrectionRow;
import vn.phaodai.force.career.Corrections;
import vn.phaodai.force.career.Register;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.approval.ProposalState;
import vn.phaodai.web.kit.Texts;

/** Proposing a correction of the own record, and what became of those proposed. */
@Named("correctionPage")
@ViewScoped
public class CorrectionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Corrections corrections;

    private String path;
    private String entry;
    private String evidence;
    private Register register;
    private Map<String, Object> values = new HashMap<>();
    private transient List<CorrectionRow> rows;

    public void load() {
        rows = corrections.own();
    }

    public void begin() {
        rows = corrections.own();
        register =
                Register.ofCorrection(path)
                        .filter(Register::isCorrectable)
                        .orElseThrow(() -> new NotFound("thing.register", path));
        if (register == Register.IDENTITY) {
            values.putAll(corrections.identity());
        } else if (entry != null) {
            corrections
                    .entry(register, entryId())
                    .values()
                    .forEach((field, value) -> values.put(field, CareerTexts.typed(value)));
        }
    }

    public String propose() {
        UUID made =
                corrections.propose(register, entry == null ? null : entryId(), values, evidence);
        Said.done("correction.proposed", "");
        return "/corrections/record?faces-redirect=true&id=" + made;
    }

    public String withdraw(UUID id) {
        corrections.withdraw(id);
        Said.done("correction.withdrawn", "");
        return "/corrections/list?faces-redirect=true";
    }

    public boolean isOpen(CorrectionRow row) {
        return row != null && row.state() == ProposalState.PENDING;
    }

    private UUID entryId() {
        return RecordId.of("thing.careerEntry", entry);
    }

    public List<CareerField> getFields() {
        return register == null ? List.of() : register.fields();
    }

    public String getRegisterName() {
        return Texts.show(register);
    }

    public List<CorrectionRow> getRows() {
        return rows;
    }

    public Map<String, Object> getValues() {
        return values;
    }

    public String getPath() {
        return path;
    }

    public void setPath(String path) {
        this.path = path;
    }

    public String getEntry() {
        return entry;
    }

    public void setEntry(String entry) {
        this.entry = entry;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }
}
