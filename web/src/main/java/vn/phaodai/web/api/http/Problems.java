package vn.phaodai.web.api.http;

import jakarta.ejb.EJBAccessException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.audit.RequestId;
import vn.phaodai.web.Messages;

/** Turns whatever failed into a problem; what nobody foresaw goes to the log under its id. */
final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private static final Map<Integer, String> BY_STATUS =
            Map.of(
                    400, "error.api.badRequest",
                    401, "error.api.token",
                    403, "error.role",
                    404, "error.api.noSuchAddress",
                    405, "error.api.method",
                    406, "error.api.notAcceptable",
                    413, "error.api.bodyTooLarge",
                    415, "error.api.mediaType");

    private Problems() {}

    static Problem of(Throwable failure, Locale locale) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<Problem> known = known(cause, locale);
            if (known.isPresent()) {
                return known.get();
            }
        }
        if (failure instanceof WebApplicationException http && status(http) < 500) {
            int status = status(http);
            return of(status, BY_STATUS.getOrDefault(status, "error.api.badRequest"), locale);
        }
        LOG.errorf(failure, "API call failed; request %s", RequestId.current());
        return of(500, "error.api.unexpected", locale, RequestId.current());
    }

    static Problem of(int status, String key, Locale locale, Object... args) {
        return of(status, key, List.of(), locale, args);
    }

    private static Optional<Problem> known(Throwable cause, Locale locale) {
        if (cause instanceof BusinessException broken) {
            return Optional.of(
                    of(
                            status(broken.kind()),
                            broken.key(),
                            broken.fields(),
                            locale,
                            broken.args()));
        }
        if (cause instanceof ApiFailure refused) {
            return Optional.of(
                    of(refused.status(), refused.key(), refused.fields(), locale, refused.args()));
        }
        if (cause instanceof EJBAccessException) {
            return Optional.of(of(403, "error.role", locale));
        }
        return cause instanceof SQLException sql ? bySqlState(sql, locale) : Optional.empty();
    }

    /** What only the database can see: somebody else was faster, or a value has no place in it. */
    private static Optional<Problem> bySqlState(SQLException sql, Locale locale) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        return switch (state) {
            case "23505", "23P01", "40001", "40P01" ->
                    Optional.of(of(409, "error.api.conflict", locale));
            case "22021", "22P05" -> Optional.of(of(422, "error.api.field.characters", locale));
            default -> Optional.empty();
        };
    }

    private static Problem of(
            int status, String key, List<FieldError> errors, Locale locale, Object... args) {
        return new Problem(
                status,
                Problem.type(key),
                title(status, locale),
                Messages.text(locale, key, args),
                errors.stream().map(error -> field(error, locale)).toList(),
                RequestId.current());
    }

    private static Problem.Field field(FieldError error, Locale locale) {
        return new Problem.Field(
                error.field(), Messages.text(locale, error.key(), error.args().toArray()));
    }

    private static String title(int status, Locale locale) {
        return Messages.text(locale, "problem." + status);
    }

    private static int status(WebApplicationException http) {
        return http.getResponse().getStatus();
    }

    private static int status(BusinessException.Kind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case CONFLICT -> 409;
            case STALE -> 412;
        };
    }
}
