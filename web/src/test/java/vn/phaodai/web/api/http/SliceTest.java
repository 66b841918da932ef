package vn.phaodai.web.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.SortOrder;

class SliceTest {

    private static final List<String> CODES = List.of("A", "B", "C", "Đ", "E");

    @Test
    void leadsThroughTheWholeListOnce() {
        Page<String> first = slice(2, null, null).of(CODES.stream(), Function.identity());
        Page<String> second = slice(2, first.next(), null).of(CODES.stream(), Function.identity());
        assertEquals(List.of("A", "B"), first.items());
        assertEquals(List.of("C", "Đ"), second.items());
    }

    @Test
    void endsWithoutACursor() {
        assertNull(slice(5, null, null).of(CODES.stream(), Function.identity()).next());
    }

    @Test
    void refusesACursorItDidNotGive() {
        assertThrows(
                InvalidInput.class,
                () -> slice(5, "%%%", null).of(Stream.<String>of(), Function.identity()));
    }

    @Test
    void refusesTooLongAPart() {
        assertThrows(InvalidInput.class, () -> slice(201, null, null).request());
        assertThrows(InvalidInput.class, () -> slice(0, null, null).request());
    }

    @Test
    void readsTheOrder() {
        assertEquals(new SortOrder("rank", true), slice(5, null, "-rank").request().sort());
        assertEquals(new SortOrder("rank", false), slice(5, null, "rank").request().sort());
        assertNull(slice(5, null, null).request().sort());
    }

    @Test
    void sendsOnOnlyGivenFilters() {
        java.util.Map<String, Object> filters = new java.util.HashMap<>();
        filters.put("rank", "DAI_UY");
        filters.put("q", null);
        assertEquals(Map.of("rank", "DAI_UY"), slice(5, null, null).filteredBy(filters).filters());
    }

    private static Slice slice(int limit, String after, String sort) {
        return new Slice(limit, after, sort);
    }
}
