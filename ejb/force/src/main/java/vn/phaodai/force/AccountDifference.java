package vn.phaodai.force;

import java.util.UUID;

/**
 * Where an account and the records do not agree.
 *
 * @param officerId null if the account belongs to no officer
 * @param officerName null if the account belongs to no officer
 * @param recorded what the records say of that; null if nothing
 * @param actual what Keycloak says; null if nothing
 */
public record AccountDifference(
        String account,
        AccountGap kind,
        UUID officerId,
        String officerName,
        String recorded,
        String actual) {

    /** For lists. */
    public String id() {
        return account + " " + kind;
    }
}
