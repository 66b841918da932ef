package vn.phaodai.kernel;

/** There is no such thing, or it lies outside the caller's scope: the two are not told apart. */
public class NotFound extends BusinessException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what message key of the kind of thing, as {@code thing.officer}
     */
    public NotFound(String what, Object id) {
        super(Kind.NOT_FOUND, "error.notFound", what, id);
    }
}
