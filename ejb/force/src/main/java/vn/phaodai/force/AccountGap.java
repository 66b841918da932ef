package vn.phaodai.force;

/** How an account and the records can differ. */
public enum AccountGap {
    /** There is no such account, though its officer serves. */
    MISSING,
    /** It is open, though its officer has left. */
    OPEN,
    /** It is closed, though its officer serves. */
    CLOSED,
    UNIT,
    ROLE,
    NAME,
    /** Where notices are mailed to. */
    MAIL,
    /** It is open and has a role, but belongs to no officer. */
    NOBODYS
}
