package vn.phaodai.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.system.Api;
import vn.phaodai.system.Browser;

/** Orders of standby on their page. */
class StandbyPagesIT {

    private final Api ward = Api.as("ward.q1");
    private final Api leadership = Api.as("leadership");

    @Test
    void aWardLiftsItsOwnOrderOnATabletAndNotThatOfTheCity() {
        String above = ordered(leadership, "CATP", "Thử lệnh của thành phố");
        ordered(ward, "Q01-01", "Thử lệnh của phường");
        try (Browser browser = new Browser("vi-VN", 768, 1024)) {
            Page page = browser.signIn("ward.q1", "/rosters/standby");
            Locator city = page.locator("tr:has-text('Thử lệnh của thành phố')");
            Locator own = page.locator("tr:has-text('Thử lệnh của phường')");
            assertThat(city).isVisible();
            assertThat(city.locator("button")).hasCount(0);
            assertThat(own.locator("button")).isVisible();
            own.locator("button").click();
            assertThat(page.locator(".ui-messages-info")).isVisible();
            assertThat(own.locator("button")).hasCount(0);
            assertEquals(List.of(), browser.problems());
        }
        assertEquals(204, leadership.post("/standbys/" + above + "/lifting", "").statusCode());
    }

    private static String ordered(Api caller, String unit, String occasion) {
        LocalDate day = LocalDate.now(BusinessClock.ZONE).plusDays(200);
        HttpResponse<String> answer =
                caller.post(
                        "/standbys",
                        """
                        {"unitId":"%s","firstDay":"%s","lastDay":"%s","percent":50,"occasion":"%s",
                        "source":"Kế hoạch giả định"}
                        """
                                .formatted(Demo.unit(unit), day, day, occasion));
        assertEquals(201, answer.statusCode(), answer.body());
        return Api.json(answer).getString("id");
    }
}
