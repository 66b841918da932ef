package vn.phaodai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void escapesWhateverHasAMeaningInHtml() {
        assertEquals(
                "Phường &quot;1&quot; &lt;b&gt; &amp; &#39;2&#39;",
                Html.escape("Phường \"1\" <b> & '2'"));
        assertEquals("&lt;", Html.escape("<"));
    }

    @Test
    void leavesOtherTextAsItIs() {
        String name = "Nguyễn Văn Thử";
        assertSame(name, Html.escape(name));
        assertEquals("", Html.escape(""));
    }
}
