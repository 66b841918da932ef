package vn.phaodai.kernel.accounts;

import java.util.List;
import java.util.Optional;

/** The system that keeps the accounts. It may be down: every call may fail and be tried again. */
public interface Accounts {

    /**
     * Sets the unit of an account and ends its sessions, so that the new scope counts from the next
     * sign-in. Doing it twice does no harm.
     *
     * @param unitCode null takes the unit away: the account sees nothing
     * @return false if there is no such account
     */
    boolean moveToUnit(String username, String unitCode);

    /**
     * Makes an account what it should be: opened if there is none yet, with name and mail address
     * of its holder, enabled or disabled, with the role of its holder's position; ends its sessions
     * if enabling or role changed. Roles of the city level, which are given by hand, stay, and with
     * one of them the account keeps its roles. Doing it twice does no harm.
     */
    void stand(AccountStanding standing);

    /** Mail address of an account; empty if it has none or does not exist. */
    Optional<String> mailOf(String username);

    /**
     * All accounts of people, by username.
     *
     * @throws vn.phaodai.kernel.BusinessException if the system cannot be reached
     */
    List<AccountState> all();
}
