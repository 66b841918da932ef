package vn.phaodai.web.force;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.career.CareerEntry;
import vn.phaodai.force.career.CareerHistory;
import vn.phaodai.force.career.CareerRecords;
import vn.phaodai.force.career.CareerVersion;
import vn.phaodai.force.career.Register;

/** The register that the open tab of a record shows, and what was corrected in it. */
@Named("careerTab")
@RequestScoped
public class CareerTabPage {

    /** An entry in words. */
    public record Line(UUID id, List<String> cells, String by, Instant at) {}

    /** What stood before, in words. */
    public record Past(List<String> cells, boolean struck, String reason, String by, Instant at) {}

    private static final String POSTINGS_TAB = "career";

    @Inject private CareerRecords career;
    @Inject private CareerTexts texts;
    @Inject private OfficerPage officer;

    private Register register;
    private List<Line> lines = List.of();
    private List<Past> past = List.of();
    private boolean writable;
    private boolean own;

    /** Of the officer whose record is open. */
    public void load() {
        register = register(officer.getTab());
        if (register != null) {
            CareerHistory history = career.history(officer.getOfficer().id(), register);
            show(history.entries(), history.past());
            writable = career.mayWrite(register);
        }
    }

    /** Of the caller. */
    public void loadOwn() {
        register = register(officer.getTab());
        if (register != null && register.isOpen()) {
            show(career.own(register), career.ownVersions(register));
            own = true;
        }
    }

    private static Register register(String tab) {
        return POSTINGS_TAB.equals(tab)
                ? Register.POSTINGS
                : Register.ofPath(String.valueOf(tab)).orElse(null);
    }

    private void show(List<CareerEntry> entries, List<CareerVersion> versions) {
        lines =
                entries.stream()
                        .map(
                                entry ->
                                        new Line(
                                                entry.id(),
                                                cells(entry.values()),
                                                entry.recordedBy(),
                                                entry.recordedAt()))
                        .toList();
        past =
                versions.stream()
                        .map(
                                version ->
                                        new Past(
                                                cells(version.values()),
                                                version.struck(),
                                                version.reason(),
                                                version.endedBy(),
                                                version.endedAt()))
                        .toList();
    }

    private List<String> cells(Map<String, Object> values) {
        return register.fields().stream().map(field -> texts.cell(field, values)).toList();
    }

    /** Whether the tab is one of a register that this reader may open there. */
    public boolean shows(String tab, boolean ownPage) {
        Register wanted = register(tab);
        return wanted != null && (!ownPage || wanted.isOpen());
    }

    public Register getRegister() {
        return register;
    }

    public List<String> getHeaders() {
        return register.fields().stream().map(texts::header).toList();
    }

    public List<Line> getLines() {
        return lines;
    }

    public List<Past> getPast() {
        return past;
    }

    /** Whether the caller may propose corrections: it is the own record. */
    public boolean isOwn() {
        return own;
    }

    public boolean isWritable() {
        return writable;
    }
}
