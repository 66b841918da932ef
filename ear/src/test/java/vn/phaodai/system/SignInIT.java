package vn.phaodai.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.phaodai.local.Stack;

class SignInIT {

    private final Stack stack = SharedStack.get();

    @Test
    void leadsThroughKeycloakToTheHomePage() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/");
            assertTrue(page.url().startsWith(stack.applicationUrl()));
            assertEquals("vi", page.locator("html").getAttribute("lang"));
            browser.picture("home-hr");
            assertEquals(List.of(), browser.problems());
        }
    }

    @Test
    void showsTheDemoAccountsOnTheSignInPage() {
        try (Browser browser = new Browser()) {
            Page page = browser.open("/");
            assertTrue(page.locator(".demo-accounts").innerText().contains("commander.q1"));
            Accessibility.assertAccessible(page);
            browser.picture("sign-in");
        }
    }
}
