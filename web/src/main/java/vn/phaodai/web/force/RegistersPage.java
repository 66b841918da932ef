package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.ListExports;
import vn.phaodai.force.career.Register;
import vn.phaodai.force.career.RegisterExport;
import vn.phaodai.force.career.RegisterExports;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.Me;
import vn.phaodai.web.kit.Download;
import vn.phaodai.web.kit.Texts;

/** The registers of careers as files: taking them out, and where files are taken in. */
@Named("registersPage")
@ViewScoped
public class RegistersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private RegisterExports exports;
    @Inject private BusinessClock clock;
    @Inject private Me me;

    private String unitId;
    private UUID wanted;
    private Register chosen;
    private transient List<Map.Entry<Register, Long>> counts;
    private transient List<RegisterExport> own;

    public void load() {
        me.caller().requireAny(Role.HR);
        wanted = unit();
    }

    public String show() {
        return "/registers/list?faces-redirect=true&unitId=" + (wanted == null ? unit() : wanted);
    }

    /** At once, for a register that is short enough. */
    public void export(Register register) {
        Download.xlsx(
                Texts.show(register),
                out -> exports.write(register, unit(), Download.words(), out));
    }

    public void choose(Register register) {
        chosen = register;
    }

    public String propose() {
        exports.propose(chosen, unit());
        Said.done("registers.proposed", Texts.show(chosen));
        return "/registers/list?faces-redirect=true&unitId=" + unit();
    }

    public void fetch(UUID id) {
        Download.xlsx(
                Texts.show(exports.get(id).register()),
                out -> exports.write(id, Download.words(), out));
    }

    private UUID unit() {
        return unitId == null || unitId.isEmpty()
                ? me.caller().unitId()
                : RecordId.of("thing.unit", unitId);
    }

    public boolean isLong(Long rows) {
        return rows != null && rows > ListExports.FREELY;
    }

    public boolean isFetchable(RegisterExport export) {
        return export != null && export.canBeFetched(clock.now());
    }

    public int getFreely() {
        return ListExports.FREELY;
    }

    public List<Map.Entry<Register, Long>> getCounts() {
        if (counts == null) {
            counts = List.copyOf(exports.counts(unit()).entrySet());
        }
        return counts;
    }

    public List<RegisterExport> getOwn() {
        if (own == null) {
            own = exports.own();
        }
        return own;
    }

    public Register getChosen() {
        return chosen;
    }

    public UUID getShown() {
        return unit();
    }

    public UUID getWanted() {
        return wanted;
    }

    public void setWanted(UUID wanted) {
        this.wanted = wanted;
    }

    public String getUnitId() {
        return unitId;
    }

    public void setUnitId(String unitId) {
        this.unitId = unitId;
    }
}
