package vn.phaodai.force;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.attachments.AttachmentOwner;
import vn.phaodai.kernel.attachments.AttachmentRights;

/**
 * Documents in an officer's record (tài liệu trong hồ sơ cán bộ): HR keeps them, whoever may see
 * the record reads them, the officer among them, and they go with the officer from unit to unit.
 */
@ApplicationScoped
class OfficerDocuments implements AttachmentOwner {

    static final String TYPE = "officer";

    @Inject private OfficerRepository repository;
    @Inject private Callers callers;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public AttachmentRights rights(UUID id) {
        Caller caller = callers.current();
        return repository
                .ofAccount(caller.username())
                .filter(own -> own.id().equals(id) && !caller.is(Role.HR))
                .map(
                        own ->
                                new AttachmentRights(
                                        own.unitId(), own.serviceNumber(), false, true, null))
                .orElseGet(() -> ofOthers(caller, id));
    }

    private AttachmentRights ofOthers(Caller caller, UUID id) {
        caller.requireAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR, Role.LEADERSHIP);
        OfficerRow officer =
                repository
                        .line(caller.scope(), id)
                        .orElseThrow(() -> new NotFound("thing.officer", id));
        return new AttachmentRights(
                officer.unitId(), officer.serviceNumber(), caller.is(Role.HR), true, null);
    }
}
