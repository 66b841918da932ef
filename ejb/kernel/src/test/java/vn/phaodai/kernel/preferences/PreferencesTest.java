package vn.phaodai.kernel.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.TestContainer;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.TestCallers;

class PreferencesTest {

    private static TestDatabase database;
    private static TestContainer container;
    private static Preferences preferences;

    @BeforeAll
    static void open() {
        database = TestDatabase.of("kernel");
        container = new TestContainer(database);
        preferences = container.get(Preferences.class);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void signIn() {
        become("user-" + Ids.next());
    }

    @Test
    void keepsTheLatestValueForEachPerson() {
        String me = become("a");
        preferences.put("theme", "dark");
        preferences.put("theme", "light");
        become("b");
        assertEquals(Optional.empty(), preferences.get("theme"));
        become(me);
        assertEquals(Optional.of("light"), preferences.get("theme"));
        preferences.put("theme", null);
        assertEquals(Optional.empty(), preferences.get("theme"));
    }

    @Test
    void listsByBeginningOfTheName() {
        preferences.put("view.officers.b", "2");
        preferences.put("view.officers.a", "1");
        preferences.put("viewx", "3");
        assertEquals(
                List.of("view.officers.a", "view.officers.b"),
                List.copyOf(preferences.startingWith("view.officers.").keySet()));
    }

    @Test
    void refusesWhatIsTooLongTooManyOrNamedWrong() {
        assertThrows(InvalidInput.class, () -> preferences.put("a b", "x"));
        assertThrows(InvalidInput.class, () -> preferences.put("", "x"));
        assertThrows(
                InvalidInput.class,
                () -> preferences.put("a", "ộ".repeat(Preferences.LONGEST / 3 + 1)));
        for (int i = 0; i < Preferences.MOST; i++) {
            preferences.put("p" + i, "x");
        }
        assertThrows(InvalidInput.class, () -> preferences.put("one-more", "x"));
        preferences.put("p1", "changed");
        assertEquals(Optional.empty(), preferences.get("one-more"));
    }

    @Test
    void refusesNobody() {
        container.as(TestCallers.nobody());
        assertThrows(NotAllowed.class, () -> preferences.put("a", "x"));
    }

    private static String become(String username) {
        container.as(TestCallers.seeing(username, Set.of(Ids.next()), Role.OFFICER));
        return username;
    }
}
