package vn.phaodai.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.phaodai.system.Accessibility.assertAccessible;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages of reports in a browser. */
class ReportPagesIT {

    private static final double LONG = 120_000;

    @Test
    void makesAReportAndChecksItByItsCode() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("commander.q1", "/reports");
            browser.picture("reports");
            assertAccessible(page);

            String last = newest(page);
            page.locator("#strength button:has-text('Lập báo cáo')").click();
            page.waitForCondition(() -> !newest(page).equals(last));
            Locator first = page.locator("#mine tbody tr").first();
            Locator offered = first.locator("a[href*='/report-files/']");
            offered.waitFor(new Locator.WaitForOptions().setTimeout(LONG));
            browser.picture("reports-done");
            Download download = page.waitForDownload(offered::click);
            Path file = download.path();
            assertTrue(download.suggestedFilename().endsWith(".pdf"));

            first.locator("a[href*='/reports/']").first().click();
            page.locator("a[href*='/verify/']").waitFor();
            browser.picture("report-run");
            assertAccessible(page);

            page.locator("a[href*='/verify/']").click();
            page.locator("#own-file").setInputFiles(file);
            Locator compared = page.locator("#compared");
            compared.waitFor();
            assertTrue(compared.getAttribute("class").contains("k-tone-ok"));
            browser.picture("verify");
            assertAccessible(page);
            page.locator("#own-file").setInputFiles(Path.of("pom.xml"));
            page.locator("#compared.k-tone-late").waitFor();

            browser.open("/reports/archive");
            assertTrue(page.locator("a.k-open").count() > 0);
            browser.picture("report-archive");
            assertAccessible(page);
            assertEquals(List.of(), browser.problems());
        }
    }

    @Test
    void explainsTheGapOfTheDaysOnShow() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("ward.q1", "/strength/gap?from=2024-06-01&to=2026-06-01");
            browser.picture("strength-gap");
            assertAccessible(page);
            for (String button : List.of("print", "sheet")) {
                page.locator("#printing button[id$=" + button + "]").click();
                page.waitForURL("**/reports/*");
                String title = page.locator("h1").innerText();
                assertTrue(title.contains("01/06/2024"), title);
                assertTrue(title.contains("01/06/2026"), title);
                page.locator("a[href*='/report-files/']")
                        .waitFor(new Locator.WaitForOptions().setTimeout(LONG));
                page = browser.open("/strength/gap?from=2024-06-01&to=2026-06-01");
            }
            page = browser.open("/reports");
            Locator form = page.locator("#strength-explained");
            Locator run = form.locator("button:has-text('Lập báo cáo')");
            form.locator("input[id$=from]").fill("01/06/2026");
            form.locator("input[id$=at]").fill("01/06/2025");
            run.click();
            form.locator("[id$=fromMessage]:has-text('Ngày đầu phải trước ngày sau')").waitFor();
            form.locator("input[id$=from]").fill("01/06/2025");
            form.locator("input[id$=at]").fill("01/06/2026");
            run.click();
            page.locator("#mine a:has-text('01/06/2025')").first().waitFor();
            assertEquals(List.of(), browser.problems());
        }
    }

    @Test
    void printsTheOwnCareerAndShowsItsLanguageInTheArchive() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("officer.q1", "/own");
            browser.picture("own");
            assertAccessible(page);
            page.locator("button[id$=summary]").click();
            page.waitForURL("**/reports/*");
            Locator file = page.locator("a[href*='/report-files/']");
            file.waitFor(new Locator.WaitForOptions().setTimeout(LONG));
            assertTrue(page.waitForDownload(file::click).suggestedFilename().endsWith(".pdf"));
            assertEquals(0, page.locator("a[href$='/reports']").count());
            assertAccessible(page);
            browser.open("/reports/archive?language=EN");
            page.locator(".k-grid:has-text('Không có báo cáo nào')").waitFor();
            browser.open("/reports/archive?language=VI");
            assertTrue(page.locator(".k-grid").first().innerText().contains("Tiếng Việt"));
            browser.picture("report-archive-own");
            assertEquals(List.of(), browser.problems());
        }
    }

    @Test
    void saysThatACodeIsUnknownToAnybody() {
        try (Browser browser = new Browser()) {
            Page page = browser.open("/verify/AAAA-BBBB-CCCC");
            assertTrue(page.locator(".k-tone-late").innerText().contains("AAAA-BBBB-CCCC"));
            browser.picture("verify-unknown");
        }
    }

    @Test
    void fitsATablet() {
        try (Browser browser = new Browser("vi-VN", 768, 1024)) {
            Page page = browser.signIn("commander.q1", "/reports");
            for (String path : List.of("/reports", "/reports/archive", "/strength/gap", "/own")) {
                browser.open(path);
                browser.picture("reports-768" + path.replace('/', '-'));
                assertEquals(
                        0,
                        page.evaluate(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                        path);
            }
        }
    }

    /** Address of the run in the first row; others' tests may have left some. */
    private static String newest(Page page) {
        Locator runs = page.locator("#mine tbody tr a[href*='/reports/']");
        return runs.count() == 0 ? "" : runs.first().getAttribute("href");
    }
}
