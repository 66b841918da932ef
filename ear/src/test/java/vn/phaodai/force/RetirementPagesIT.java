package vn.phaodai.force;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.phaodai.system.Accessibility.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.phaodai.system.Browser;

/** A decision on those chosen in the forecast of retirements. */
class RetirementPagesIT {

    @Test
    void saysWithinTheDialogWhyNobodyCanBeInTheDecision() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/retirements?year=2035");
            page.locator("tbody [role=checkbox]").first().click();
            Locator opens = page.locator(".k-bulk button");
            opens.click();
            Locator dialog = page.locator(".ui-dialog:visible");
            dialog.locator("input[id$=number]").fill("77/QĐ-CATP");
            dialog.locator("input[id$=date]").fill("1/1/2027");
            dialog.locator("button.k-primary").click();
            Locator said = dialog.locator(".k-dialog-said");
            assertThat(said).containsText("còn hơn 12 tháng nữa mới nghỉ");
            assertThat(dialog).isVisible();
            assertAccessible(page);
            browser.picture("retirement-refused");
            dialog.locator("button.k-plain").click();
            opens.click();
            assertThat(dialog).isVisible();
            assertThat(said).hasCount(0);
            assertEquals(List.of(), browser.problems());
        }
    }
}
