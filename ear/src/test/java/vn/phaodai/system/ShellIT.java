package vn.phaodai.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.phaodai.system.Accessibility.findings;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.phaodai.local.Stack;

class ShellIT {

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/approvals",
                    "/approvals?tab=all",
                    "/units",
                    "/units?q=phuong",
                    "/search?q=quan");

    private final Stack stack = SharedStack.get();

    @Test
    void showsTheMenuOfTheRole() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("auditor", "/");
            assertThat(page.locator(".k-nav")).containsText("Phê duyệt");
            assertThat(page.locator(".k-nav a[href$='/officers']")).hasCount(0);
        }
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/");
            assertThat(page.locator(".k-nav a[href$='/officers']")).hasCount(1);
        }
    }

    @Test
    void comesToTheAddressAskedForAfterSignIn() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/units?q=phuong");
            assertEquals(stack.applicationUrl() + "/units?q=phuong", page.url());
        }
    }

    @Test
    void changesLanguageThemeAndUnitInView() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/units");
            page.locator("button[lang=en]").click();
            assertThat(page.locator("h1")).hasText("Units");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            page.locator("button[name=value][value=dark]").click();
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            page.locator(".k-unit-view summary").click();
            page.locator(".k-unit-view input[type=search]").fill("quan 10");
            page.locator(".k-choices button")
                    .filter(
                            new com.microsoft.playwright.Locator.FilterOptions()
                                    .setHasText("Quận 10"))
                    .first()
                    .click();
            assertThat(page.locator(".k-unit-view summary")).hasText("Quận 10");
            assertEquals(stack.applicationUrl() + "/units", page.url());
            assertEquals(List.of(), browser.problems());
        }
    }

    @Test
    void findsEverythingByKey() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/");
            page.keyboard().press("/");
            page.keyboard().type("quan 12");
            assertThat(page.locator("#suggestions a").first()).isVisible();
            page.locator("#suggestions a[href*='/units/']").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/units/[0-9a-f-]{36}"));
            assertThat(page.locator("h1")).hasText("Quận 12");
        }
    }

    @Test
    void keepsTheListInTheAddress() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/officers");
            page.locator("[id='officers:q']").fill("nguyen van");
            assertThat(page).hasURL(Pattern.compile(".*\\?q=nguyen\\+van"));
            page.locator(".ui-paginator-next").click();
            assertThat(page).hasURL(Pattern.compile(".*page=2"));
            String first = page.locator(".k-grid tbody a.k-open").first().innerText();
            page.reload();
            assertThat(page.locator(".k-grid tbody a.k-open").first()).hasText(first);
            page.locator(".k-grid tbody tr").first().locator("td").nth(2).click();
            assertThat(page).hasURL(Pattern.compile(".*/officers/[0-9a-f-]{36}"));
            page.goBack();
            assertThat(page.locator(".k-grid tbody a.k-open").first()).hasText(first);
            page.locator(".k-chip").first().click();
            assertThat(page).hasURL(stack.applicationUrl() + "/officers");
            assertEquals(List.of(), browser.problems());
        }
    }

    @Test
    void showsWhatIsAskedForInPlaceOfWhatTheAddressSays() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/units?at=2026-01-01&q=phuong");
            page.locator("[id='ask:at']").fill("1/2/2026");
            page.locator("[id='ask:show']").click();
            page.waitForURL(
                    Pattern.compile(".*/units\\?(at=2026-02-01&q=phuong|q=phuong&at=2026-02-01)"));
            assertThat(page.locator("[id='ask:at']")).hasValue("01/02/2026");
            page.locator("[id='ask:at']").fill("");
            page.locator("[id='ask:show']").click();
            page.waitForURL(stack.applicationUrl() + "/units?q=phuong");
            browser.open("/strength?at=2026-01-01");
            page.locator("[id='day:at']").fill("1/2/2026");
            page.locator("[id='day:show']").click();
            page.waitForURL(stack.applicationUrl() + "/strength?at=2026-02-01");
            assertThat(page.locator("[id='day:at']")).hasValue("01/02/2026");
        }
    }

    @Test
    void comesBackWithWhatWasTypedWhenTheSessionHasEnded() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/officers/new");
            page.locator("input[id$=fullName]").fill("Nguyễn Thử");
            endSession(browser);
            page.locator("input[id$=fullName]").press("Tab");
            assertThat(page.locator(".k-note[role=alert]")).isVisible();
            assertThat(page.locator("input[id$=fullName]")).hasValue("Nguyễn Thử");
            assertEquals(stack.applicationUrl() + "/officers/new", page.url());
        }
    }

    @Test
    void endsKeycloaksSessionAtSignOut() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/");
            page.locator(".k-user summary").click();
            page.locator(".k-user form button").click();
            assertThat(page).hasURL(stack.applicationUrl() + "/signed-out");
            browser.open("/");
            assertTrue(page.url().startsWith(stack.realmUrl()), page.url());
            assertThat(page.locator("#username")).isVisible();
        }
    }

    @Test
    void endsWhenKeycloakEndsTheSession() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("registrar.q1", "/");
            new Realm().logout("registrar.q1");
            page.waitForCondition(
                    () -> {
                        page.navigate(stack.applicationUrl() + "/");
                        return page.url().startsWith(stack.realmUrl());
                    });
        }
    }

    @Test
    void refusesForgedLogoutTokens() {
        HttpResponse<String> answer =
                Api.send(
                        HttpRequest.newBuilder(
                                        URI.create(stack.applicationUrl() + "/backchannel-logout"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "logout_token=eyJhbGciOiJub25lIn0.e30.")));
        assertEquals(400, answer.statusCode());
    }

    @Test
    void answersProgramsWithProblemsNeverWithRedirects() {
        HttpResponse<String> answer = Api.anonymous().get("/officers");
        assertEquals(401, answer.statusCode());
        assertTrue(
                answer.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .startsWith("application/problem+json"));
    }

    @Test
    void takesNoPageCookieForTheApi() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/");
            assertEquals(
                    401, page.request().get(stack.applicationUrl() + "/api/v1/units").status());
        }
    }

    @Test
    void tellsErrorsInWordsWithAnId() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/units/018f0000-0000-7000-8000-000000000000");
            assertThat(page.locator("h1")).hasText("Không tìm thấy");
            assertThat(page.locator("code")).hasText(Pattern.compile("[0-9a-f-]{36}"));
            assertFalse(page.content().contains("Exception"));
            for (String address :
                    List.of("/units?at=yesterday", "/officers?at=x", "/officers?unitId=x")) {
                browser.open(address);
                assertThat(page.locator("h1")).hasText("Yêu cầu chưa đúng");
            }
            for (String address :
                    List.of(
                            "/transfers?stateIs=x",
                            "/approvals?tab=all&stateIs=x",
                            "/reports/archive?stateIs=x")) {
                browser.open(address);
                assertThat(page.locator(".k-chip")).containsText("x");
                assertThat(page.locator(".k-chip")).not().containsText(".");
            }
        }
    }

    @Test
    void tellsWhoHasNoTaskWhomToAskAndSignsOut() {
        Realm realm = new Realm();
        realm.add("idle", "Q01-01");
        try (Browser browser = new Browser("vi-VN", 768, 1024)) {
            Page page = browser.signIn("idle", "/units");
            assertThat(page.locator("h1")).hasText("Tài khoản chưa được giao việc");
            assertThat(page.locator("main")).containsText("Tài khoản idle đã đăng nhập");
            browser.picture("no-task");
            assertEquals(List.of(), findings(page));
            browser.click(AriaRole.BUTTON, "Đăng xuất");
            assertThat(page.locator("h1")).hasText("Đã đăng xuất");
        } finally {
            realm.remove("idle");
        }
    }

    @Test
    void isAccessibleAndFitsATablet() {
        try (Browser browser = new Browser("vi-VN", 768, 1024)) {
            Page page = browser.signIn("hr", "/");
            for (String theme : List.of("light", "dark")) {
                browser.context()
                        .addCookies(
                                List.of(
                                        new com.microsoft.playwright.options.Cookie("theme", theme)
                                                .setUrl(stack.applicationUrl() + "/")));
                for (String path : PAGES) {
                    browser.open(path);
                    assertEquals(List.of(), findings(page), path + " " + theme);
                    assertEquals(
                            0,
                            page.evaluate(
                                    "document.documentElement.scrollWidth"
                                            + " - document.documentElement.clientWidth"),
                            path);
                }
            }
        }
    }

    private void endSession(Browser browser) {
        browser.context()
                .clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
    }
}
