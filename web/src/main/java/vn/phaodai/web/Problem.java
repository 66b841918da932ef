package vn.phaodai.web;

import jakarta.ejb.EJBAccessException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import vn.phaodai.kernel.BusinessException;

/** What went wrong, in words for the person and as an HTTP status. */
final class Problem {

    private static final String ATTRIBUTE = Problem.class.getName();

    private Problem() {}

    /** The broken rule somewhere among the causes. */
    static Optional<BusinessException> rule(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof BusinessException rule) {
                return Optional.of(rule);
            }
            if (cause instanceof EJBAccessException) {
                return Optional.of(
                        new BusinessException(BusinessException.Kind.FORBIDDEN, "error.role"));
            }
        }
        return Optional.empty();
    }

    static boolean has(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    static int status(BusinessException rule) {
        return switch (rule.kind()) {
            case INVALID -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT, STALE -> 409;
        };
    }

    static String text(Locale locale, BusinessException rule) {
        return Messages.text(locale, rule.key(), rule.args());
    }

    /** Leaves the words for the error page. */
    static void tell(HttpServletRequest request, String text) {
        request.setAttribute(ATTRIBUTE, text);
    }

    static Optional<String> told(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
    }

    private static Throwable next(Throwable cause) {
        return cause.getCause() == cause ? null : cause.getCause();
    }
}
