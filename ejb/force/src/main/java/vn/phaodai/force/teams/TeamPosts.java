package vn.phaodai.force.teams;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;

/** Where teams stand guard (điểm, chốt của tổ); ward commanders keep those of their ward. */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class TeamPosts {

    static final int LONGEST_ADDRESS = 200;

    @Inject private SecurityTeams teams;
    @Inject private TeamRepository repository;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /** Where the team stands guard or stood, open posts first. */
    public List<PostRow> list(UUID id) {
        teams.get(id);
        return repository.posts(callers.current().scope(), id);
    }

    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public UUID add(UUID id, PostDraft draft) {
        Caller caller = callers.current();
        Neighbourhood neighbourhood = repository.locked(caller.scope(), id);
        teams.get(id).requireTeam();
        draft.clean();
        posting(draft, clock.today()).refuse();
        UUID post = Ids.next();
        repository.addPost(post, id, draft);
        audit.change(
                caller,
                AuditAction.CREATE,
                AuditObject.of("teamPost", post, neighbourhood.unitId(), draft.getPlace()),
                Changes.none().set("since", draft.getSince()));
        return post;
    }

    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void end(UUID id, UUID postId, LocalDate day) {
        Caller caller = callers.current();
        Neighbourhood neighbourhood = repository.locked(caller.scope(), id);
        new Checks().day("day", day, clock.today()).refuse();
        if (repository.endPost(id, postId, day) == 0) {
            throw new BusinessException(BusinessException.Kind.CONFLICT, "error.teams.notOpen");
        }
        audit.change(
                caller,
                AuditAction.UPDATE,
                AuditObject.of("teamPost", postId, neighbourhood.unitId(), neighbourhood.code()),
                Changes.none().set("validTo", day));
    }

    /** What a post must keep; for forms and imports. */
    static Checks posting(PostDraft draft, LocalDate today) {
        Checks checks =
                new Checks()
                        .text("place", draft.getPlace(), Checks.LONGEST_NAME)
                        .day("since", draft.getSince(), today);
        if (draft.getAddress() != null && draft.getAddress().length() > LONGEST_ADDRESS) {
            checks.add("address", "error.tooLong", LONGEST_ADDRESS);
        }
        return checks;
    }
}
