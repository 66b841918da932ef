package vn.phaodai.local;

/**
 * A failure that the user can mend: one line that says what happened and one that says what to do.
 */
public final class LauncherError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public LauncherError(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    public LauncherError(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
