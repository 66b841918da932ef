package vn.phaodai.local;

import java.util.LinkedHashMap;
import java.util.Map;

/** The loopback ports of one stack. */
public record Ports(int application, int management, int keycloak, int database) {

    public static Ports withOffset(int offset) {
        if (offset < 0 || offset > 40000) {
            throw new LauncherError(
                    "--port-offset " + offset + " is out of range",
                    "Give a number from 0 to 40000.");
        }
        return new Ports(8080 + offset, 9990 + offset, 8180 + offset, 15432 + offset);
    }

    /** What each port is for, in the order in which to check them. */
    Map<String, Integer> byUse() {
        Map<String, Integer> uses = new LinkedHashMap<>();
        uses.put("application", application);
        uses.put("management", management);
        uses.put("Keycloak", keycloak);
        uses.put("PostgreSQL", database);
        return uses;
    }
}
