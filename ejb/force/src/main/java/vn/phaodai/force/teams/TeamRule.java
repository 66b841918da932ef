package vn.phaodai.force.teams;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.Period;
import vn.phaodai.kernel.access.Role;

/**
 * The parameters of the teams in a period, with the text that sets them (Law 30/2023/QH15 and the
 * city's resolution under it). Data, never constants: the city may change each of them.
 *
 * @param baseMembers members of a team of at most {@code baseResidents} residents
 * @param stepResidents one member more for every further so many residents begun
 * @param oldest oldest age in years; above it only with the chairman's leave
 * @param residenceMonths how long a member must have lived there
 * @param leaderAllowance VND a month, as the two after it
 * @param nightAllowance VND a night (22h–6h)
 * @param nightsAMonth most nights a month that are paid and may be worked
 */
public record TeamRule(
        UUID id,
        Period period,
        int baseMembers,
        int baseResidents,
        int stepResidents,
        int youngest,
        int oldest,
        Schooling schooling,
        int residenceMonths,
        long leaderAllowance,
        long deputyAllowance,
        long memberAllowance,
        long nightAllowance,
        int nightsAMonth,
        String source,
        String setBy,
        Instant setAt)
        implements Serializable {

    /** Who sees teams. */
    static final Role[] READERS = {
        Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR, Role.LEADERSHIP
    };

    /** Members that a neighbourhood of so many residents must have. */
    public int required(int residents) {
        int above = Math.max(0, residents - baseResidents);
        return baseMembers + (above + stepResidents - 1) / stepResidents;
    }

    public long allowance(TeamPosition position) {
        return switch (position) {
            case LEADER -> leaderAllowance;
            case DEPUTY -> deputyAllowance;
            case MEMBER -> memberAllowance;
        };
    }

    /**
     * Checks somebody against the conditions as they are on a day.
     *
     * @param leaveNumber paper of the chairman's leave for somebody over the age; may be null
     */
    public List<MemberCondition> check(
            LocalDate day,
            LocalDate birthDate,
            Schooling reached,
            LocalDate healthOn,
            LocalDate residentSince,
            String leaveNumber) {
        return List.of(
                age(day, birthDate, leaveNumber),
                of(
                        MemberCondition.Kind.SCHOOLING,
                        reached != null && reached.compareTo(schooling) >= 0,
                        schooling,
                        reached),
                of(
                        MemberCondition.Kind.HEALTH,
                        healthOn != null && !healthOn.isAfter(day),
                        null,
                        healthOn),
                of(
                        MemberCondition.Kind.RESIDENCE,
                        residentSince != null
                                && !residentSince.plusMonths(residenceMonths).isAfter(day),
                        residenceMonths,
                        residentSince));
    }

    private MemberCondition age(LocalDate day, LocalDate birthDate, String leaveNumber) {
        int years = birthDate.until(day).getYears();
        boolean tooOld = birthDate.plusYears(oldest).isBefore(day);
        MemberCondition.Outcome outcome;
        if (years < youngest) {
            outcome = MemberCondition.Outcome.NOT_MET;
        } else if (!tooOld) {
            outcome = MemberCondition.Outcome.MET;
        } else {
            outcome =
                    leaveNumber == null
                            ? MemberCondition.Outcome.NOT_MET
                            : MemberCondition.Outcome.EXCEPTED;
        }
        String found =
                outcome == MemberCondition.Outcome.EXCEPTED
                        ? years + " · " + leaveNumber
                        : String.valueOf(years);
        return new MemberCondition(
                MemberCondition.Kind.AGE, outcome, youngest + "–" + oldest, found);
    }

    private static MemberCondition of(
            MemberCondition.Kind kind, boolean met, Object wanted, Object found) {
        return new MemberCondition(
                kind,
                met ? MemberCondition.Outcome.MET : MemberCondition.Outcome.NOT_MET,
                wanted == null ? null : wanted.toString(),
                found == null ? null : found.toString());
    }
}
