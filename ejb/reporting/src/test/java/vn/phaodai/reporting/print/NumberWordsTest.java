package vn.phaodai.reporting.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {

    @ParameterizedTest
    @CsvSource({
        "0, không",
        "1, một",
        "5, năm",
        "10, mười",
        "11, mười một",
        "15, mười lăm",
        "20, hai mươi",
        "21, hai mươi mốt",
        "25, hai mươi lăm",
        "100, một trăm",
        "105, một trăm lẻ năm",
        "110, một trăm mười",
        "1000, một nghìn",
        "1005, một nghìn không trăm lẻ năm",
        "6000000, sáu triệu",
        "163200000, một trăm sáu mươi ba triệu hai trăm nghìn",
        "1000050000, một tỷ không trăm năm mươi nghìn",
        "2000000000, hai tỷ",
        "12345678901, mười hai tỷ ba trăm bốn mươi lăm triệu sáu trăm bảy mươi tám nghìn chín trăm lẻ một",
        "1000000000000, một nghìn tỷ"
    })
    void saysSumsAsPaymentsWriteThem(long number, String words) {
        assertEquals(words, NumberWords.of(number));
    }

    @Test
    void refusesDebts() {
        assertThrows(IllegalArgumentException.class, () -> NumberWords.of(-1));
    }
}
