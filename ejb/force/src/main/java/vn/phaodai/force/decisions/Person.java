package vn.phaodai.force.decisions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.force.OfficerStatus;

/**
 * An officer as decisions need to know one: where the officer stands today.
 *
 * @param coefficient salary coefficient; null if none is known
 * @param salarySince since when; null if none is known
 * @param homeUnit unit to which the officer returns from a secondment or reinforcement; null if the
 *     officer is not away for a time
 * @param older what the decision in hand supersedes has made of the officer; null if it supersedes
 *     none that is in effect
 */
record Person(
        UUID id,
        String fullName,
        String serviceNumber,
        String rank,
        LocalDate rankSince,
        UUID unitId,
        String position,
        LocalDate postedSince,
        OfficerStatus status,
        String account,
        BigDecimal coefficient,
        LocalDate salarySince,
        UUID homeUnit,
        String homePosition,
        Superseded older) {

    Person superseding(Superseded decision) {
        return new Person(
                id,
                fullName,
                serviceNumber,
                rank,
                rankSince,
                unitId,
                position,
                postedSince,
                status,
                account,
                coefficient,
                salarySince,
                homeUnit,
                homePosition,
                decision);
    }

    /** As the officer would stand without what is superseded. */
    Person without() {
        if (older == null || !older.holds()) {
            return this;
        }
        Superseded.Before before = older.before();
        boolean moved = older.kind().moves();
        boolean ended = moved || older.kind().leaves();
        boolean ranked = older.kind().ranks();
        boolean raised = older.kind() == DecisionKind.SALARY_RAISE;
        return new Person(
                id,
                fullName,
                serviceNumber,
                ranked ? before.rank() : rank,
                ranked ? before.rankSince() : rankSince,
                moved ? before.unit() : unitId,
                moved ? before.position() : position,
                ended && before.postedSince() != null ? before.postedSince() : postedSince,
                older.kind().status() == null ? status : before.status(),
                account,
                raised ? before.coefficient() : coefficient,
                raised ? before.salarySince() : salarySince,
                moved ? null : homeUnit,
                moved ? null : homePosition,
                older);
    }

    /** Whether this is the officer's unit and position. */
    boolean isAt(UUID unit, String place) {
        return unitId.equals(unit) && position.equals(place);
    }
}
