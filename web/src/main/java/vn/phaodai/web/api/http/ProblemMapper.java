package vn.phaodai.web.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/** Answers every failure of a resource with a problem document. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    @Context private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        return answer(request, failure);
    }

    static Response answer(HttpServletRequest request, Throwable failure) {
        if (failure instanceof WebApplicationException http
                && http.getResponse().getStatus() < 400) {
            return http.getResponse();
        }
        Locale locale = Languages.wanted(request);
        Problem problem = Problems.of(failure, locale);
        Response.ResponseBuilder answer =
                Response.status(problem.status())
                        .type(Problem.MEDIA_TYPE)
                        .language(locale)
                        .entity(problem.json());
        if (failure instanceof NotAllowedException method) {
            answer.header(
                    HttpHeaders.ALLOW, method.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        return answer.build();
    }
}
