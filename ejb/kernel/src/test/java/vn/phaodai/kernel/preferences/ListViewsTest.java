package vn.phaodai.kernel.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.TestContainer;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.TestCallers;

class ListViewsTest {

    private static TestDatabase database;
    private static TestContainer container;
    private static ListViews lists;

    @BeforeAll
    static void open() {
        database = TestDatabase.of("kernel");
        container = new TestContainer(database);
        lists = container.get(ListViews.class);
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
    void keepsWhatTheListShowsWithoutPageAndView() {
        UUID id =
                lists.save(
                        "officers",
                        "  Cấp  tá ",
                        "?q=an&page=3&rank=MAJOR&view=" + Ids.next(),
                        "phone -birthDate");
        assertEquals(
                List.of(new SavedView(id, "Cấp tá", "q=an&rank=MAJOR", "phone -birthDate")),
                lists.of("officers").views());
        lists.rename("officers", id, "Tá");
        lists.overwrite("officers", id, "sort=rank", "");
        assertEquals(
                List.of(new SavedView(id, "Tá", "sort=rank", "")), lists.of("officers").views());
    }

    @Test
    void showsEachPersonAndEachListItsOwn() {
        String me = become("a-" + Ids.next());
        UUID id = lists.save("officers", "Của tôi", "q=an", "");
        lists.open("officers", id);
        lists.compact("officers", true);
        become("b-" + Ids.next());
        assertEquals(ListChoice.NONE, lists.of("officers"));
        assertThrows(NotFound.class, () -> lists.rename("officers", id, "Lấy"));
        assertThrows(NotFound.class, () -> lists.overwrite("officers", id, "", ""));
        assertThrows(NotFound.class, () -> lists.remove("officers", id));
        assertThrows(NotFound.class, () -> lists.open("officers", id));
        become(me);
        assertEquals(ListChoice.NONE, lists.of("officer"));
        assertThrows(NotFound.class, () -> lists.remove("transfers", id));
        assertEquals("Của tôi", lists.of("officers").openingView().orElseThrow().name());
    }

    @Test
    void opensPlainAgainWhenItsViewIsGone() {
        UUID id = lists.save("officers", "Mở đầu", "q=an", "");
        lists.open("officers", id);
        assertEquals(id, lists.of("officers").opening());
        lists.remove("officers", id);
        assertNull(lists.of("officers").opening());
        assertEquals(List.of(), lists.of("officers").views());
    }

    @Test
    void keepsColumnsAndDensityOfTheList() {
        lists.showColumns("officers", "-birthDate phone");
        lists.compact("officers", true);
        assertEquals("-birthDate phone", lists.of("officers").columns());
        assertTrue(lists.of("officers").compact());
        lists.showColumns("officers", "");
        lists.compact("officers", false);
        assertFalse(lists.of("officers").compact());
        assertEquals("", lists.of("officers").columns());
    }

    @Test
    void sortsNamesInVietnameseOrder() {
        for (String name : List.of("Đội", "Ân", "Dân", "An", "Ăn")) {
            lists.save("officers", name, "", "");
        }
        assertEquals(
                List.of("An", "Ăn", "Ân", "Dân", "Đội"),
                lists.of("officers").views().stream().map(SavedView::name).toList());
    }

    @Test
    void refusesNamesThatAreEmptyTooLongOrTaken() {
        UUID id = lists.save("officers", "Cấp tá", "", "");
        assertThrows(InvalidInput.class, () -> lists.save("officers", " ", "", ""));
        assertThrows(InvalidInput.class, () -> lists.save("officers", "x".repeat(61), "", ""));
        assertThrows(InvalidInput.class, () -> lists.save("officers", "cấp TÁ", "", ""));
        lists.rename("officers", id, "CẤP TÁ");
        UUID other = lists.save("officers", "Khác", "", "");
        assertThrows(InvalidInput.class, () -> lists.rename("officers", other, "cấp tá"));
        assertEquals(2, lists.of("officers").views().size());
    }

    @Test
    void refusesMoreThanTwenty() {
        for (int i = 0; i < ListViews.MOST; i++) {
            lists.save("officers", "v" + i, "", "");
        }
        assertThrows(InvalidInput.class, () -> lists.save("officers", "one more", "", ""));
        assertEquals(ListViews.MOST, lists.of("officers").views().size());
    }

    @Test
    void refusesForgedListsQueriesAndColumns() {
        assertThrows(NotFound.class, () -> lists.of("x.view"));
        assertThrows(NotFound.class, () -> lists.of(null));
        assertThrows(BusinessException.class, () -> lists.save("a", "n", "q=\"><script>", ""));
        assertThrows(
                BusinessException.class, () -> lists.save("a", "n", "q=" + "x".repeat(2001), ""));
        assertThrows(BusinessException.class, () -> lists.showColumns("a", "a;b"));
        assertEquals(ListChoice.NONE, lists.of("a"));
    }

    private static String become(String username) {
        container.as(TestCallers.seeing(username, Set.of(Ids.next()), Role.OFFICER));
        return username;
    }
}
