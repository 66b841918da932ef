package vn.phaodai.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.phaodai.system.Accessibility.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import vn.phaodai.system.Api;
import vn.phaodai.system.Browser;

/** Changing single units. Those made here begin in 2040, so that no other test meets them. */
class UnitChangesIT {

    private final Api admin = Api.as("admin");
    private final String district = Demo.unit("Q12");
    private final String code = "T-" + ThreadLocalRandom.current().nextInt(100_000, 999_999);

    @Test
    void tellsInNumbersWhatAChangeWouldMean() {
        HttpResponse<String> answer =
                admin.post(
                        "/unit-changes/preview",
                        """
                        {"what":"RENAME","unitId":"%s","name":"Quận Mười Hai","kind":"DISTRICT","validFrom":"2039-01-01"}
                        """
                                .formatted(district));
        assertEquals(200, answer.statusCode(), answer.body());
        JsonObject forecast = Api.json(answer);
        assertEquals("RENAMED", forecast.getString("what"));
        assertEquals("Quận 12", forecast.getJsonObject("before").getString("name"));
        assertEquals("Quận Mười Hai", forecast.getJsonObject("after").getString("name"));
        assertEquals(11, forecast.getInt("unitsBelow"));
        assertTrue(forecast.getJsonObject("figures").getInt("people") > 100, answer.body());
        assertTrue(forecast.getJsonObject("figures").getInt("establishment") > 100);
        assertTrue(forecast.getBoolean("possible"));
        assertEquals("Quận 12", Api.json(admin.get("/units/" + district)).getString("name"));
    }

    @Test
    void saysWhyAUnitCannotEnd() {
        String ward = Demo.unit("Q12-01");
        HttpResponse<String> preview =
                admin.post(
                        "/unit-changes/preview",
                        "{\"what\":\"END\",\"unitId\":\"%s\",\"endOn\":\"2040-01-01\"}"
                                .formatted(ward));
        assertFalse(Api.json(preview).getBoolean("possible"), preview.body());
        assertTrue(
                Api.json(preview)
                        .getJsonArray("obstacles")
                        .getString(0)
                        .contains("người công tác"));
        HttpResponse<String> refused =
                admin.post("/unit-changes/" + ward + "/ending", "{\"endOn\":\"2040-01-01\"}");
        assertEquals(409, refused.statusCode(), refused.body());
        assertEquals(200, admin.get("/units/" + ward + "?at=2040-01-01").statusCode());
    }

    @Test
    void changesAUnitOverTheApiFromBeginningToEnd() {
        String unit = create();
        HttpResponse<String> reshaped =
                admin.post(
                        "/unit-changes/" + unit + "/reshaping",
                        """
                        {"validFrom":"2040-02-01","name":"Đồn Thử","kind":"POST","parentId":"%s"}
                        """
                                .formatted(Demo.unit("Q01")));
        assertEquals(200, reshaped.statusCode(), reshaped.body());
        assertEquals(
                204,
                admin.post("/unit-changes/" + unit + "/ending", "{\"endOn\":\"2040-03-01\"}")
                        .statusCode());
        assertEquals(
                2, Api.json(admin.get("/units/" + unit + "/history")).getJsonArray("items").size());
        assertEquals(404, admin.get("/units/" + unit + "?at=2040-03-01").statusCode());
    }

    @Test
    void refusesAChangeOfATreeThatIsNoLongerTheOneSeen() {
        String unit = create();
        String seen =
                admin.post(
                                "/unit-changes/preview",
                                "{\"what\":\"END\",\"unitId\":\"%s\",\"endOn\":\"2040-03-01\"}"
                                        .formatted(unit))
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow();
        assertEquals(200, rename(unit, "Phường Khác", null).statusCode());
        assertEquals(412, rename(unit, "Phường Khác Nữa", seen).statusCode());
        assertEquals(
                "Phường Khác",
                Api.json(admin.get("/units/" + unit + "?at=2040-02-01")).getString("name"));
    }

    @Test
    void addsChangesAndEndsAUnitOnThePages() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("admin", "/units/" + district);
            browser.click(AriaRole.LINK, "Thêm đơn vị trực thuộc");
            page.getByLabel("Mã").fill(code);
            page.getByLabel("Tên").fill("Phường Thử");
            page.getByLabel("Loại").selectOption("WARD");
            page.getByLabel("Ngày đầu tiên").fill("1/1/2040");
            browser.click(AriaRole.BUTTON, "Xem trước");
            assertThat(page.locator("section.k-panel")).containsText("Phường Thử");
            assertAccessible(page);
            browser.click(AriaRole.BUTTON, "Thêm đơn vị");
            assertThat(page.locator("h1")).hasText("Phường Thử");
            assertThat(page.locator(".ui-messages-info")).containsText("01/01/2040");

            browser.click(AriaRole.LINK, "Sửa đơn vị");
            browser.click(AriaRole.BUTTON, "Xem trước");
            assertThat(page.locator(".ui-message-error-detail").first())
                    .hasText("Chưa có gì thay đổi so với hiện nay.");
            page.getByLabel("Tên").fill("Xã Thử");
            page.getByLabel("Từ ngày").fill("1/2/2040");
            browser.click(AriaRole.BUTTON, "Xem trước");
            assertThat(page.locator("section.k-panel")).containsText("Từ ngày 01/02/2040");
            assertThat(page.locator("section.k-panel")).containsText("Xã Thử");
            page.getByLabel("Tên").fill("Xã Thử Hai");
            browser.click(AriaRole.BUTTON, "Lưu thay đổi");
            assertThat(page.locator(".ui-messages-info")).containsText("Hãy xem lại");
            assertThat(page.locator("section.k-panel")).containsText("Xã Thử Hai");
            browser.picture("unit-change");
            assertAccessible(page);
            browser.click(AriaRole.BUTTON, "Lưu thay đổi");
            assertThat(page.locator("h1")).hasText("Xã Thử Hai");

            browser.click(AriaRole.LINK, "Kết thúc");
            page.getByLabel("Ngày đầu tiên không còn hoạt động").fill("1/3/2040");
            browser.click(AriaRole.BUTTON, "Xem trước");
            assertThat(page.locator("section.k-panel")).containsText("Không còn hoạt động");
            browser.click(AriaRole.BUTTON, "Kết thúc đơn vị");
            assertThat(page.locator(".ui-messages-info")).containsText("01/03/2040");
            assertEquals(List.of(), browser.problems());
        }
    }

    @Test
    void offersNoEndForAUnitWithPeople() {
        try (Browser browser = new Browser("vi-VN", 768, 1024)) {
            Page page = browser.signIn("admin", "/units/" + Demo.unit("Q12-01") + "/end");
            browser.click(AriaRole.BUTTON, "Xem trước");
            assertThat(page.locator("section.k-panel")).containsText("người công tác");
            assertThat(page.getByRole(AriaRole.BUTTON).getByText("Kết thúc đơn vị")).hasCount(0);
            assertEquals(
                    true,
                    page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"));
            assertAccessible(page);
        }
    }

    @Test
    void asksToLookAgainWhenSomebodyChangedTheTreeMeanwhile() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("admin", "/units/" + district + "/edit");
            page.getByLabel("Tên").fill("Quận Mười Hai");
            page.getByLabel("Từ ngày").fill("1/1/2040");
            browser.click(AriaRole.BUTTON, "Xem trước");
            assertThat(page.locator("section.k-panel")).containsText("Quận Mười Hai");
            create();
            browser.click(AriaRole.BUTTON, "Lưu thay đổi");
            assertThat(page.locator(".ui-messages-error")).containsText("Hãy xem trước lại");
            assertThat(page.getByLabel("Tên")).hasValue("Quận Mười Hai");
            assertEquals(
                    "Quận 12",
                    Api.json(admin.get("/units/" + district + "?at=2040-01-01")).getString("name"));
        }
    }

    @Test
    void showsAPostBelowAWardInTheTree() {
        HttpResponse<String> added =
                admin.post(
                        "/unit-changes",
                        """
                        {"code":"%s","name":"Đồn Thử","kind":"POST","parentId":"%s","validFrom":"2041-01-01"}
                        """
                                .formatted(code, Demo.unit("Q12-01")));
        assertEquals(201, added.statusCode(), added.body());
        String ward =
                Api.json(admin.get("/units/" + Demo.unit("Q12-01") + "?at=2041-01-01"))
                        .getString("name");
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("admin", "/units?at=2041-01-01");
            page.locator(".k-tree summary")
                    .filter(new Locator.FilterOptions().setHasText("Q12"))
                    .click();
            Locator post =
                    page.locator(".k-tree li").filter(new Locator.FilterOptions().setHasText(code));
            assertThat(post).containsText("Đồn Thử");
            assertThat(post).containsText(ward);
            assertThat(post).isVisible();
        }
    }

    @Test
    void offersChangesToAdministratorsOnly() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/units/" + district);
            assertThat(page.locator("h1")).hasText("Quận 12");
            assertThat(page.locator(".k-head-actions a[href*='/units/']")).hasCount(0);
        }
    }

    private String create() {
        HttpResponse<String> added =
                admin.post(
                        "/unit-changes",
                        """
                        {"code":"%s","name":"Phường Thử","kind":"WARD","parentId":"%s","validFrom":"2040-01-01"}
                        """
                                .formatted(code, district));
        assertEquals(201, added.statusCode(), added.body());
        return Api.json(added).getString("id");
    }

    private HttpResponse<String> rename(String unit, String name, String seen) {
        HttpRequest.Builder request =
                admin.request("/unit-changes/" + unit + "/renaming")
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"validFrom\":\"2040-02-01\",\"name\":\"%s\",\"kind\":\"WARD\"}"
                                                .formatted(name)));
        return Api.send(seen == null ? request : request.header("If-Match", seen));
    }
}
