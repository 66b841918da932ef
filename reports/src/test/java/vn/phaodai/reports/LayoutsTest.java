package vn.phaodai.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Locale;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.engine.util.JRLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutsTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    @ParameterizedTest
    @ValueSource(ints = {Font.PLAIN, Font.BOLD, Font.ITALIC, Font.BOLD | Font.ITALIC})
    void hasEveryVietnameseLetterInEveryStyle(int style) {
        Font font =
                FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
                        .getAwtFontFromBundles(
                                true, "Times New Roman", style, 13f, VIETNAMESE, false);

        String letters = letters();
        assertEquals(-1, font.canDisplayUpTo(letters), () -> "No glyph in " + letters);
        assertTrue(font.getFontName(Locale.ROOT).startsWith("Liberation Serif"), font.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "strength",
                "officers",
                "transfer-decision",
                "team-allowance",
                "team-register",
                "readiness",
                "career-summary",
                "training-expiry"
            })
    void documentsAreA4PdfA1aWithoutAnyQuery(String name) throws Exception {
        JasperReport layout = load(name);

        assertNull(layout.getQuery(), "data is passed in, never queried");
        assertEquals(
                "pdfa1a",
                layout.getPropertiesMap()
                        .getProperty("net.sf.jasperreports.export.pdfa.conformance"));
        assertEquals(595 * 842, layout.getPageWidth() * layout.getPageHeight());
        assertTrue(layout.getLeftMargin() >= 57, "20 mm at least");
        assertTrue(layout.getRightMargin() >= 42, "15 mm at least");
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "nation", "recipients", "signature"})
    void partsLoad(String name) throws Exception {
        assertNotNull(load(name));
    }

    @Test
    void carriesTheLicenceOfItsFont() throws Exception {
        try (InputStream licence = getClass().getResourceAsStream("fonts/LICENSE-Liberation.txt")) {
            assertTrue(new String(licence.readAllBytes()).contains("SIL OPEN FONT LICENSE"));
        }
    }

    private static JasperReport load(String name) throws Exception {
        try (InputStream compiled =
                LayoutsTest.class.getResourceAsStream("/vn/phaodai/reports/" + name + ".jasper")) {
            return (JasperReport) JRLoader.loadObject(compiled);
        }
    }

    private static String letters() {
        StringBuilder small = new StringBuilder("bcdđghklmnpqrstvxfjwz0123456789.,;:/-–…()%“”");
        for (String vowel : "a ă â e ê i o ô ơ u ư y".split(" ")) {
            small.append(vowel);
            for (char tone : "\u0300\u0301\u0303\u0309\u0323".toCharArray()) {
                small.append(Normalizer.normalize(vowel + tone, Normalizer.Form.NFC));
            }
        }
        return small + small.toString().toUpperCase(VIETNAMESE);
    }
}
