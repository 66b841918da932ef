package vn.phaodai.web.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    private static final UUID ID = UUID.fromString("019ab000-0000-7000-8000-000000000001");

    private record Nothing() {}

    private record Inner(LocalDate from, LocalDate to) {}

    private record All(
            UUID id,
            String name,
            int count,
            Long version,
            boolean open,
            BigDecimal share,
            TimeUnit unit,
            Instant at,
            Inner period,
            List<Inner> parts,
            Map<String, Integer> figures) {}

    @Test
    void writesComponentsInTheirOrder() {
        All all =
                new All(
                        ID,
                        "Đặng Thị Ước",
                        3,
                        4L,
                        true,
                        new BigDecimal("92.50"),
                        TimeUnit.DAYS,
                        Instant.parse("2026-11-25T01:02:03.004Z"),
                        new Inner(LocalDate.of(2026, 1, 2), null),
                        List.of(new Inner(null, null), new Inner(null, LocalDate.of(2026, 3, 4))),
                        new TreeMap<>(Map.of("b", 2, "a", 1)));

        assertEquals(
                "{\"id\":\"019ab000-0000-7000-8000-000000000001\",\"name\":\"Đặng Thị Ước\",\"count\":3,"
                        + "\"version\":4,\"open\":true,\"share\":92.50,\"unit\":\"DAYS\","
                        + "\"at\":\"2026-11-25T01:02:03.004Z\",\"period\":{\"from\":\"2026-01-02\",\"to\":null},"
                        + "\"parts\":[{\"from\":null,\"to\":null},{\"from\":null,\"to\":\"2026-03-04\"}],"
                        + "\"figures\":{\"a\":1,\"b\":2}}",
                json(all));
    }

    @Test
    void writesWhatARecordWorksOut() {
        record Told(boolean isTold, int left) {
            public boolean isOver() {
                return left == 0;
            }

            boolean isInternal() {
                return true;
            }

            public boolean isBelow(int other) {
                return left < other;
            }
        }

        assertEquals("{\"isTold\":true,\"left\":0,\"isOver\":true}", json(new Told(true, 0)));
    }

    @Test
    void writesNullForWhatThereIsNot() {
        assertEquals(
                "{\"id\":null,\"name\":null,\"count\":0,\"version\":null,\"open\":false,\"share\":null,"
                        + "\"unit\":null,\"at\":null,\"period\":null,\"parts\":[],\"figures\":{}}",
                json(
                        new All(
                                null, null, 0, null, false, null, null, null, null, List.of(),
                                Map.of())));
        assertEquals("{}", json(new Nothing()));
    }

    @Test
    void readsBackEveryCharacter() {
        StringBuilder every = new StringBuilder("\"\\/\b\f\n\r\t\u2028😀");
        for (char c = 0; c < 0x180; c++) {
            every.append(c);
        }
        record Text(List<String> texts) {}
        String json = json(new Text(Arrays.asList(every.toString(), "", null)));

        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            var texts = reader.readObject().getJsonArray("texts");
            assertEquals(every.toString(), texts.getString(0));
            assertEquals("", texts.getString(1));
            assertEquals(true, texts.isNull(2));
        }
    }

    private static String json(Record record) {
        return JsonText.of(record, null);
    }
}
