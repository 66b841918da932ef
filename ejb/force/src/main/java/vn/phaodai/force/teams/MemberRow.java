package vn.phaodai.force.teams;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.Sex;

/**
 * A member of a team as on a day.
 *
 * @param personalId masked but for HR and the ward's own commander
 * @param position on the day; null if the member did not serve then
 * @param conditions as checked on the day; empty if no rule was in force
 */
public record MemberRow(
        UUID id,
        UUID teamId,
        UUID unitId,
        String neighbourhood,
        String fullName,
        LocalDate birthDate,
        Sex sex,
        String personalId,
        Schooling schooling,
        LocalDate healthOn,
        LocalDate residentSince,
        String leaveNumber,
        String phone,
        TeamPosition position,
        LocalDate joinedOn,
        String joinNumber,
        LocalDate joinDate,
        LocalDate leftOn,
        String leftNumber,
        LocalDate leftDate,
        long version,
        List<MemberCondition> conditions)
        implements Serializable {

    /** How many conditions are not met. */
    public int broken() {
        return (int) conditions.stream().filter(MemberCondition::isBroken).count();
    }

    MemberRow with(String shownId, List<MemberCondition> checked) {
        return new MemberRow(
                id,
                teamId,
                unitId,
                neighbourhood,
                fullName,
                birthDate,
                sex,
                shownId,
                schooling,
                healthOn,
                residentSince,
                leaveNumber,
                phone,
                position,
                joinedOn,
                joinNumber,
                joinDate,
                leftOn,
                leftNumber,
                leftDate,
                version,
                checked);
    }
}
