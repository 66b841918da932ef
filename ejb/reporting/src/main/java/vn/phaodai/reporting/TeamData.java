package vn.phaodai.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.access.Scope;

/** Reads what the force publishes of its security teams, each read one transaction. */
@Stateless
@PermitAll
public class TeamData {

    @Inject private TeamDataRepository repository;

    record Allowance(
            UUID id,
            UUID unit,
            LocalDate month,
            int edition,
            String state,
            int people,
            int nights,
            long total,
            String ruleSource,
            Instant approvedAt) {}

    record AllowanceLine(
            int ordinal,
            String neighbourhood,
            String fullName,
            LocalDate birthDate,
            String position,
            int monthDays,
            int days,
            int nights,
            long allowance,
            long nightPay,
            long total) {}

    record Member(
            UUID unit,
            String neighbourhood,
            String fullName,
            LocalDate birthDate,
            String sex,
            String personalId,
            String position,
            String schooling,
            LocalDate joinedOn,
            String decision) {}

    public Optional<Allowance> allowance(Scope scope, UUID id) {
        return repository.allowance(scope, id);
    }

    public List<AllowanceLine> lines(Scope scope, UUID id) {
        return repository.lines(scope, id);
    }

    /** By neighbourhood and position within each unit; personal id numbers are masked. */
    public List<Member> members(Scope scope, LocalDate at) {
        return repository.members(scope, at);
    }

    public int countMembers(Scope scope, LocalDate at) {
        return repository.countMembers(scope, at);
    }
}
