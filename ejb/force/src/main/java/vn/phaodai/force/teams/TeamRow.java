package vn.phaodai.force.teams;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.BusinessException;

/**
 * A neighbourhood with its team on a day.
 *
 * @param residents number of people; null if not counted yet, then {@code required} is too
 * @param required members that the rule of the day asks for
 * @param members members there are
 * @param missing members that are missing; 0 if none
 * @param leader name of the leader; null if there is none
 * @param establishedOn when the team was founded; null if there is none
 */
public record TeamRow(
        UUID id,
        UUID unitId,
        String code,
        String name,
        NeighbourhoodKind kind,
        Integer residents,
        Integer households,
        Integer required,
        int members,
        int missing,
        String leader,
        LocalDate establishedOn,
        LocalDate validFrom,
        LocalDate validTo,
        String decisionNumber,
        LocalDate decisionDate,
        long version)
        implements Serializable {

    public boolean isShort() {
        return missing > 0;
    }

    /**
     * @throws BusinessException if the neighbourhood has no team
     */
    TeamRow requireTeam() {
        if (establishedOn == null) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.teams.noTeam", name);
        }
        return this;
    }
}
