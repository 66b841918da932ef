package vn.phaodai.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.phaodai.local.Stack;

/** The main job from sign-in to approval by somebody who uses no mouse. */
class KeyboardJourneyIT {

    private static final int FARTHEST = 120;
    private static final String SHOWS_FOCUS =
            "() => { const at = document.activeElement; const seen = at.closest('.k-chooser') || at;"
                    + " const style = getComputedStyle(seen);"
                    + " return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1; }";

    private final Stack stack = SharedStack.get();

    @Test
    void goesFromTheBoardToAnApprovedTransfer() {
        String transfer;
        try (Browser browser = new Browser()) {
            Page page = signIn(browser, "commander.q1");
            page.keyboard().press("Tab");
            assertThat(page.locator(".k-skip")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();

            page.keyboard().press("/");
            assertThat(page.locator(".k-search input")).isFocused();
            page.keyboard().type("bang dieu dong");
            assertThat(page.locator("#suggestions a").first()).isVisible();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL(stack.applicationUrl() + "/transfers/board");

            Locator pick = page.locator(".k-people li:not([data-officer='']) button").first();
            tabTo(page, pick);
            page.keyboard().press("Enter");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/transfers/new\\?.*"));

            Locator number = page.locator("[id$=decisionNumber]");
            tabTo(page, page.locator("[id$=propose]"));
            page.keyboard().press("Enter");
            assertThat(number).isFocused();
            page.keyboard().type("91/QĐ-CATP");
            tabTo(page, page.locator("[id$=propose]"));
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/transfers/[0-9a-f-]{36}$"));
            assertThat(page.locator(".ui-messages-info")).containsText("Đang chờ duyệt");
            transfer = page.url();
            assertEquals(List.of(), browser.problems());
        }
        try (Browser browser = new Browser()) {
            Page page = signIn(browser, "hr");
            page.navigate(transfer);
            tabTo(page, page.locator("[id$=openApprove]"));
            page.keyboard().press("Enter");
            Locator dialog = page.locator(".ui-dialog:visible");
            assertThat(dialog).isVisible();
            assertThat(dialog.locator(":focus")).hasCount(1);
            page.keyboard().press("Escape");
            assertThat(dialog).hasCount(0);
            assertThat(page.locator("[id$=openApprove]")).isFocused();
            page.keyboard().press("Enter");
            tabTo(page, page.locator(".ui-dialog:visible [id$=yes]"));
            page.keyboard().press("Enter");
            assertThat(page.locator("main .k-badge").first()).hasText("Đã duyệt, chờ hiệu lực");
            assertEquals(List.of(), browser.problems());
        }
    }

    @Test
    void closesMenusByEscapeAndGivesTheFocusBack() {
        try (Browser browser = new Browser()) {
            Page page = signIn(browser, "hr");
            for (String menu : List.of(".k-unit-view summary", ".k-user summary")) {
                Locator summary = page.locator(menu);
                tabTo(page, summary);
                page.keyboard().press("Enter");
                assertThat(page.locator(menu + " + *")).isVisible();
                page.keyboard().press("Tab");
                page.keyboard().press("Escape");
                assertThat(summary).isFocused();
                assertThat(page.locator(menu + " + *")).isHidden();
            }
        }
    }

    /** By keyboard, as the rest. */
    private Page signIn(Browser browser, String account) {
        Page page = browser.open("/");
        assertThat(page.locator("#username")).isFocused();
        page.keyboard().type(account);
        page.keyboard().press("Tab");
        page.keyboard().type("demo");
        page.keyboard().press("Enter");
        page.waitForURL(stack.applicationUrl() + "/");
        return page;
    }

    /** Presses Tab until it is there; each stop on the way shows that it has the focus. */
    private static void tabTo(Page page, Locator goal) {
        goal.waitFor();
        for (int i = 0; i < FARTHEST; i++) {
            page.keyboard().press("Tab");
            Object at = page.evaluate("document.activeElement.outerHTML.slice(0, 200)");
            assertTrue(
                    at.toString().startsWith("<body") || (Boolean) page.evaluate(SHOWS_FOCUS),
                    "focus is not seen on " + at);
            if ((Boolean) goal.evaluate("element => element === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("not reached by Tab: " + goal);
    }
}
