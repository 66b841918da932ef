package vn.phaodai.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.phaodai.system.Accessibility.assertAccessible;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** HR keeps the questions of the checklist on its page; wards take their answers with them. */
class ReadinessPagesIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Test
    void asksSomethingMoreThenInOtherWordsThenNoMore() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/readiness/items");
            page.locator("#asking button").click();
            Locator ask = page.locator("#ask");
            ask.locator("input[id$=code]").fill("thử");
            ask.locator("textarea[id$=nameVi]").fill("Đã thử câu hỏi mới");
            ask.locator("textarea[id$=nameEn]").fill("New question tried");
            ask.locator("input[id$=weight]").fill("0");
            ask.locator("input[id$=source]").fill("Bộ tiêu chí giả định");
            browser.picture("readiness-ask");
            Locator save = ask.locator("button[id$=save]");
            save.click();
            ask.locator("[id$=codeMessage]:has-text('Mã gồm 2 đến 40')").waitFor();
            ask.locator("input[id$=code]").fill("TRIED");
            save.click();
            Locator row = page.locator("#items tr:has-text('Đã thử câu hỏi mới')");
            row.waitFor();

            row.locator("button[id$=weigh]").click();
            Locator change = page.locator("#weigh");
            change.locator("textarea[id$=nameVi]").fill("Đã thử câu hỏi khác");
            change.locator("textarea[id$=nameEn]").fill("Other question tried");
            change.locator("input[id$=validFrom]").fill(DAY.format(TODAY.plusDays(1)));
            change.locator("input[id$=source]").fill("Bộ tiêu chí giả định 2");
            browser.picture("readiness-weigh");
            change.locator("button[id$=save]").click();
            Locator other = page.locator("#items tr:has-text('Đã thử câu hỏi khác')");
            other.waitFor();
            assertEquals(0, row.locator("button").count(), "what has ended stays as it is");

            other.locator("button[id$=finish]").click();
            Locator end = page.locator("#end");
            end.locator("input[id$=validTo]").fill(DAY.format(TODAY.plusDays(9)));
            end.locator("input[id$=source]").fill("Bộ tiêu chí giả định 3");
            browser.picture("readiness-end");
            end.locator("button[id$=save]").click();
            page.locator("#items tr:has-text('Ngừng hỏi theo: Bộ tiêu chí giả định 3')").waitFor();
            browser.picture("readiness-items");
            assertAccessible(page);
            assertEquals(List.of(), browser.problems());
        }
    }

    @Test
    void givesAnswersOutAndTakesThemBack() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("ward.q1", "/readiness");
            Download sheet = page.waitForDownload(() -> page.locator("button[id$=export]").click());
            page.locator("a[href*='kind=force.readinessAnswer']").click();
            page.locator("input[type=file]").setInputFiles(sheet.path());
            page.locator("button[id$=send]").click();
            Locator rows = page.locator("[id$=rowsTable] tbody tr");
            rows.first().waitFor();
            assertEquals(rows.count(), page.locator("tr:has-text('Không đổi')").count());
            assertEquals(List.of(), browser.problems());
        }
    }

    @Test
    void fitsATablet() {
        try (Browser browser = new Browser("vi-VN", 768, 1024)) {
            Page page = browser.signIn("hr", "/readiness/items");
            browser.picture("readiness-items-768");
            assertEquals(
                    0,
                    page.evaluate(
                            "document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        }
    }
}
