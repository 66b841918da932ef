package vn.phaodai.kernel.units.reorganisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;

/** Setting for how long documents name a unit's predecessors beside it. */
@Stateless
@RolesAllowed({Role.ADMIN_NAME, Role.HR_NAME, Role.LEADERSHIP_NAME})
public class FormerNameRules {

    private static final int MOST = 120;
    private static final int LONGEST = 200;

    @Inject private FormerNameRepository repository;
    @Inject private Callers callers;
    @Inject private Audit audit;

    /** The latest first. */
    public List<FormerNameRule> all() {
        return repository.all();
    }

    /**
     * @param from first day on which it counts
     * @param months 0 for never
     */
    @RolesAllowed(Role.ADMIN_NAME)
    public void set(LocalDate from, Integer months, String source) {
        String said = VietnameseText.clean(source);
        if (from == null) {
            throw new InvalidInput("validFrom", "error.required");
        }
        if (months == null || months < 0 || months > MOST) {
            throw new InvalidInput("months", "error.formerNames.months", MOST);
        }
        if (said == null || said.length() > LONGEST) {
            throw new InvalidInput("source", "error.formerNames.source", LONGEST);
        }
        repository.set(from, months, said);
        audit.change(
                callers.current(),
                AuditAction.UPDATE,
                AuditObject.of("formerNameRule", null, callers.current().unitId(), null),
                Changes.none().set("validFrom", from).set("months", months).set("source", said));
    }
}
