package vn.phaodai.kernel.access;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.wildfly.security.http.oidc.AccessToken;
import org.wildfly.security.http.oidc.OidcPrincipal;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.SystemTask;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/** Tells who calls, from the token that Keycloak issued. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Callers {

    @Resource private SessionContext context;
    @Inject private Units units;
    @Inject private BusinessClock clock;

    public Caller current() {
        if (!(context.getCallerPrincipal() instanceof OidcPrincipal<?> principal)) {
            return Caller.NOBODY;
        }
        AccessToken token = principal.getOidcSecurityContext().getToken();
        UnitTree tree = units.tree();
        UUID unitId =
                tree.findByCode(claim(token, "unit"), clock.today()).map(Unit::id).orElse(null);
        return new Caller(
                principal.getName(),
                name(token, principal.getName()),
                roles(),
                unitId,
                scope(tree, unitId));
    }

    /** The system itself, which sees everything; only for classes marked {@link SystemTask}. */
    public Caller system(String task) {
        return Caller.system(task);
    }

    /**
     * The scope somebody with this unit has today: for work done later on behalf of a caller, who
     * was checked when asking for it. Only for classes marked {@link SystemTask}.
     */
    public Scope scopeOf(UUID unitId) {
        return scope(units.tree(), unitId);
    }

    /**
     * The units that were that unit or below it on a day: for reports about that day, which show
     * the units there were. Only for classes marked {@link SystemTask}, which have made sure that
     * the unit lies within what their caller sees.
     */
    public Scope scopeOf(UUID unitId, LocalDate day) {
        return scope(units.tree(), unitId, day);
    }

    private Scope scope(UnitTree tree, UUID unitId) {
        return unitId == null ? Scope.nothing() : scope(tree, unitId, clock.today());
    }

    static Scope scope(UnitTree tree, UUID unitId, LocalDate day) {
        return tree.isTop(unitId, day)
                ? Scope.ofTop(unitId, tree.ids())
                : Scope.of(unitId, tree.reach(unitId, day));
    }

    private Set<Role> roles() {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (context.isCallerInRole(role.realmName())) {
                roles.add(role);
            }
        }
        return roles;
    }

    /**
     * Family name first, as Vietnamese names are written; the token's own {@code name} has it last.
     */
    private static String name(AccessToken token, String username) {
        String family = claim(token, "family_name");
        String given = claim(token, "given_name");
        String name =
                VietnameseText.clean(
                        (family == null ? "" : family) + " " + (given == null ? "" : given));
        return name == null ? username : name;
    }

    private static String claim(AccessToken token, String name) {
        return token != null && token.hasClaim(name) ? token.getClaimValueAsString(name) : null;
    }
}
