package vn.phaodai.kernel.notices;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;

/**
 * Tells people what concerns them, in the transaction of what happened. A notice is for one person,
 * or for a role and a unit: then it is seen by whoever, when reading, has the role and a scope that
 * covers the unit, so nobody keeps lists of who that is, and a successor finds it too.
 */
@Stateless
@PermitAll
public class Notices {

    @Inject private NoticeRepository repository;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;
    @Inject private Event<NoticeMade> made;

    public UUID toPerson(String username, NoticeText text) {
        UUID id = Ids.next();
        repository.add(id, clock.now(), username, null, null, null, text);
        made.fire(new NoticeMade(id, username, text.link()));
        return id;
    }

    /** For all who have the role and cover the unit, except the person whose act it tells of. */
    public UUID toRole(Role role, UUID unitId, Caller except, NoticeText text) {
        UUID id = Ids.next();
        repository.add(
                id,
                clock.now(),
                null,
                role.realmName(),
                unitId,
                except == null ? null : except.username(),
                text);
        return id;
    }

    /** The same for each of several units. */
    public void toRole(Role role, Collection<UUID> unitIds, Caller except, NoticeText text) {
        repository.add(
                unitIds.stream().collect(Collectors.toMap(unit -> Ids.next(), unit -> unit)),
                clock.now(),
                role.realmName(),
                except == null ? null : except.username(),
                text);
    }

    /** The caller's notices, newest first; filter {@code unread=true}. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<NoticeRow> mine(PageRequest request) {
        return repository.of(callers.current(), clock.now(), request);
    }

    /** How many the caller has not read. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long unread() {
        return repository.unread(callers.current(), clock.now());
    }

    /** Marks one of the caller's notices as read; others' ids do nothing. */
    public void read(UUID id) {
        repository.read(callers.current(), id, clock.now());
    }

    public void readAll() {
        repository.read(callers.current(), null, clock.now());
    }
}
