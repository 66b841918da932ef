package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.force.career.CareerEntry;
import vn.phaodai.force.career.CareerField;
import vn.phaodai.force.career.CareerRecords;
import vn.phaodai.force.career.Register;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.Me;
import vn.phaodai.web.kit.Texts;

/** The form of an entry of a register: a new one, or a correction that says why. */
@Named("careerForm")
@ViewScoped
public class CareerFormPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private CareerRecords career;
    @Inject private OfficerRecords officers;
    @Inject private Me me;

    private String id;
    private String path;
    private String entry;
    private Register register;
    private String name;
    private long version;
    private String why;
    private Map<String, Object> values = new HashMap<>();

    public void load() {
        register = Register.ofPath(path).orElseThrow(() -> new NotFound("thing.register", path));
        me.caller().requireAny(register.writers().toArray(Role[]::new));
        UUID officer = officerId();
        name =
                officers.line(officer)
                        .orElseThrow(() -> new NotFound("thing.officer", officer))
                        .fullName();
        if (entry != null) {
            CareerEntry stored = career.get(officer, register, entryId());
            version = stored.version();
            stored.values().forEach((field, value) -> values.put(field, CareerTexts.typed(value)));
        }
    }

    public String save() {
        if (entry == null) {
            career.add(officerId(), register, values);
        } else {
            career.correct(officerId(), register, entryId(), version, values, why);
        }
        Said.done("career.saved", name);
        return back();
    }

    public String strike() {
        career.strike(officerId(), register, entryId(), version, why);
        Said.done("career.struck", name);
        return back();
    }

    private String back() {
        return "/officers/record?faces-redirect=true&id=" + id + "&tab=" + getTab();
    }

    /** The tab of the record that shows the register. */
    public String getTab() {
        return register == Register.POSTINGS ? "career" : register.path();
    }

    private UUID officerId() {
        return RecordId.of("thing.officer", id);
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

    /** Whether what holds at present comes by decisions, so that the form is for what was. */
    public boolean isByDecision() {
        return register == Register.RANKS || register == Register.POSTINGS;
    }

    public boolean isStrikable() {
        return entry != null && register.isStrikable();
    }

    public Map<String, Object> getValues() {
        return values;
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

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
