package vn.phaodai.force.roster.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An officer who may be on duty. */
public final class DutyOfficer {

    private final UUID id;
    private final String name;
    private final String position;
    private final boolean commanding;
    private final List<Away> away;
    private final List<Qualification> qualifications;
    private final Burden carried;

    /**
     * @param carried what was carried this year before the roster
     */
    public DutyOfficer(
            UUID id,
            String name,
            String position,
            boolean commanding,
            List<Away> away,
            List<Qualification> qualifications,
            Burden carried) {
        this.id = id;
        this.name = name;
        this.position = position;
        this.commanding = commanding;
        this.away = List.copyOf(away);
        this.qualifications = List.copyOf(qualifications);
        this.carried = carried;
    }

    /** Why the officer cannot be on duty at some time within these days. */
    public Optional<Away> away(LocalDate from, LocalDate to) {
        return away.stream().filter(each -> each.touches(from, to)).findFirst();
    }

    boolean holds(String qualification, LocalDate day) {
        return qualifications.stream()
                .anyMatch(each -> each.kind().equals(qualification) && each.holdsOn(day));
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
