package vn.phaodai.web.api.http;

import java.util.List;
import vn.phaodai.kernel.FieldError;

/**
 * A call that HTTP itself does not allow: it never reached a use case.
 *
 * <p>The key is a message key and, without {@code error.}, the end of the problem's type.
 */
public class ApiFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String key;
    private final transient List<FieldError> fields;
    private final transient Object[] args;

    ApiFailure(int status, String key, Object... args) {
        this(status, List.of(), key, args);
    }

    ApiFailure(int status, List<FieldError> fields, String key, Object... args) {
        super(key);
        this.status = status;
        this.key = key;
        this.fields = List.copyOf(fields);
        this.args = args.clone();
    }

    /** The change needs to say which version it is about (428). */
    static ApiFailure noVersionNamed() {
        return new ApiFailure(428, "error.api.ifMatch");
    }

    /** The thing changed since the caller read it (412). */
    static ApiFailure otherVersion() {
        return new ApiFailure(412, "error.api.stale");
    }

    static ApiFailure tooLarge(long limit) {
        return new ApiFailure(413, "error.api.tooLarge", limit);
    }

    /** The text is no JSON (400). */
    static ApiFailure notJson(long line, long column) {
        return new ApiFailure(400, "error.api.notJson", line, column);
    }

    int status() {
        return status;
    }

    String key() {
        return key;
    }

    List<FieldError> fields() {
        return fields == null ? List.of() : fields;
    }

    Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }
}
