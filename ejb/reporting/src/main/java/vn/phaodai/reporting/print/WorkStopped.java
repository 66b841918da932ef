package vn.phaodai.reporting.print;

/** The work was cancelled, or has reached a limit of pages or time. */
public final class WorkStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it must not go on. */
    public enum Cause {
        CANCELLED,
        TOO_MANY_PAGES,
        TOO_LONG
    }

    private final Cause reason;

    public WorkStopped(Cause reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Cause reason() {
        return reason;
    }
}
