package vn.phaodai.force.establishments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.units.Units;

/** Versions and units that a caller may change. */
@ApplicationScoped
class VersionAccess {

    @Inject private EstablishmentVersionRepository repository;
    @Inject private Units units;

    /** For the caller alone until the end of the transaction. */
    EstablishmentVersion lock(Caller caller, UUID id) {
        return repository
                .lock(caller.scope(), id)
                .orElseThrow(() -> new NotFound(EstablishmentVersions.THING, id));
    }

    /** One that may still be changed, for the caller alone until the end of the transaction. */
    EstablishmentVersion draft(Caller caller, UUID id) {
        EstablishmentVersion known = lock(caller, id);
        known.requireDraft();
        return known;
    }

    /** Units in the caller's scope that are under the top on that day. */
    Set<UUID> concerned(Caller caller, UUID top, LocalDate day) {
        return units.tree().subtree(top, day).stream()
                .filter(caller.scope()::covers)
                .filter(unit -> units.tree().find(unit, day).isPresent())
                .collect(Collectors.toSet());
    }
}
