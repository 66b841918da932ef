package vn.phaodai.web.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.units.UnitKind;

class JsonBodyTest {

    record Contact(String phone) {}

    record Person(
            String name,
            LocalDate born,
            UUID unitId,
            UnitKind kind,
            Integer count,
            Boolean active,
            List<UUID> ids,
            Map<String, String> more,
            Contact contact) {}

    private static final UUID ID = UUID.fromString("0197c5d2-9a3e-7c41-8f2e-2b1a4c6d8e9f");

    @Test
    void readsEveryTypeOfField() {
        Person read =
                body("""
                                {"name":"Nguyễn An","born":"1990-02-01","unitId":"%s","kind":"WARD","count":3,
                                 "active":true,"ids":["%s"],"more":{"a":"x","n":"1"},"contact":{"phone":"09"}}
                                """
                                .formatted(ID, ID))
                        .as(Person.class);
        assertEquals(
                new Person(
                        "Nguyễn An",
                        LocalDate.of(1990, 2, 1),
                        ID,
                        UnitKind.WARD,
                        3,
                        true,
                        List.of(ID),
                        Map.of("a", "x", "n", "1"),
                        new Contact("09")),
                read);
    }

    @Test
    void composesDecomposedVietnamese() {
        assertEquals("ễ", body("{\"name\":\"e\u0302\u0303\"}").as(Person.class).name());
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        InvalidInput wrong =
                assertThrows(
                        InvalidInput.class,
                        () ->
                                body("""
                                                {"name":1,"born":"1/2/1990","unitId":"7","kind":"HAMLET","count":1.5,
                                                 "active":"yes","ids":{},"contact":{"fax":"1"},"rankk":"x"}
                                                """)
                                        .as(Person.class));
        assertEquals(
                List.of(
                        "rankk",
                        "name",
                        "born",
                        "unitId",
                        "kind",
                        "count",
                        "active",
                        "ids",
                        "contact.fax"),
                wrong.fields().stream().map(FieldError::field).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\u001bb", "\\ud800"})
    void refusesCharactersThatAreNoText(String text) {
        assertThrows(
                InvalidInput.class, () -> body("{\"name\":\"" + text + "\"}").as(Person.class));
    }

    @Test
    void refusesNumbersBeyondTheirType() {
        assertThrows(InvalidInput.class, () -> body("{\"count\":99999999999}").as(Person.class));
    }

    @Test
    void mergesAsRfc7396Says() {
        Person before =
                new Person("An", LocalDate.of(1990, 2, 1), ID, null, 3, null, null, null, null);
        Person after = body("{\"name\":\"Bình\",\"born\":null}").over(before);
        assertEquals("Bình", after.name());
        assertNull(after.born());
        assertEquals(ID, after.unitId());
        assertEquals(3, after.count());
    }

    @Test
    void tellsWhereTheTextIsNoJson() {
        ApiFailure failure =
                assertThrows(ApiFailure.class, () -> body("{\n  \"name\": \"An\",\n  oops\n}"));
        assertEquals(400, failure.status());
        assertEquals("error.api.notJson", failure.key());
        assertEquals(3L, failure.args()[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"a\"", "1", "null", "{\"a\":1", "{\"a\":1}x", " "})
    void refusesWhatIsNoObject(String text) {
        assertEquals(400, assertThrows(ApiFailure.class, () -> body(text)).status());
    }

    @Test
    void refusesTheSameFieldTwice() {
        assertEquals(
                400,
                assertThrows(ApiFailure.class, () -> body("{\"name\":\"a\",\"name\":\"b\"}"))
                        .status());
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] latin = "{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "error.api.notUtf8",
                assertThrows(ApiFailure.class, () -> JsonBodyReader.parse(latin)).key());
    }

    @Test
    void survivesDeepNesting() {
        String deep = "{\"name\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertTrue(assertThrows(ApiFailure.class, () -> body(deep)).status() < 500);
    }

    @Test
    void takesNoBodyAsAnEmptyObject() {
        assertNull(
                new JsonBody(JsonBodyReader.parse(new byte[0]), new byte[0])
                        .as(Person.class)
                        .name());
    }

    private static JsonBody body(String json) {
        return new JsonBody(
                JsonBodyReader.parse(json.getBytes(StandardCharsets.UTF_8)), new byte[0]);
    }
}
