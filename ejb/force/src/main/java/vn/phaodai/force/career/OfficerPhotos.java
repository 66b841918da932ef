package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.attachments.AttachmentOwner;
import vn.phaodai.kernel.attachments.AttachmentRights;
import vn.phaodai.kernel.attachments.FileType;

/**
 * Photos of an officer (ảnh hồ sơ): HR keeps them, the latest is the one shown, and those before it
 * stay. They are pictures to look at; nothing is computed from them. Whoever may see the record
 * sees them, and so does the officer.
 */
@ApplicationScoped
class OfficerPhotos implements AttachmentOwner {

    static final String TYPE = "officer-photo";

    @Inject private CareerRepository repository;
    @Inject private Callers callers;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<FileType> types() {
        return Set.of(FileType.JPEG, FileType.PNG);
    }

    @Override
    public AttachmentRights rights(UUID id) {
        Caller caller = callers.current();
        return repository
                .own(caller.username())
                .filter(own -> own.id().equals(id) && !caller.is(Role.HR))
                .map(own -> rights(own, false))
                .orElseGet(() -> ofOthers(caller, id));
    }

    private AttachmentRights ofOthers(Caller caller, UUID id) {
        caller.requireAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR, Role.LEADERSHIP);
        return repository
                .person(caller.scope(), id)
                .map(person -> rights(person, caller.is(Role.HR)))
                .orElseThrow(() -> new NotFound("thing.officer", id));
    }

    private static AttachmentRights rights(CareerRepository.Person person, boolean changes) {
        return new AttachmentRights(person.unitId(), person.serviceNumber(), changes, true, null);
    }
}
