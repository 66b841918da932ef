package vn.phaodai.web.api.http;

import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortOrder;

/** Which part of a list a call asks for. */
public class Slice {

    @QueryParam("limit")
    @Parameter(description = "Rows wanted, 1 to 200; 50 unless told")
    private Integer limit;

    @QueryParam("after")
    @Parameter(description = "The `next` of the part before; without it the list begins")
    private String after;

    @QueryParam("sort")
    @Parameter(description = "Column to sort by; with a leading `-` the largest first")
    private String sort;

    /** Made by the server for each call. */
    public Slice() {}

    Slice(Integer limit, String after, String sort) {
        this.limit = limit;
        this.after = after;
        this.sort = sort;
    }

    /** Filters left out by the caller are not sent on. */
    public PageRequest filteredBy(Map<String, ?> filters) {
        return new PageRequest(limit(), after, order(), given(filters));
    }

    /** The filters that a caller gave, for what is not read in slices. */
    public static Map<String, String> given(Map<String, ?> filters) {
        Map<String, String> given = new LinkedHashMap<>();
        filters.forEach(
                (name, value) -> {
                    if (value != null) {
                        given.put(name, value.toString());
                    }
                });
        return given;
    }

    public PageRequest request() {
        return filteredBy(Map.of());
    }

    public int limit() {
        return limit == null ? PageRequest.DEFAULT_LIMIT : PageRequest.first(limit).limit();
    }

    /** The slice of a list in memory that is ordered by this key already. */
    public <T> Page<T> of(Stream<T> ordered, Function<T, String> key) {
        if (order() != null) {
            throw new InvalidInput("sort", "error.list.sort", sort, "");
        }
        String last = after == null ? null : decode(after);
        List<T> found =
                ordered.filter(item -> last == null || key.apply(item).compareTo(last) > 0)
                        .limit(limit() + 1L)
                        .toList();
        if (found.size() <= limit()) {
            return new Page<>(found, null);
        }
        List<T> shown = found.subList(0, limit());
        return new Page<>(shown, encode(key.apply(shown.get(shown.size() - 1))));
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw new InvalidInput("after", "error.page.cursor");
        }
    }

    private SortOrder order() {
        if (sort == null || sort.isBlank()) {
            return null;
        }
        return sort.startsWith("-")
                ? new SortOrder(sort.substring(1), true)
                : SortOrder.ascending(sort);
    }
}
