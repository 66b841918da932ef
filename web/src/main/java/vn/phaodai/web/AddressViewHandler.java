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

    public AddressViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return Preference.locale(request(context));
    }

    /** Forms go back to the address at which the page was asked for. */
    @Override
    public String getActionURL(FacesContext context, String viewId) {
        boolean current =
                context.getViewRoot() != null && viewId.equals(context.getViewRoot().getViewId());
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

    @Override
    public String getRedirectURL(
            FacesContext context,
            String viewId,
            Map<String, List<String>> parameters,
            boolean includeViewParams) {
        return Addresses.readable(
                contextPath(context),
                super.getRedirectURL(context, viewId, parameters, includeViewParams));
    }

    private static String contextPath(FacesContext context) {
        return context.getExternalContext().getRequestContextPath();
    }

    private static HttpServletRequest request(FacesContext context) {
        return (HttpServletRequest) context.getExternalContext().getRequest();
    }
}
