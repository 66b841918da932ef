package vn.phaodai.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import vn.phaodai.system.Browser;
import vn.phaodai.system.SharedStack;

/** Takes the pictures of the README from the running system. */
public final class Pictures {

    private Pictures() {}

    public static void main(String[] args) {
        try {
            try (Browser commander = new Browser()) {
                commander.signIn("commander.q1", "/");
                take(commander.page(), "home");
                take(commander.open("/strength"), "strength");
                take(commander.open("/officers?q=nguyen+van"), "officers");
                take(commander.open("/transfers/board"), "board");
            }
            try (Browser hr = new Browser()) {
                hr.signIn("hr.2", "/approvals");
                take(hr.page(), "approvals");
                Page strength = hr.open("/strength");
                strength.locator("a[href*='/map']").first().click();
                strength.waitForURL(url -> url.contains("/map"));
                take(strength, "map");
            }
            try (Browser ward = new Browser()) {
                ward.signIn("ward.q1", "/rosters");
                ward.page().locator("tbody a.k-open").first().click();
                ward.page().waitForURL(url -> url.matches(".*/rosters/[0-9a-f-]{36}.*"));
                take(ward.page(), "roster");
            }
        } finally {
            SharedStack.get().close();
        }
    }

    private static void take(Page page, String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Path file = SharedStack.root().resolve("docs/pictures/" + name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        System.out.println(file + " " + page.url());
    }
}
