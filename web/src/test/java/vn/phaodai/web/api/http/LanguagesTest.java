package vn.phaodai.web.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "-|vi",
                "en|en",
                "en-GB,en;q=0.9|en",
                "vi-VN|vi",
                "fr|vi",
                "fr, en;q=0.5|en",
                "*|vi",
                "en;q=x|vi",
            })
    void answersInVietnameseUnlessEnglishIsWanted(String header, String language) {
        assertEquals(language, Languages.wanted(header).toLanguageTag());
    }
}
