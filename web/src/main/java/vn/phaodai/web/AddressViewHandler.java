package vn.phaodai.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes readable addresses into links, redirects and forms, and chooses the language. */
public class AddressViewHandler extends ViewHandlerWrapper {

    private static final String NAMED = AddressViewHandler.class.getName();

    public AddressViewHandler(ViewHandler wrapped) {
        super(wrapped);
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
