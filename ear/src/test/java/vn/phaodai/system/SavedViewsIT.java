package vn.phaodai.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.phaodai.system.Accessibility.assertAccessible;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.phaodai.local.Stack;

/** Saved views, columns and density of a list: kept on the server, each person's own. */
class SavedViewsIT {

    private final Stack stack = SharedStack.get();

    @Test
    void keepsAViewOnTheServerAndShowsItToItsOwnerOnly() {
        String id;
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("leadership", "/officers");
            page.locator("[id='officers:rank']").selectOption("MAJOR");
            assertThat(page).hasURL(Pattern.compile(".*\\?rank=MAJOR"));
            column(page, "Điện thoại");
            page.locator(".k-views-menu summary").focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().type("Thiếu tá, có điện thoại");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*\\?rank=MAJOR&view=[0-9a-f-]{36}"));
            id = page.url().replaceFirst(".*view=", "");
            Locator chip = page.locator(".k-views a[aria-current=true]");
            assertThat(chip).hasText("Thiếu tá, có điện thoại");
            assertThat(head(page, "phone")).isVisible();
            page.locator("[id='officers:q']").fill("an");
            assertThat(chip).hasClass("k-changed");
            assertAccessible(page);
            browser.picture("saved-view");
            assertEquals(List.of(), browser.problems());
        }
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("leadership", "/officers");
            column(page, "Điện thoại");
            assertThat(head(page, "phone")).isHidden();
            page.getByText("Thiếu tá, có điện thoại").click();
            assertThat(page.locator(".k-chip")).containsText("Thiếu tá");
            assertThat(head(page, "phone")).isVisible();
        }
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("commander.q1", "/officers?view=" + id);
            assertThat(page.locator(".k-views")).isHidden();
            assertThat(page.locator(".k-chip")).hasCount(0);
            for (String change : List.of("rename", "overwrite", "open", "remove")) {
                APIResponse answer = post(page, change, id);
                assertEquals(404, answer.status(), change);
            }
            assertThat(menu(page).locator("li")).hasCount(0);
        }
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("leadership", "/officers");
            Locator menu = menu(page);
            assertThat(menu.locator("li")).hasText(Pattern.compile("Thiếu tá, có điện.*"));
            menu.locator("[data-do=remove]").click();
            assertThat(page.locator(".k-views")).isHidden();
        }
    }

    @Test
    void renamesOpensWithDeletesAndTakesBackByKeyboard() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("leadership", "/transfers?stateIs=PROPOSED");
            assertEquals(200, post(page, "save", null).status());
            page.reload();
            Locator menu = menu(page);
            menu.locator("[data-do=rename]").focus();
            page.keyboard().press("Enter");
            page.keyboard().type("Chờ duyệt");
            page.keyboard().press("Enter");
            assertThat(page.locator(".k-views a").nth(1)).hasText("Chờ duyệt");
            assertThat(menu.locator("[data-do=rename]")).isFocused();
            menu.locator("[data-do=open]").focus();
            page.keyboard().press("Enter");
            assertThat(menu.locator("[data-do=open]")).hasAttribute("aria-pressed", "true");
            page.navigate(stack.applicationUrl() + "/transfers");
            assertThat(page.locator(".k-views a[aria-current=true]")).hasText("Chờ duyệt");
            page.getByText("Bỏ mọi điều kiện").click();
            assertThat(page).hasURL(stack.applicationUrl() + "/transfers?view=all");
            page.reload();
            assertThat(page.locator(".k-chip")).hasCount(0);
            menu = menu(page);
            menu.locator("[data-do=remove]").focus();
            page.keyboard().press("Enter");
            assertThat(menu.locator("[data-do=undo]")).isFocused();
            page.keyboard().press("Enter");
            assertThat(menu.locator("[data-do=open]")).hasAttribute("aria-pressed", "true");
            menu.locator("[data-do=remove]").click();
            assertThat(page.locator(".k-views")).isHidden();
            page.keyboard().press("Escape");
            assertThat(page.locator(".k-views-menu summary")).isFocused();
            assertEquals(List.of(), browser.problems());
        }
    }

    @Test
    void tellsWhatIsWrongWithAName() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("auditor", "/audit?who=hr");
            menu(page).locator("[data-do=save]").click();
            assertThat(page.locator(".k-wrong")).hasText("Hãy đặt tên cho bộ lọc.");
            assertThat(page.locator(".k-save input")).isFocused();
        }
    }

    @Test
    void keepsColumnsAndDensityOfEachList() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr.2", "/officers");
            column(page, "Ngày sinh");
            assertThat(head(page, "birthDate")).isHidden();
            page.waitForResponse("**/views", () -> page.locator(".k-density").click());
        }
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr.2", "/officers");
            assertThat(head(page, "birthDate")).isHidden();
            assertThat(page.locator(".k-table")).hasClass(Pattern.compile(".*k-compact.*"));
            browser.open("/transfers");
            assertThat(page.locator(".k-table")).not().hasClass(Pattern.compile(".*k-compact.*"));
            browser.open("/officers");
            column(page, "Ngày sinh");
            assertThat(head(page, "birthDate")).isVisible();
            page.waitForResponse("**/views", () -> page.locator(".k-density").click());
        }
    }

    private APIResponse post(Page page, String action, String id) {
        FormData form =
                FormData.create()
                        .set("list", id == null ? "transfers" : "officers")
                        .set("do", action)
                        .set("name", "Mới")
                        .set("query", "stateIs=PROPOSED");
        if (id != null) {
            form.set("id", id);
        }
        return page.request()
                .post(
                        stack.applicationUrl() + "/views",
                        RequestOptions.create()
                                .setForm(form)
                                .setHeader("X-Requested-With", "XMLHttpRequest"));
    }

    private static Locator head(Page page, String column) {
        return page.locator("th[id$=':kRows:" + column + "']");
    }

    /** Switches a column on or off, and waits until the server knows. */
    private static void column(Page page, String name) {
        page.locator(".k-columns-menu summary").click();
        page.waitForResponse(
                "**/views",
                () -> page.locator(".k-columns-menu label").getByText(name, exact()).click());
        page.keyboard().press("Escape");
    }

    private static Locator.GetByTextOptions exact() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    /** The open menu of saved views, with what the server knows. */
    private static Locator menu(Page page) {
        page.waitForResponse("**/views?*", () -> page.locator(".k-views-menu summary").click());
        return page.locator(".k-views-menu .k-menu-body");
    }
}
