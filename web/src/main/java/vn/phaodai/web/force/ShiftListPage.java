package vn.phaodai.web.force;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.roster.QualificationKind;
import vn.phaodai.force.roster.Shift;
import vn.phaodai.force.roster.ShiftDays;
import vn.phaodai.force.roster.ShiftDraft;
import vn.phaodai.force.roster.ShiftFile;
import vn.phaodai.force.roster.ShiftKind;
import vn.phaodai.force.roster.Shifts;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.web.Me;
import vn.phaodai.web.UnitInView;
import vn.phaodai.web.kit.Download;
import vn.phaodai.web.kit.Texts;

/** Shift templates of a unit: the one in view, or the one in the address. */
@Named("shiftList")
@ViewScoped
public class ShiftListPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MINUTES = 60;
    private static final int DAY = 24 * MINUTES;

    @Inject private Shifts shifts;
    @Inject private ShiftFile file;
    @Inject private ForceTexts force;
    @Inject private Catalogue catalogue;
    @Inject private Units units;
    @Inject private UnitInView unitInView;
    @Inject private BusinessClock clock;
    @Inject private Me me;

    private String unit;
    private String shift;
    private ShiftDraft draft = new ShiftDraft();
    private String startsAt;
    private String endsAt;
    private LocalDate copyFrom;
    private Shift changed;
    private List<Shift> held;
    private List<QualificationKind> kinds = List.of();
    private final List<NeedLine> needLines = new ArrayList<>();

    /** Who is needed, as it is typed: so many, of these positions, holding this. */
    public static class NeedLine implements Serializable {

        private static final long serialVersionUID = 1L;

        private Integer needed;
        private String qualification;
        private List<String> positions = new ArrayList<>();

        public Integer getNeeded() {
            return needed;
        }

        public void setNeeded(Integer needed) {
            this.needed = needed;
        }

        public String getQualification() {
            return qualification;
        }

        public void setQualification(String qualification) {
            this.qualification = qualification;
        }

        public List<String> getPositions() {
            return positions;
        }

        public void setPositions(List<String> positions) {
            this.positions = new ArrayList<>(positions);
        }
    }

    public void load() {
        UUID shown = shown();
        held = shifts.of(shown, clock.today());
        kinds = isPlanner() ? shifts.qualifications() : List.of();
        draft.setUnitId(shown);
        draft.setValidFrom(clock.today());
        held.stream()
                .filter(each -> each.id().toString().equals(shift))
                .findFirst()
                .ifPresent(this::begin);
        if (needLines.isEmpty()) {
            needLines.add(new NeedLine());
        }
    }

    private void begin(Shift known) {
        changed = known;
        draft.setName(known.name());
        draft.setKind(known.kind());
        draft.setDays(known.days());
        draft.setValidFrom(clock.today().plusDays(1));
        startsAt = known.startsAt().toString();
        endsAt = known.startsAt().plusMinutes(known.minutes()).toString();
        for (Shift.Need need : known.needs()) {
            NeedLine line = new NeedLine();
            line.setNeeded(need.needed());
            line.setQualification(need.qualification());
            line.setPositions(need.positions());
            needLines.add(line);
        }
    }

    private UUID shown() {
        return unit == null || unit.isBlank()
                ? unitInView.getId()
                : RecordId.of("thing.unit", unit);
    }

    public void more() {
        needLines.add(new NeedLine());
    }

    /** A new template, or one that follows another. */
    public String save() {
        LocalTime from = time("startsAt", startsAt);
        LocalTime to = time("endsAt", endsAt);
        draft.setStartsAt(from);
        if (from != null && to != null) {
            int minutes = (int) Duration.between(from, to).toMinutes();
            draft.setMinutes(minutes > 0 ? minutes : minutes + DAY);
        }
        draft.setNeeds(
                draft.getKind() == ShiftKind.STANDBY
                        ? List.of()
                        : needLines.stream()
                                .filter(line -> line.getNeeded() != null)
                                .map(
                                        line ->
                                                new Shift.Need(
                                                        line.getPositions(),
                                                        line.getQualification(),
                                                        line.getNeeded()))
                                .toList());
        if (changed == null) {
            shifts.create(draft);
            Said.done("shifts.added", draft.getName());
        } else {
            shifts.replace(changed.id(), draft, changed.version());
            Said.done("shifts.replaced", draft.getName());
        }
        return again();
    }

    private static LocalTime time(String field, String typed) {
        try {
            return typed == null
                    ? null
                    : LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
        } catch (DateTimeParseException malformed) {
            throw new InvalidInput(field, "error.shift.time");
        }
    }

    /** From tomorrow on it is no longer held. */
    public String end(UUID id, long version) {
        shifts.end(id, clock.today().plusDays(1), version);
        Said.done("shifts.ended", "");
        return again();
    }

    /** Gives the shifts shown to the units below the one in view that have none. */
    public String copy() {
        int count = shifts.copy(shown(), unitInView.getId(), copyFrom);
        Said.done("shifts.copied", count);
        return again();
    }

    private String again() {
        return "/rosters/shifts?faces-redirect=true" + (unit == null ? "" : "&unitId=" + unit);
    }

    /** Templates of the unit shown and all below it. */
    public void download() {
        Download.xlsx(Texts.text("shifts.file"), out -> file.write(shown(), Download.words(), out));
    }

    public boolean isPlanner() {
        return me.caller().isAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR);
    }

    public boolean isChanging() {
        return changed != null;
    }

    public String getUnitName() {
        return units.tree().find(shown(), clock.today()).map(Unit::name).orElse("");
    }

    public List<Shift> getHeld() {
        return held;
    }

    public List<NeedLine> getNeedLines() {
        return needLines;
    }

    public List<ShiftKind> getKinds() {
        return List.of(ShiftKind.values());
    }

    public List<ShiftDays> getDayKinds() {
        return List.of(ShiftDays.values());
    }

    /** Positions that there are in such a unit. */
    public List<SelectItem> getPositions() {
        return units.tree()
                .find(shown(), clock.today())
                .map(each -> force.items(catalogue.positionsOf(each.kind())))
                .orElse(List.of());
    }

    public List<SelectItem> getQualifications() {
        return kinds.stream().map(kind -> new SelectItem(kind.code(), name(kind))).toList();
    }

    private static String name(QualificationKind kind) {
        return Download.words().isVietnamese() ? kind.nameVi() : kind.nameEn();
    }

    /** Who is needed, in words. */
    public String needs(Shift one) {
        StringBuilder text = new StringBuilder();
        for (Shift.Need need : one.needs()) {
            text.append(text.isEmpty() ? "" : "; ").append(need.needed()).append(" × ");
            text.append(
                    need.positions().isEmpty()
                            ? Texts.text("shifts.anybody")
                            : String.join(
                                    ", ", need.positions().stream().map(force::position).toList()));
            if (need.qualification() != null) {
                text.append(" (")
                        .append(
                                kinds.stream()
                                        .filter(each -> each.code().equals(need.qualification()))
                                        .findFirst()
                                        .map(ShiftListPage::name)
                                        .orElse(need.qualification()))
                        .append(")");
            }
        }
        return text.toString();
    }

    /** From when to when; a night ends on the day after. */
    public String time(Shift one) {
        LocalTime end = one.startsAt().plusMinutes(one.minutes());
        boolean tomorrow =
                !end.isAfter(one.startsAt())
                        && !(end.equals(LocalTime.MIDNIGHT) && one.minutes() < DAY);
        return one.startsAt() + "–" + end + (tomorrow ? " " + Texts.text("shifts.tomorrow") : "");
    }

    public String period(Shift one) {
        String from = Texts.text1("shifts.from", Texts.show(one.validFrom()));
        return one.validTo() == null
                ? from
                : from + " " + Texts.text1("shifts.until", Texts.show(one.validTo()));
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getShift() {
        return shift;
    }

    public void setShift(String shift) {
        this.shift = shift;
    }

    public ShiftDraft getDraft() {
        return draft;
    }

    public String getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(String startsAt) {
        this.startsAt = startsAt;
    }

    public String getEndsAt() {
        return endsAt;
    }

    public void setEndsAt(String endsAt) {
        this.endsAt = endsAt;
    }

    public LocalDate getCopyFrom() {
        return copyFrom;
    }

    public void setCopyFrom(LocalDate copyFrom) {
        this.copyFrom = copyFrom;
    }
}
