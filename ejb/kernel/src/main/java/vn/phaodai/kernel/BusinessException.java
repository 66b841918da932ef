package vn.phaodai.kernel;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A rule of the business was broken. The transaction is rolled back; the key names the message in
 * the bundles of the web module, which is shown to the user and sent as {@code detail} of the
 * problem document.
 */
@ApplicationException(rollback = true, inherited = true)
public class BusinessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of failure it is; the web module maps it to an HTTP status. */
    public enum Kind {
        /** The input is wrong (422). */
        INVALID,
        /** There is no such thing, or it is outside the caller's scope (404). */
        NOT_FOUND,
        /** The caller's role or part in the matter does not allow it (403). */
        FORBIDDEN,
        /**
         * The state of the thing does not allow it, or somebody else changed it meanwhile (409).
         */
        CONFLICT,
        /** The precondition named by the caller (If-Match) does not hold (412). */
        STALE
    }

    private final Kind kind;
    private final String key;
    private final transient Object[] args;
    private final transient List<FieldError> fields;

    public BusinessException(Kind kind, String key, Object... args) {
        this(kind, List.of(), key, args);
    }

    protected BusinessException(Kind kind, List<FieldError> fields, String key, Object... args) {
        super(key);
        this.kind = kind;
        this.key = key;
        this.args = args.clone();
        this.fields = List.copyOf(fields);
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return key;
    }

    public Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }

    /** The fields at fault, empty when the failure is not about a field. */
    public List<FieldError> fields() {
        return fields == null ? List.of() : fields;
    }
}
