package vn.phaodai.api;

import java.util.List;
import java.util.Map;
import vn.phaodai.system.Realm;

/**
 * Accounts that can sign in and may nothing: one that has no role, and those of programs, for which
 * no capability has an operation. Made for a test and removed after it.
 */
final class Strangers implements AutoCloseable {

    private static final Map<String, String[]> ROLES =
            Map.of(
                    "no-role",
                    new String[] {},
                    "lodging-program",
                    new String[] {"svc-lodging"},
                    "exchange-program",
                    new String[] {"svc-exchange"});

    static final List<String> ACCOUNTS = ROLES.keySet().stream().sorted().toList();

    private final Realm realm = new Realm();

    Strangers() {
        ROLES.forEach((account, roles) -> realm.add(account, "Q01-01", roles));
    }

    @Override
    public void close() {
        ACCOUNTS.forEach(realm::remove);
    }
}
