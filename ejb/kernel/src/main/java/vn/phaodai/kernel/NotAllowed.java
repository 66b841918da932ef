package vn.phaodai.kernel;

/** The caller's role, or part in the matter, does not allow the action. */
public class NotAllowed extends BusinessException {

    private static final long serialVersionUID = 1L;

    public NotAllowed(String key, Object... args) {
        super(Kind.FORBIDDEN, key, args);
    }
}
