package vn.phaodai.kernel.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** The realm roles. The constants serve {@code @RolesAllowed}. */
public enum Role {
    OFFICER(Role.OFFICER_NAME),
    REGISTRAR(Role.REGISTRAR_NAME),
    WARD_COMMANDER(Role.WARD_COMMANDER_NAME),
    DISTRICT_COMMANDER(Role.DISTRICT_COMMANDER_NAME),
    HR(Role.HR_NAME),
    LEADERSHIP(Role.LEADERSHIP_NAME),
    AUDITOR(Role.AUDITOR_NAME),
    ADMIN(Role.ADMIN_NAME),
    SVC_LODGING(Role.SVC_LODGING_NAME),
    SVC_EXCHANGE(Role.SVC_EXCHANGE_NAME);

    public static final String OFFICER_NAME = "officer";
    public static final String REGISTRAR_NAME = "registrar";
    public static final String WARD_COMMANDER_NAME = "ward-commander";
    public static final String DISTRICT_COMMANDER_NAME = "district-commander";
    public static final String HR_NAME = "hr";
    public static final String LEADERSHIP_NAME = "leadership";
    public static final String AUDITOR_NAME = "auditor";
    public static final String ADMIN_NAME = "admin";
    public static final String SVC_LODGING_NAME = "svc-lodging";
    public static final String SVC_EXCHANGE_NAME = "svc-exchange";

    private final String realmName;

    Role(String realmName) {
        this.realmName = realmName;
    }

    /** The role's name in the realm and in tokens. */
    public String realmName() {
        return realmName;
    }

    /**
     * Whether people have it. The others are of programs, which may do nothing until a capability
     * says what.
     */
    public boolean isOfPeople() {
        return this != SVC_LODGING && this != SVC_EXCHANGE;
    }

    /**
     * Whether somebody is a person to whom some task is given: without one, nothing is open.
     *
     * @param inRole whether the account has the role of this name
     */
    public static boolean isAnyOfPeople(Predicate<String> inRole) {
        return Arrays.stream(values())
                .filter(Role::isOfPeople)
                .map(Role::realmName)
                .anyMatch(inRole);
    }

    public static Optional<Role> ofRealmName(String name) {
        return Arrays.stream(values()).filter(role -> role.realmName.equals(name)).findFirst();
    }
}
