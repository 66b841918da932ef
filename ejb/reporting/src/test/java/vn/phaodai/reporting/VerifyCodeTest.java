package vn.phaodai.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerifyCodeTest {

    @Test
    void isTwelveLettersThatNobodyMixesUp() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String code = VerifyCode.next();
            assertTrue(code.matches("[0-9A-HJKMNP-TV-Z]{12}"), code);
            codes.add(code);
        }
        assertEquals(1_000, codes.size());
    }

    @Test
    void isReadAsPrintedAndAsTyped() {
        assertEquals("7K4D-9MXT-20H1", VerifyCode.printed("7K4D9MXT20H1"));
        assertEquals("7K4D9MXT20H1", VerifyCode.typed("7k4d-9mxt 2oHl"));
        assertEquals("", VerifyCode.typed(null));
    }
}
