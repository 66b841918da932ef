package vn.phaodai.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.FieldError;

/**
 * The one place where pages' failures end: a broken rule becomes a message, at its field if it has
 * one; an expired view is opened anew at the same address; all else becomes the error page with an
 * id that is in the log.
 */
class Failures extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(Failures.class);
    private static final String PARAMETERS = "parameters.";

    Failures(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEventContext event =
                    (ExceptionQueuedEventContext) events.next().getSource();
            events.remove();
            try {
                answer(context, event);
            } catch (IOException e) {
                throw new FacesException(e);
            }
        }
    }

    private void answer(FacesContext context, ExceptionQueuedEventContext event)
            throws IOException {
        Throwable failure = event.getException();
        Optional<BusinessException> rule = Problem.rule(failure);
        boolean rendering = PhaseId.RENDER_RESPONSE.equals(event.getPhaseId());
        if (Problem.has(failure, ViewExpiredException.class)) {
            context.getExternalContext().redirect(Resume.address(request(context)));
            context.responseComplete();
        } else if (rule.isPresent() && context.isPostback() && !rendering) {
            show(context, rule.get());
        } else if (rule.isPresent()) {
            Problem.tell(request(context), Problem.text(locale(context), rule.get()));
            leave(context, Problem.status(rule.get()));
        } else {
            LOG.errorf(
                    failure,
                    "Error %s at %s",
                    RequestIdFilter.of(request(context)),
                    CurrentAddress.path(request(context)));
            leave(context, 500);
        }
    }

    private static void show(FacesContext context, BusinessException rule) {
        if (rule.fields().isEmpty()) {
            add(context, null, Problem.text(locale(context), rule));
        }
        for (FieldError error : rule.fields()) {
            String text = Messages.text(locale(context), error.key(), error.args().toArray());
            add(context, find(context, nameOf(error)), text);
        }
        context.validationFailed();
        context.renderResponse();
    }

    /** On pages parameters of a report are fields like others. */
    private static String nameOf(FieldError error) {
        return error.field().startsWith(PARAMETERS)
                ? error.field().substring(PARAMETERS.length())
                : error.field();
    }

    private static void add(FacesContext context, UIComponent field, String text) {
        context.addMessage(
                field == null ? null : field.getClientId(context),
                new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        String typed = field == null ? null : typed(context, field);
        if (typed != null && field instanceof UIInput input) {
            input.setSubmittedValue(typed);
            input.setValid(false);
        }
    }

    /** What was typed: a field that is not valid shows nothing else, and it must not be lost. */
    private static String typed(FacesContext context, UIComponent field) {
        return context.getExternalContext()
                .getRequestParameterMap()
                .get(field.getClientId(context));
    }

    /** In the form that was sent, if it has such a field: other forms may have one, too. */
    private static UIComponent find(FacesContext context, String id) {
        UIComponent form = sent(context.getViewRoot());
        UIComponent field = form == null ? null : find(form, id);
        return field == null ? find(context.getViewRoot(), id) : field;
    }

    private static UIComponent sent(UIComponent below) {
        if (below instanceof UIForm form && form.isSubmitted()) {
            return form;
        }
        Iterator<UIComponent> all = below.getFacetsAndChildren();
        while (all.hasNext()) {
            UIComponent form = sent(all.next());
            if (form != null) {
                return form;
            }
        }
        return null;
    }

    private static UIComponent find(UIComponent below, String id) {
        if (id.equals(below.getId())) {
            return below;
        }
        Iterator<UIComponent> all = below.getFacetsAndChildren();
        while (all.hasNext()) {
            UIComponent found = find(all.next(), id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static void leave(FacesContext context, int status) throws IOException {
        HttpServletRequest request = request(context);
        if (context.getExternalContext().isResponseCommitted()) {
            LOG.warnf("Error %s came after half a page was sent", RequestIdFilter.of(request));
        } else if (context.getPartialViewContext().isAjaxRequest()) {
            context.getExternalContext()
                    .redirect(
                            request.getContextPath() + "/error?id=" + RequestIdFilter.of(request));
        } else {
            context.getExternalContext().responseReset();
            context.getExternalContext().responseSendError(status, null);
        }
        context.responseComplete();
    }

    private static HttpServletRequest request(FacesContext context) {
        return (HttpServletRequest) context.getExternalContext().getRequest();
    }

    private static Locale locale(FacesContext context) {
        return Preference.locale(request(context));
    }
}
