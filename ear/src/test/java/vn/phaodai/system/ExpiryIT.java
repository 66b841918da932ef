package vn.phaodai.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.local.Stack;

/** Tokens and sessions that grow too old, in a realm where they do so within seconds. */
class ExpiryIT {

    private static final String TOKEN = "accessTokenLifespan";
    private static final String SESSION = "ssoSessionMaxLifespan";

    private final Stack stack = SharedStack.get();
    private final Realm realm = new Realm();
    private final int usualToken = realm.get(TOKEN);
    private final int usualSession = realm.get(SESSION);

    @BeforeEach
    void letTokensExpireSoon() {
        realm.set(TOKEN, 2);
    }

    @AfterEach
    void leaveTheRealmAsItWas() {
        realm.set(TOKEN, usualToken);
        realm.set(SESSION, usualSession);
    }

    @Test
    void refusesAnExpiredTokenWithAProblem() {
        HttpResponse<String> refused = awaitExpiry(Api.as("hr"));
        assertEquals(
                "application/problem+json",
                refused.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""));
        assertTrue(
                refused.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"));
        assertEquals("urn:phaodai:problem:api.token", Api.json(refused).getString("type"));
        assertEquals(401, Api.json(refused).getInt("status"));
        assertEquals(200, Api.as("hr").get("/me").statusCode());
    }

    @Test
    void renewsAnExpiredTokenUnseen() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/officers/new");
            page.locator("input[id$=fullName]").fill("Nguyễn Thử");
            awaitExpiry(Api.as("hr"));
            page.waitForResponse(
                    response -> response.request().method().equals("POST"),
                    () -> page.locator("input[id$=fullName]").press("Tab"));
            assertThat(page.locator("input[id$=fullName]")).hasValue("Nguyễn Thử");
            assertThat(page.locator(".k-note[role=alert]")).hasCount(0);
            browser.open("/units?q=phuong");
            assertEquals(stack.applicationUrl() + "/units?q=phuong", page.url());
            assertEquals(List.of(), browser.problems());
        }
    }

    @Test
    void leadsToSignInAndBackWhenTheSessionIsTooOld() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/units?q=phuong");
            outliveTheSession();
            page.reload();
            assertThat(page).hasURL(Pattern.compile(".*/realms/phaodai/.*"));
            signInAgain(page);
            assertEquals(stack.applicationUrl() + "/units?q=phuong", page.url());
            assertThat(page.locator("h1")).hasText("Đơn vị");
        }
    }

    @Test
    void leadsToSignInAndBackWithWhatWasTypedInAnAjaxRequest() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/officers/new");
            page.locator("input[id$=fullName]").fill("Nguyễn Thử");
            outliveTheSession();
            page.locator("input[id$=fullName]").press("Tab");
            assertThat(page).hasURL(Pattern.compile(".*/realms/phaodai/.*"));
            signInAgain(page);
            assertThat(page.locator(".k-note[role=alert]")).isVisible();
            assertThat(page.locator("input[id$=fullName]")).hasValue("Nguyễn Thử");
            assertEquals(stack.applicationUrl() + "/officers/new", page.url());
        }
    }

    /** When a token given later than the page's has expired, the page's has, too. */
    private void outliveTheSession() {
        Api later = Api.as("hr");
        realm.set(SESSION, 1);
        awaitExpiry(later);
    }

    private void signInAgain(Page page) {
        realm.set(SESSION, usualSession);
        page.locator("#username").fill("hr");
        page.locator("#password").fill("demo");
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(stack.applicationUrl()));
    }

    /** The first answer that refuses the caller's token. */
    private static HttpResponse<String> awaitExpiry(Api caller) {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(1));
        HttpResponse<String> answer = caller.get("/me");
        while (answer.statusCode() == 200) {
            assertTrue(Instant.now().isBefore(deadline), "expired in time");
            LockSupport.parkNanos(100_000_000);
            answer = caller.get("/me");
        }
        assertEquals(401, answer.statusCode(), answer.body());
        return answer;
    }
}
