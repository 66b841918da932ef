package vn.phaodai.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;

/** The caller, once for each request, as pages ask for it. */
@Named
@RequestScoped
public class Me {

    @Inject private Callers callers;

    private Caller caller;

    @PostConstruct
    void open() {
        caller = callers.current();
    }

    public Caller caller() {
        return caller;
    }

    public String getName() {
        return caller.name();
    }

    public String getUsername() {
        return caller.username();
    }

    /**
     * @param realmName name of a realm role, as {@code hr}
     */
    public boolean is(String realmName) {
        return Role.ofRealmName(realmName).filter(caller::is).isPresent();
    }

    public boolean isAny(Role... roles) {
        return caller.isAny(roles);
    }

    /** Whether the caller may have a record of the own among the officers. */
    public boolean isStaff() {
        return caller.isAny(
                Role.OFFICER,
                Role.REGISTRAR,
                Role.WARD_COMMANDER,
                Role.DISTRICT_COMMANDER,
                Role.HR,
                Role.LEADERSHIP);
    }

    /**
     * For pages of one role: opened by others, they end in 403 before anything is shown.
     *
     * @throws NotAllowed if the caller does not have the role
     */
    public void require(String realmName) {
        if (!is(realmName)) {
            throw new NotAllowed("error.role");
        }
    }
}
