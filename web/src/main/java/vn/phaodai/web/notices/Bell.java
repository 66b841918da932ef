package vn.phaodai.web.notices;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.phaodai.kernel.notices.Notices;

/** How many notices the caller has not read, for the top bar. */
@Named
@RequestScoped
public class Bell {

    @Inject private Notices notices;

    private long unread;

    @PostConstruct
    void open() {
        unread = notices.unread();
    }

    public long getUnread() {
        return unread;
    }
}
