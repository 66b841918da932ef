package vn.phaodai.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.phaodai.system.Api;
import vn.phaodai.system.Browser;

/** Saving a form again after it was refused, and more often than was meant. */
class SaveAgainIT {

    private static final Pattern RECORD = Pattern.compile(".*/decisions/[0-9a-f-]{36}$");
    private static final Pattern AJAX = Pattern.compile(".*/decisions/new.*");

    private final Api hr = Api.as("hr");
    private final String number = "SA-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void takesTheClickThoughTheMessageAboveTheButtonGoesWhileItIsPressed() {
        try (Browser browser = new Browser()) {
            Page page = refused(browser);
            Locator message = page.locator("[id$=numberMessage] .ui-message-error-detail");
            assertThat(message).isVisible();
            page.locator("[id$=':number']").fill(number);
            BoundingBox save = page.locator("[id$=':save']").boundingBox();
            page.mouse().move(save.x + save.width / 2, save.y + save.height - 2);
            page.mouse().down();
            assertThat(message).hasCount(0);
            page.mouse().up();
            page.waitForURL(RECORD);
            assertEquals(1, stored());
            assertEquals(List.of(), browser.problems());
        }
    }

    @Test
    void storesOnceHoweverOftenItIsClickedWhileAFieldIsStillAsked() {
        try (Browser browser = new Browser()) {
            Page page = refused(browser);
            List<Route> held = new ArrayList<>();
            page.route(
                    AJAX,
                    route -> {
                        if (held.isEmpty() && route.request().method().equals("POST")) {
                            held.add(route);
                        } else {
                            route.resume();
                        }
                    });
            page.locator("[id$=':number']").fill(number);
            Locator save = page.locator("[id$=':save']");
            save.click();
            save.click();
            save.dblclick();
            assertEquals(1, held.size());
            held.get(0).resume();
            page.waitForURL(RECORD);
            assertEquals(1, stored());
            assertEquals(List.of(), browser.problems());
        }
    }

    @Test
    void letsAChangeThatMetAnotherBeSavedOnceItWasCompared() {
        HttpResponse<String> made = hr.post("/officers", Demo.newOfficer(Demo.unit("Q01-01")));
        String id = Api.json(made).getString("id");
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/officers/" + id + "/edit");
            page.locator("[id$=':phone']").fill("0912345678");
            String etag = hr.get("/officers/" + id).headers().firstValue("ETag").orElseThrow();
            assertEquals(
                    200,
                    hr.patch("/officers/" + id, "{\"mail\":\"huong@example.vn\"}", etag)
                            .statusCode());
            Locator save = page.locator("[id$=':save']");
            for (int i = 0; i < 2; i++) {
                page.waitForResponse(
                        answer -> answer.request().method().equals("POST"), save::click);
                assertThat(page.locator(".ui-messages-error")).isVisible();
            }
            page.locator("[id$=':compare']").click();
            assertThat(page.locator("[id$=':differences']")).isVisible();
            save.click();
            page.waitForURL(Pattern.compile(".*/officers/" + id + "$"));
            assertEquals("0912345678", Api.json(hr.get("/officers/" + id)).getString("phone"));
        }
    }

    /** The form of a new decision, which was sent without its number. */
    private static Page refused(Browser browser) {
        Page page = browser.signIn("hr", "/decisions/new");
        page.locator("[id$=':kind']").selectOption("ROTATION");
        page.locator("[id$=':save']").click();
        assertThat(page.locator("[id$=':number']")).isFocused();
        return page;
    }

    private int stored() {
        return Api.json(hr.get("/decisions?q=" + number)).getJsonArray("items").size();
    }
}
