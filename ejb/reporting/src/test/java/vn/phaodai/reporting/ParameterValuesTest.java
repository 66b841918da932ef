package vn.phaodai.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.reporting.print.PaperLanguage;

class ParameterValuesTest {

    static List<ReportDefinition> ofLegalForm() {
        return List.of(new TransferDecision(), new PersonnelDecision(), new TeamAllowanceReport());
    }

    @Test
    void takesALanguageTheReportHas() {
        assertEquals(PaperLanguage.EN, ParameterValues.language(new StrengthReport(), "en"));
        assertEquals(PaperLanguage.VI, ParameterValues.language(new TransferDecision(), "vi"));
    }

    @ParameterizedTest
    @MethodSource("ofLegalForm")
    void refusesEnglishForPapersOfLegalForm(ReportDefinition report) {
        InvalidInput refusal =
                assertThrows(InvalidInput.class, () -> ParameterValues.language(report, "en"));

        assertEquals("error.report.vietnameseOnly", refusal.fields().get(0).key());
        assertEquals("language", refusal.fields().get(0).field());
        assertEquals(List.of("vi"), CatalogueEntry.of(report).languages());
    }

    @Test
    void namesTheFieldOfALanguageThereIsNot() {
        for (String code : List.of("", "EN", "fr")) {
            InvalidInput refusal =
                    assertThrows(
                            InvalidInput.class,
                            () -> ParameterValues.language(new StrengthReport(), code));
            assertEquals("language", refusal.fields().get(0).field());
            assertEquals("error.report.language", refusal.fields().get(0).key());
        }
    }

    @Test
    void offersBothLanguagesOfAList() {
        assertEquals(List.of("vi", "en"), CatalogueEntry.of(new OfficerReport()).languages());
    }
}
