package vn.phaodai.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import vn.phaodai.kernel.audit.AuditRow;
import vn.phaodai.kernel.audit.AuditTrail;

/** One entry of the audit. */
@Named
@RequestScoped
public class AuditPage {

    @Inject private AuditTrail trail;

    private UUID id;
    private AuditRow line;

    public void load() {
        line = trail.get(id);
    }

    public AuditRow getLine() {
        return line;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
