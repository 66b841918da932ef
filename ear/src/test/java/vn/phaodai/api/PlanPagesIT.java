package vn.phaodai.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.phaodai.system.Browser;

/** A strengthening plan on its page, as a district's commander leads it. */
class PlanPagesIT {

    @Test
    void fixesWhoGoesWhereAndWhoStaysBeforeTheFirstRun() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("commander.q1", "/strengthening-plans/new");
            page.locator("input[id$=':name']").fill("Ghim trước");
            browser.click(AriaRole.BUTTON, "Lập, ghim trước khi tính");
            assertThat(page.locator("h1")).hasText("Ghim trước");
            Locator state = page.locator("[id='plan:planState']");
            assertThat(state).containsText("Chưa tính");
            page.locator("[id='plan:openPin']").click();
            choose(page, "fixForm:officerId", "nguyen");
            choose(page, "fixForm:unitId", "Q01-02");
            page.locator("[id='fixForm:position']").selectOption("BEAT_OFFICER");
            page.locator("[id='fixForm:pinIt']").click();
            assertThat(state).containsText("Điều động đến nơi đã chọn");
            page.locator("[id='plan:openPin']").click();
            choose(page, "fixForm:officerId", "tran");
            page.locator("[id='fixForm:kind']").selectOption("BAR");
            assertThat(page.locator("[id='fixForm:position']")).hasCount(0);
            page.locator("[id='fixForm:pinIt']").click();
            assertThat(state).containsText("Không điều động");
            assertThat(state.locator("li")).hasCount(2);
            assertEquals(List.of(), browser.problems());
        }
    }

    private static void choose(Page page, String id, String typed) {
        page.locator("[id='" + id + "_input']").pressSequentially(typed);
        page.locator("[id='" + id + "_panel'] .ui-autocomplete-item").first().click();
    }
}
