package vn.phaodai.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.phaodai.system.Accessibility.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.phaodai.local.Stack;

/** Dragging an officer to a unit that is short, and the same by keyboard. */
class TransferBoardIT {

    private static final Pattern FORM = Pattern.compile(".*/transfers/new\\?.*");
    private final Stack stack = SharedStack.get();

    @Test
    void beginsATransferByDraggingAnOfficerToAUnit() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("commander.q1", "/transfers/board");
            assertAccessible(page);
            Locator person = people(page).first();
            Locator target = page.locator(".k-targets li[data-unit]").first();
            String name = person.getAttribute("data-name");
            String unit = target.locator("a").first().innerText();
            grab(page, person, target);
            assertThat(page.locator(".k-ghost")).containsText(name);
            assertThat(target).hasClass(Pattern.compile(".*k-aim.*"));
            browser.picture("transfer-board");
            page.mouse().up();
            page.waitForURL(FORM);
            assertThat(page.locator("input[id$=officerId_input]"))
                    .hasValue(Pattern.compile(name + ".*"));
            assertThat(page.locator("input[id$=toUnitId_input]")).hasValue(unit);
            assertThat(page.locator("main")).containsText("Quân số hai đơn vị");
            assertEquals(List.of(), browser.problems());
        }
    }

    @Test
    void doesNothingWhenDroppedElsewhereOrGivenUpByEscape() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("commander.q1", "/transfers/board");
            Locator person = people(page).first();
            grab(page, person, page.locator("h1"));
            page.mouse().up();
            assertThat(page.locator(".k-ghost")).hasCount(0);
            grab(page, person, page.locator(".k-targets li[data-unit]").first());
            page.keyboard().press("Escape");
            assertThat(page.locator(".k-ghost")).hasCount(0);
            page.mouse().up();
            assertThat(page.locator(".k-people [aria-pressed=true]")).hasCount(0);
            assertEquals(stack.applicationUrl() + "/transfers/board", page.url());
        }
    }

    @Test
    void beginsATransferByKeyboard() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("commander.q1", "/transfers/board");
            Locator person = people(page).first();
            person.locator("button").focus();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowUp");
            page.keyboard().press("Enter");
            assertThat(page.locator(".k-targets [role=status]"))
                    .containsText(person.getAttribute("data-name"));
            page.keyboard().press("Escape");
            assertThat(person.locator("button")).isFocused();
            page.keyboard().press("Enter");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowUp");
            page.keyboard().press("Enter");
            page.waitForURL(FORM);
            assertEquals(
                    person(page),
                    page.locator("input[id$=officerId_input]").inputValue().split(" · ")[0]);
            assertEquals(List.of(), browser.problems());
        }
    }

    @Test
    void keepsTheWayFromTheUnitAlone() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("commander.q1", "/transfers/board");
            page.locator(".k-send").first().click();
            page.waitForURL(FORM);
            assertThat(page.locator("input[id$=officerId_input]")).hasValue("");
        }
    }

    /** The officer whom the form is about, by the id in its address. */
    private String person(Page page) {
        String id = page.url().replaceFirst(".*officerId=", "");
        return Api.json(Api.as("hr").get("/officers/" + id)).getString("fullName");
    }

    private static Locator people(Page page) {
        return page.locator(".k-people > li:not([data-officer=''])");
    }

    private static void grab(Page page, Locator person, Locator goal) {
        BoundingBox from = person.boundingBox();
        BoundingBox to = goal.boundingBox();
        page.mouse().move(from.x + 30, from.y + from.height / 2);
        page.mouse().down();
        page.mouse()
                .move(
                        to.x + to.width / 2,
                        to.y + to.height / 2,
                        new Mouse.MoveOptions().setSteps(8));
    }
}
