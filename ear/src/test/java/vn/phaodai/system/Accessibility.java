package vn.phaodai.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds on a page by WCAG 2.1, levels A and AA. */
public final class Accessibility {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    /** A button that is on its way from one colour to another has neither. */
    private static final String AT_REST =
            """
            () => (!window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty())
                && document.getAnimations().every(moving => moving.playState !== "running"
                    || moving.effect.getComputedTiming().iterations === Infinity)
            """;

    private Accessibility() {}

    public static void assertAccessible(Page page) {
        assertEquals(List.of(), findings(page));
    }

    /** Rule and first place of each finding, once nothing on the page moves. */
    public static List<String> findings(Page page) {
        page.waitForCondition(() -> (Boolean) page.evaluate(AT_REST));
        return new AxeBuilder(page)
                .withTags(TAGS).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                        .toList();
    }
}
