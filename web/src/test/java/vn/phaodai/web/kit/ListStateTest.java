package vn.phaodai.web.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortOrder;

class ListStateTest {

    private final ListState state = new ListState();

    @BeforeEach
    void declare() {
        state.filterable("q");
        state.filterable("rank");
        state.sortable("name");
    }

    @Test
    void takesItsPlaceFromTheAddressAndGivesItBack() {
        state.read(Map.of("q", " Nguyễn  A ", "sort", "name", "order", "desc", "page", "3"));
        assertEquals("q=Nguy%E1%BB%85n+A&sort=name&order=desc&page=3", state.query());
        assertEquals(
                new PageRequest(50, "after", new SortOrder("name", true), Map.of("q", "Nguyễn A")),
                state.request("after"));
    }

    @Test
    void ignoresForgedColumnsFiltersAndPages() {
        state.read(Map.of("password", "x", "sort", "id; drop table", "page", "-1"));
        assertEquals("", state.query());
        assertNull(state.order());
        assertEquals(Map.of(), state.request(null).filters());
    }

    @Test
    void forgetsCursorsWhenFiltersOrOrderChange() {
        state.cursors().add("second page");
        assertEquals(1, state.cursors().size());
        state.filters().put("rank", "x");
        assertTrue(state.cursors().isEmpty());
        state.cursors().add("second page");
        state.order("name", true);
        assertTrue(state.cursors().isEmpty());
    }

    @Test
    void opensWithTheViewUnlessTheAddressSaysWhatToShow() {
        String view = "01a2136f-cbb7-7f64-8fd6-03911bf43e35";
        Map<String, String> opening = Map.of("rank", "MAJOR", "sort", "name", "view", view);
        state.read(Map.of(), opening);
        assertEquals("rank=MAJOR&sort=name&view=" + view, state.query());
        state.read(Map.of("q", "an"), opening);
        assertEquals("q=an", state.query());
        state.read(Map.of("view", "all"), opening);
        assertEquals("view=all", state.query());
    }

    @Test
    void staysPlainWhenTheReaderHasLeftTheViewItOpenedWith() {
        state.read(Map.of(), Map.of("rank", "MAJOR"));
        state.filters().put("rank", null);
        assertEquals("view=all", state.query());
        state.read(Map.of("rank", "x"), null);
        state.filters().put("rank", null);
        assertEquals("", state.query());
    }

    @Test
    void leavesNamesOfTheSignInToIt() {
        state.filterable("state");
        state.read(Map.of("state", "from-keycloak", "stateIs", "PROPOSED"));
        assertEquals("stateIs=PROPOSED", state.query());
        assertEquals(Map.of("state", "PROPOSED"), state.active());
    }

    @Test
    void ignoresForgedViews() {
        state.read(Map.of("view", "javascript:alert(1)"), null);
        assertNull(state.view());
    }

    @Test
    void readsTheQueryOfASavedView() {
        assertEquals(
                Map.of("q", "Nguyễn A", "rank", "%zz"),
                Query.parse("q=Nguy%E1%BB%85n+A&rank=%zz&&x"));
    }
}
