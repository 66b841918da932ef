package vn.phaodai.force.roster.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An officer who may be on duty. */
public final class DutyOfficer {

    private final UUID id;
    private final String name;
    private final String position;
    private final boolean commanding;
    private final List<Away> away;
    private final Map<String, LocalDate> qualifications;
    private final Burden carried;

    /**
     * @param qualifications what is held, with the last day it counts; {@link LocalDate#MAX} for
     *     those that do not expire
     * @param carried what was carried this year before the roster
     */
    public DutyOfficer(
            UUID id,
            String name,
            String position,
            boolean commanding,
            List<Away> away,
            Map<String, LocalDate> qualifications,
            Burden carried) {
        this.id = id;
        this.name = name;
        this.position = position;
        this.commanding = commanding;
        this.away = List.copyOf(away);
        this.qualifications = Map.copyOf(qualifications);
        this.carried = carried;
    }

    /** Why the officer cannot be on duty at some time within these days. */
    public Optional<Away> away(LocalDate from, LocalDate to) {
        return away.stream().filter(each -> each.touches(from, to)).findFirst();
    }

    boolean holds(String qualification, LocalDate day) {
        LocalDate until = qualifications.get(qualification);
        return until != null && !until.isBefore(day);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String position() {
        return position;
    }

    public boolean isCommanding() {
        return commanding;
    }

    public Burden carried() {
        return carried;
    }

    @Override
    public String toString() {
        return name;
    }
}
