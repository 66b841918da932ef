package vn.phaodai.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Forgets sessions that have ended by themselves. */
@WebListener
public class SessionEnd implements HttpSessionListener {

    @Inject private SessionRegistry registry;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        registry.gone(event.getSession().getId());
    }
}
