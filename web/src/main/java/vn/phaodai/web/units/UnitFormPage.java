package vn.phaodai.web.units;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitKind;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.kernel.units.imports.UnitEdit;
import vn.phaodai.kernel.units.imports.UnitEditPreview;
import vn.phaodai.kernel.units.imports.UnitEditing;
import vn.phaodai.web.Me;
import vn.phaodai.web.kit.Texts;

/** Changing, adding or ending one unit: what it means is shown before it is done. */
@Named("unitForm")
@ViewScoped
public class UnitFormPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private UnitEditing editing;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Me me;

    private UnitEdit.What what;
    private UUID id;
    private String unitName;
    private String code;
    private String name;
    private UnitKind kind;
    private String parentId;
    private boolean top;
    private LocalDate day;
    private transient UnitEdit shown;
    private transient UnitEditPreview preview;

    public void change() {
        Unit unit = open(UnitEdit.What.RESHAPE);
        name = unit.name();
        kind = unit.kind();
        top = unit.parentId() == null;
        parentId = top ? null : unit.parentId().toString();
    }

    public void end() {
        open(UnitEdit.What.END);
    }

    /** A unit below the one that the address names. */
    public void add() {
        me.caller().requireAny(Role.ADMIN);
        what = UnitEdit.What.CREATE;
        day = clock.today();
    }

    private Unit open(UnitEdit.What wanted) {
        me.caller().requireAny(Role.ADMIN);
        UnitTree tree = units.tree();
        Unit unit =
                tree.find(id, clock.today())
                        .or(() -> tree.findEver(id).filter(this::isToCome))
                        .orElseThrow(() -> new NotFound("thing.unit", id));
        what = wanted;
        unitName = unit.name();
        code = unit.code();
        day = isToCome(unit) ? unit.validFrom() : clock.today();
        return unit;
    }

    private boolean isToCome(Unit unit) {
        return unit.validFrom().isAfter(clock.today());
    }

    public void look() {
        UnitEdit wanted = edit();
        preview = editing.preview(wanted);
        shown = wanted;
    }

    /** Only what was shown is done: after another change of the form it is shown again. */
    public String save() {
        if (preview == null || !edit().equals(shown)) {
            look();
            say("unitForm.lookAgain", null);
            return null;
        }
        UUID changed = editing.apply(shown, preview.revision());
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        say("unitForm.done." + what.name(), preview.on());
        LocalDate at = what == UnitEdit.What.END ? day.minusDays(1) : day;
        return "/units/record?faces-redirect=true&id=" + changed + "&at=" + at;
    }

    private static void say(String key, LocalDate on) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(Texts.text1(key, on)));
    }

    private UnitEdit edit() {
        UUID parent = parentId == null ? null : UUID.fromString(parentId);
        return switch (what) {
            case CREATE -> UnitEdit.create(code, name, kind, parent, day);
            case END -> UnitEdit.end(id, day);
            default -> UnitEdit.reshape(id, day, name, kind, parent);
        };
    }

    /** Name and code of a unit of the preview. */
    public String unit(String unitCode) {
        return units.tree()
                .findByCode(unitCode, preview.on())
                .or(() -> units.tree().everByCode(unitCode).stream().findFirst())
                .map(unit -> unit.name() + " · " + unit.code())
                .orElse("");
    }

    public UnitEditPreview getPreview() {
        return preview;
    }

    public UnitKind[] getKinds() {
        return UnitKind.values();
    }

    /** Name of the unit that is changed, as it is. */
    public String getUnitName() {
        return unitName;
    }

    /** Whether the unit has none above it. */
    public boolean isTop() {
        return top;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public UnitKind getKind() {
        return kind;
    }

    public void setKind(UnitKind kind) {
        this.kind = kind;
    }

    public String getParentId() {
        return parentId;
    }

    public void setParentId(String parentId) {
        this.parentId = parentId;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }
}
