package vn.phaodai.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.reporting.print.PaperLanguage;

/** Reads what the force publishes of careers, each read one transaction. */
@Stateless
@PermitAll
public class CareerData {

    @Inject private CareerDataRepository repository;

    /** Whose career it is. */
    record Person(
            UUID unit,
            String serviceNumber,
            String fullName,
            LocalDate birthDate,
            String sex,
            String rank,
            LocalDate rankSince,
            String position,
            LocalDate since,
            String personalIdMasked) {}

    /**
     * An entry of a register.
     *
     * @param until its last day; null if it has none
     * @param unit null if the register names none
     */
    record Entry(
            String section,
            LocalDate since,
            LocalDate until,
            UUID unit,
            String content,
            String decisionNumber,
            LocalDate decisionDate,
            String source) {}

    /** A certificate that has ended or ends soon. */
    record Expiry(
            UUID unit,
            String serviceNumber,
            String fullName,
            String rank,
            String position,
            String kind,
            LocalDate expiresOn) {}

    /** The officer, if that is the caller. */
    public Optional<Person> own(Caller caller, UUID officer) {
        return repository.own(caller, officer);
    }

    /** The officer, if in the caller's scope; that the caller looked is recorded with it. */
    public Optional<Person> look(Caller caller, UUID officer) {
        return repository.look(caller, officer);
    }

    public Optional<Person> person(Scope scope, UUID officer, PaperLanguage language) {
        return repository.person(scope, officer, language);
    }

    /** In the order of the registers, in each the latest first. */
    public List<Entry> career(Scope scope, UUID officer, PaperLanguage language) {
        return repository.career(scope, officer, language);
    }

    /** In the order of position and name within each unit. */
    public List<Expiry> expiries(Scope scope, LocalDate at, PaperLanguage language) {
        return repository.expiries(scope, at, language);
    }

    public int countExpiries(Scope scope, LocalDate at) {
        return repository.countExpiries(scope, at);
    }
}
