package vn.phaodai.kernel.preferences;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.access.Callers;

/**
 * The caller's own settings by name, as {@code theme} or {@code view.officers.short}. At most
 * {@value #MOST} a person, {@value #LONGEST} bytes each.
 */
@Stateless
@PermitAll
public class Preferences {

    public static final int MOST = 200;
    public static final int LONGEST = 16384;

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9._-]{0,99}");

    @Inject private PreferenceRepository repository;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<String> get(String name) {
        return repository.find(me(), name);
    }

    /** All whose names begin so, by name. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<String, String> startingWith(String prefix) {
        return repository.startingWith(me(), prefix);
    }

    /**
     * @param value null removes it
     */
    public void put(String name, String value) {
        String me = me();
        if (!NAME.matcher(name).matches()) {
            throw new InvalidInput("name", "error.preference.name", name);
        }
        if (value == null) {
            repository.remove(me, name);
            return;
        }
        if (value.getBytes(StandardCharsets.UTF_8).length > LONGEST || value.indexOf('\0') >= 0) {
            throw new InvalidInput("value", "error.preference.value", LONGEST);
        }
        repository.put(me, name, value, clock.now());
        if (repository.count(me) > MOST) {
            throw new InvalidInput("name", "error.preference.tooMany", MOST);
        }
    }

    private String me() {
        String username = callers.current().username();
        if (username == null) {
            throw new NotAllowed("error.role");
        }
        return username;
    }
}
