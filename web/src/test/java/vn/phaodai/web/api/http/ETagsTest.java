package vn.phaodai.web.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

    @Test
    void readsWhatItGaveOut() {
        assertEquals(7, ETags.required(ETags.of(7)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void wantsTheVersionNamed(String header) {
        assertEquals(428, assertThrows(ApiFailure.class, () -> ETags.required(header)).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "v7",
                "\"7\"",
                "W/\"v7\"",
                "\"v7\", \"v8\"",
                "\"v99999999999999999999\""
            })
    void matchesNothingElse(String header) {
        assertEquals(412, assertThrows(ApiFailure.class, () -> ETags.required(header)).status());
    }

    @Test
    void tellsAnOtherVersion() {
        assertEquals(
                412, assertThrows(ApiFailure.class, () -> ETags.require("\"v7\"", 8)).status());
    }
}
