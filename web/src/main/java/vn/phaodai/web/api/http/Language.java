package vn.phaodai.web.api.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The language of the answer to this call. */
@RequestScoped
public class Language {

    @Inject private HttpServletRequest request;

    public Locale wanted() {
        return Languages.wanted(request);
    }
}
