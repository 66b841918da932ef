package vn.phaodai.kernel.access;

import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.NotAllowed;

/**
 * Who acts.
 *
 * @param username account name; {@code system:task} for the system's own work; null for nobody
 * @param name name to show
 * @param roles realm roles
 * @param unitId unit of the account today; null if its token names none that exists
 * @param scope what the caller may see
 */
public record Caller(String username, String name, Set<Role> roles, UUID unitId, Scope scope) {

    static final Caller NOBODY = new Caller(null, null, Set.of(), null, Scope.nothing());

    static Caller system(String task) {
        return new Caller("system:" + task, task, Set.of(), null, Scope.everything());
    }

    /** Who it was, as the audit writes it: a dash for nobody. */
    public String account() {
        return username == null ? "-" : username;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAny(Role... wanted) {
        for (Role role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /**
     * @throws NotAllowed if the caller has none of these roles
     */
    public void requireAny(Role... wanted) {
        if (!isAny(wanted)) {
            throw new NotAllowed("error.role");
        }
    }
}
