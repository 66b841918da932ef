package vn.phaodai.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SignatureTest {

    @Test
    void saysByWhatRightSomebodySigns() {
        assertEquals(new Signature(null, "GIÁM ĐỐC"), Signature.of("GIÁM ĐỐC", null));
        assertEquals(new Signature(null, "GIÁM ĐỐC"), Signature.of("GIÁM ĐỐC", "Giám đốc"));
        assertEquals(
                new Signature("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
                Signature.of("GIÁM ĐỐC", "Phó Giám đốc"));
        assertEquals(
                new Signature("TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG TỔ CHỨC CÁN BỘ"),
                Signature.of("GIÁM ĐỐC", "Trưởng phòng Tổ chức cán bộ"));
        assertEquals(new Signature(null, "Q. GIÁM ĐỐC"), Signature.of("GIÁM ĐỐC", "Q. Giám đốc"));
    }
}
