package vn.phaodai.kernel.accounts;

/**
 * What an account should be.
 *
 * @param name full name of its holder; null leaves what the account has
 * @param mail mail address of its holder, null if there is none; counts only with a name
 * @param enabled whether its holder may sign in
 * @param role realm role of the holder's position; null if not enabled
 * @param unitCode code of the holder's unit; null if there is none
 */
public record AccountStanding(
        String username, String name, String mail, boolean enabled, String role, String unitCode) {}
