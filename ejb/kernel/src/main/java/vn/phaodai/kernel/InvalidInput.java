package vn.phaodai.kernel;

import java.util.List;

/** One or more fields are wrong; nothing was stored. */
public class InvalidInput extends BusinessException {

    private static final long serialVersionUID = 1L;

    public InvalidInput(String field, String key, Object... args) {
        super(Kind.INVALID, List.of(FieldError.of(field, key, args)), key, args);
    }

    public InvalidInput(List<FieldError> fields) {
        super(Kind.INVALID, fields, "error.input", fields.size());
    }
}
