package vn.phaodai.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Writes readable addresses into links, redirects and forms, and chooses the language. A state that
 * does not belong to the page it is sent to, or comes without a form of the page, is as good as
 * none: the page is opened anew, as one whose state has ended.
 */
public class AddressViewHandler extends ViewHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(AddressViewHandler.class);
    private static final String NAMED = AddressViewHandler.class.getName();

    public AddressViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void renderView(FacesContext context, UIViewRoot view) throws IOException {
        view.getAttributes().put(NAMED, view.getViewId());
        super.renderView(context, view);
    }

    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        UIViewRoot view = restored(context, viewId);
        if (view != null && context.isPostback()) {
            requireOwn(context, view);
        }
        return view;
    }

    /** States of other pages fit no component here, and fail in as many ways as there are. */
    private UIViewRoot restored(FacesContext context, String viewId) {
        try {
            return super.restoreView(context, viewId);
        } catch (ViewExpiredException ended) {
            throw ended;
        } catch (RuntimeException foreign) {
            LOG.infof(foreign, "State that does not fit %s", viewId);
            throw new ViewExpiredException(foreign, viewId);
        }
    }

    private static void requireOwn(FacesContext context, UIViewRoot view) {
        boolean own = view.getViewId().equals(view.getAttributes().get(NAMED));
        if (!own || !hasFormSent(context, view)) {
            LOG.infof(
                    "State %s sent to %s",
                    own ? "without a form" : "of another page", view.getViewId());
            throw new ViewExpiredException(view.getViewId());
        }
    }

    /** Every form sends its own id with whatever it sends. */
    private static boolean hasFormSent(FacesContext context, UIComponent below) {
        if (below instanceof UIForm form) {
            return context.getExternalContext()
                    .getRequestParameterMap()
                    .containsKey(form.getClientId(context));
        }
        Iterator<UIComponent> all = below.getFacetsAndChildren();
        while (all.hasNext()) {
            if (hasFormSent(context, all.next())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return Preference.locale(request(context));
    }

    /**
     * Forms go back to the address at which the page was asked for; so does a redirect to the page
     * on show that names nothing.
     */
    @Override
    public String getActionURL(FacesContext context, String viewId) {
        boolean current =
                context.getViewRoot() != null
                        && viewId.equals(context.getViewRoot().getViewId())
                        && !context.getAttributes().containsKey(NAMED);
        return current
                ? CurrentAddress.of(request(context))
                : Addresses.readable(contextPath(context), super.getActionURL(context, viewId));
    }

    @Override
    public String getBookmarkableURL(
            FacesContext context,
            String viewId,
            Map<String, List<String>> parameters,
            boolean includeViewParams) {
        return Addresses.readable(
                contextPath(context),
                super.getBookmarkableURL(context, viewId, parameters, includeViewParams));
    }

    /**
     * What a redirect names takes the place of all that the address says now: of two values under
     * one name the page would read the first.
     */
    @Override
    public String getRedirectURL(
            FacesContext context,
            String viewId,
            Map<String, List<String>> parameters,
            boolean includeViewParams) {
        if (parameters != null && !parameters.isEmpty()) {
            context.getAttributes().put(NAMED, true);
        }
        try {
            return Addresses.readable(
                    contextPath(context),
                    super.getRedirectURL(context, viewId, parameters, includeViewParams));
        } finally {
            context.getAttributes().remove(NAMED);
        }
    }

    private static String contextPath(FacesContext context) {
        return context.getExternalContext().getRequestContextPath();
    }

    private static HttpServletRequest request(FacesContext context) {
        return (HttpServletRequest) context.getExternalContext().getRequest();
    }
}
