package vn.phaodai.kernel;

/** Somebody else changed the thing since the caller read it. */
public class EditConflict extends BusinessException {

    private static final long serialVersionUID = 1L;

    public EditConflict(String what, Object id) {
        super(Kind.STALE, "error.editConflict", what, id);
    }

    /**
     * @throws EditConflict if the version the caller read is not the one that is stored
     */
    public static void check(String what, Object id, long read, long stored) {
        if (read != stored) {
            throw new EditConflict(what, id);
        }
    }
}
