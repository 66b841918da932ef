package vn.phaodai.kernel.accounts;

import java.util.Optional;

/** The system that keeps the accounts. It may be down: every call may fail and be tried again. */
public interface Accounts {

    /**
     * Sets the unit of an account and ends its sessions, so that the new scope counts from the next
     * sign-in. Doing it twice does no harm.
     *
     * @return false if there is no such account
     */
    boolean moveToUnit(String username, String unitCode);

    /** Mail address of an account; empty if it has none or does not exist. */
    Optional<String> mailOf(String username);
}
