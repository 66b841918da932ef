package vn.phaodai.web.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The server would answer what {@code @Valid} refuses in its own way. */
@Provider
public class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    @Context private HttpServletRequest request;

    @Override
    public Response toResponse(ConstraintViolationException invalid) {
        return ProblemMapper.answer(request, invalid);
    }
}
