package vn.phaodai.kernel.imports;

/** A cell's content is not what its column takes. */
public class InvalidCell extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] args;

    /**
     * @param key message key
     * @param args what the message names
     */
    public InvalidCell(String key, Object... args) {
        super(key, null, false, false);
        this.args = args.clone();
    }

    String key() {
        return getMessage();
    }

    Object[] args() {
        return args.clone();
    }
}
