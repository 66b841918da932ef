package vn.phaodai.kernel.audit;

import org.jboss.logging.MDC;

/** The id under which the log and the audit know the current request. */
public final class RequestId {

    private static final String KEY = "requestId";

    private RequestId() {}

    public static String current() {
        Object id = MDC.get(KEY);
        return id == null ? null : id.toString();
    }

    public static void begin(String id) {
        MDC.put(KEY, id);
    }

    public static void end() {
        MDC.remove(KEY);
    }
}
