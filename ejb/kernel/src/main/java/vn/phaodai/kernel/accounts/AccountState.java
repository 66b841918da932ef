package vn.phaodai.kernel.accounts;

import java.util.Set;

/**
 * What an account is.
 *
 * @param name family name first; null if it has none
 * @param mail null if it has none
 * @param unitCode code of its unit; null if it has none
 * @param roles those of the realm roles of people that it has
 */
public record AccountState(
        String username,
        String name,
        String mail,
        boolean enabled,
        String unitCode,
        Set<String> roles) {

    /** Roles that are given by hand, not by position. */
    public static final Set<String> BY_HAND = Set.of("hr", "leadership", "auditor", "admin");

    /** Roles that come with a position. */
    public static final Set<String> BY_POSITION =
            Set.of("officer", "registrar", "ward-commander", "district-commander");

    public AccountState {
        roles = Set.copyOf(roles);
    }

    /** Whether it has a role given by hand, which leaves all its roles as they are. */
    public boolean isByHand() {
        return roles.stream().anyMatch(BY_HAND::contains);
    }
}
