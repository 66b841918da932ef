package vn.phaodai.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.phaodai.local.Stack;

/**
 * A Chromium window of one person. What went wrong in the page is kept: {@link #problems()} is
 * empty at the end of a good test.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> FLAGS =
            List.of(
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    static {
        // a busy machine is no failure
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    private final Stack stack;
    private final Playwright playwright;
    private final BrowserContext context;
    private final Page page;
    private final List<String> problems = new ArrayList<>();

    /** A window in Vietnamese, as large as an office screen. */
    public Browser() {
        this("vi-VN", 1366, 768);
    }

    public Browser(String locale, int width, int height) {
        stack = SharedStack.get();
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        context =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium())
                                        .setArgs(FLAGS))
                        .newContext(
                                new com.microsoft.playwright.Browser.NewContextOptions()
                                        .setLocale(locale)
                                        .setTimezoneId("Asia/Ho_Chi_Minh")
                                        .setViewportSize(width, height));
        page = context.newPage();
        page.onPageError(problems::add);
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        problems.add(message.text());
                    }
                });
    }

    private static Path chromium() {
        return Stream.of(
                        System.getenv("PHAODAI_CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> path != null && Files.isExecutable(Path.of(path)))
                .map(Path::of)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "No Chromium: install it or set PHAODAI_CHROMIUM"));
    }

    /** Opens the path below the context path, by way of Keycloak's sign-in page. */
    public Page signIn(String account, String path) {
        page.navigate(stack.applicationUrl() + path);
        page.locator("#username").fill(account);
        page.locator("#password").fill("demo");
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(stack.applicationUrl()));
        return page;
    }

    /** Opens the path as somebody already signed in. */
    public Page open(String path) {
        page.navigate(stack.applicationUrl() + path);
        return page;
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** Script errors, and what the content policy refused. */
    public List<String> problems() {
        return problems;
    }

    /** Keeps a picture in {@code ear/target/pictures}. */
    public void picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(
                                SharedStack.root()
                                        .resolve("ear/target/pictures/" + name + ".png")));
    }

    /** Clicks what has this name for the eye and for a screen reader. */
    public void click(AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first().click();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
