package vn.phaodai.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.reporting.print.PaperLanguage;

/** Reads what the capabilities publish, each read one transaction. */
@Stateless
@PermitAll
public class ReportData {

    @Inject private ReportDataRepository repository;

    /** Own strength of a unit, without the units below it. */
    record UnitStrength(UUID unit, int establishment, int present) {}

    /** What a unit is authorised of a position and has, without the units below it. */
    record PositionData(String position, int authorised, int present) {}

    record OfficerData(
            UUID unit,
            String serviceNumber,
            String fullName,
            LocalDate birthDate,
            String sex,
            String rank,
            LocalDate rankSince,
            String position,
            LocalDate since) {}

    /** Who meets every condition for the next rank. */
    record PromotionData(
            UUID unit,
            String serviceNumber,
            String fullName,
            LocalDate birthDate,
            String sex,
            String rank,
            LocalDate rankSince,
            String position,
            String nextRank,
            LocalDate dueOn) {}

    /**
     * @param limitMonths age limit in months of life
     */
    record RetirementData(
            UUID unit,
            String serviceNumber,
            String fullName,
            LocalDate birthDate,
            String sex,
            String rank,
            String position,
            int limitMonths,
            LocalDate limitOn,
            LocalDate leavesOn) {}

    record TransferData(
            UUID id,
            String state,
            String decisionNumber,
            LocalDate decisionDate,
            LocalDate effectiveOn,
            UUID fromUnit,
            UUID toUnit,
            String fromPosition,
            String position,
            String serviceNumber,
            String fullName,
            LocalDate birthDate,
            String rank,
            String signerName,
            String signerTitle) {}

    /** How many, by the kind of posting they came by or the way they left. */
    record Reason(String kind, long people) {}

    public List<Reason> came(Scope scope, Set<UUID> before, LocalDate from, LocalDate to) {
        return repository.came(scope, before, from, to);
    }

    public List<Reason> left(Scope scope, Set<UUID> after, LocalDate from, LocalDate to) {
        return repository.left(scope, after, from, to);
    }

    public List<Reason> away(Scope scope, LocalDate at) {
        return repository.away(scope, at);
    }

    /**
     * @param lines how many officers it is about
     * @param linesInScope how many of them the reader may see
     */
    record DecisionData(
            UUID id,
            String kind,
            String state,
            String number,
            LocalDate date,
            LocalDate effectiveOn,
            String signerName,
            String signerTitle,
            String basis,
            String supersededNumber,
            LocalDate supersededDate,
            String madeBy,
            int lines,
            int linesInScope) {}

    record DecisionLineData(
            String fullName,
            String serviceNumber,
            LocalDate birthDate,
            String fromRank,
            String fromPosition,
            UUID fromUnit,
            UUID toUnit,
            String position,
            String rank,
            BigDecimal coefficient,
            String code,
            String leave,
            String commendation,
            String content,
            LocalDate effectiveOn,
            LocalDate endsOn) {}

    public Optional<DecisionData> decision(Scope scope, UUID id) {
        return repository.decision(scope, id);
    }

    public List<DecisionLineData> decisionLines(Scope scope, UUID id) {
        return repository.decisionLines(scope, id);
    }

    /** A roster; {@code state} as the force module names it. */
    record RosterData(UUID unit, LocalDate firstDay, LocalDate lastDay, String state) {}

    /**
     * A duty.
     *
     * @param officer rank and name; null if nobody takes it
     */
    record DutyData(
            LocalDate day,
            Instant startsAt,
            Instant endsAt,
            String shift,
            String kind,
            boolean holiday,
            String officer,
            String serviceNumber) {}

    public Optional<RosterData> roster(Scope scope, UUID id) {
        return repository.roster(scope, id);
    }

    /** In the order of time. */
    public List<DutyData> duties(Scope scope, UUID roster, PaperLanguage language) {
        return repository.duties(scope, roster, language);
    }

    public List<UnitStrength> strength(Scope scope, LocalDate at) {
        return repository.strength(scope, at);
    }

    /** In the order of position, rank and name within each unit. */
    public List<OfficerData> officers(Scope scope, LocalDate at, PaperLanguage language) {
        return repository.officers(scope, at, language);
    }

    /** Those of one unit, in the same order. */
    public List<OfficerData> officersOf(
            Scope scope, UUID unit, LocalDate at, PaperLanguage language) {
        return repository.officersOf(scope, unit, at, language);
    }

    public int countOfficersOf(Scope scope, UUID unit, LocalDate at) {
        return repository.countOfficersOf(scope, unit, at);
    }

    /** Positions of one unit in their order, also those that nobody holds. */
    public List<PositionData> positionsOf(
            Scope scope, UUID unit, LocalDate at, PaperLanguage language) {
        return repository.positionsOf(scope, unit, at, language);
    }

    public int countOfficers(Scope scope, LocalDate at) {
        return repository.countOfficers(scope, at);
    }

    public Optional<TransferData> transfer(Scope scope, UUID id) {
        return repository.transfer(scope, id);
    }

    /**
     * In the order of position, rank and name within each unit.
     *
     * @param known day as of which things are known
     */
    public List<PromotionData> promotions(
            Scope scope, LocalDate at, LocalDate known, PaperLanguage language) {
        return repository.promotions(scope, at, known, language);
    }

    public int countPromotions(Scope scope, LocalDate at, LocalDate known) {
        return repository.countPromotions(scope, at, known);
    }

    /** Whoever reaches the limit before a day, the first first. */
    public List<RetirementData> retirements(
            Scope scope, LocalDate at, LocalDate before, PaperLanguage language) {
        return repository.retirements(scope, at, before, language);
    }

    public int countRetirements(Scope scope, LocalDate at, LocalDate before) {
        return repository.countRetirements(scope, at, before);
    }
}
