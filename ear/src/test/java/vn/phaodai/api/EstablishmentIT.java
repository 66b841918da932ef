package vn.phaodai.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.phaodai.system.Accessibility.assertAccessible;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.system.Api;
import vn.phaodai.system.Browser;

/**
 * A version of the establishment over the API: drafted, changed, approved and revoked by two
 * people.
 */
class EstablishmentIT {

    private static final LocalDate DAY = LocalDate.now(BusinessClock.ZONE).plusDays(400);

    private final Api hr = Api.as("hr");
    private final Api second = Api.as("hr.2");
    private final String unit = Demo.unit("Q01-04");

    @Test
    void countsFromItsDayOnceASecondPersonApprovesAndNoMoreOnceItIsRevoked() {
        int before = figure(DAY);
        int dayBefore = figure(DAY.minusDays(1));
        String version = drafted(before + 1);
        assertEquals(before, figure(DAY), "a draft counts nowhere");
        HttpResponse<String> read = hr.get(version);
        String etag = read.headers().firstValue("ETag").orElseThrow();
        String title = "{\"title\":\"Biên chế quý II\"}";
        HttpResponse<String> changed = hr.patch(version, title, etag);
        assertEquals(200, changed.statusCode(), changed.body());
        assertEquals("Biên chế quý II", Api.json(changed).getString("title"));
        assertEquals(412, hr.patch(version, title, etag).statusCode());
        assertEquals(200, hr.post(version + "/proposal", "").statusCode());
        assertEquals(403, hr.post(version + "/approval", "{}").statusCode());
        assertEquals(before, figure(DAY));
        assertEquals("APPROVED", state(second.post(version + "/approval", "{}")));
        assertEquals(before + 1, figure(DAY));
        assertEquals(dayBefore, figure(DAY.minusDays(1)));
        assertEquals(
                200, hr.post(version + "/revocation", "{\"reason\":\"Sai căn cứ\"}").statusCode());
        assertEquals(403, hr.post(version + "/approval", "{}").statusCode());
        assertEquals("REVOKED", state(second.post(version + "/approval", "{}")));
        assertEquals(before, figure(DAY));
    }

    @Test
    void refusesWhatAnotherVersionChangedSinceAndNamesTheUnit() {
        int before = figure(DAY);
        String slow = drafted(before + 2);
        String fast = drafted(before + 3);
        hr.post(fast + "/proposal", "");
        assertEquals("APPROVED", state(second.post(fast + "/approval", "{}")));
        HttpResponse<String> refused = hr.post(slow + "/proposal", "");
        assertEquals(409, refused.statusCode(), refused.body());
        JsonObject problem = Api.json(refused);
        assertTrue(
                problem.getString("type").endsWith("establishmentVersion.moved"), refused.body());
        JsonObject moved =
                Api.json(hr.get(slow + "/figures?moved=true"))
                        .getJsonArray("items")
                        .getJsonObject(0);
        assertTrue(problem.getString("detail").contains(moved.getString("unitName")));
        assertEquals(before + 3, moved.getInt("now"));
        assertEquals(200, hr.post(slow + "/refresh", "").statusCode());
        assertEquals(200, hr.post(slow + "/proposal", "").statusCode());
        assertEquals("APPROVED", state(second.post(slow + "/approval", "{}")));
        assertEquals(before + 2, figure(DAY));
    }

    @Test
    void isChangedRefreshedAndRevokedOnItsPages() {
        String version = drafted(figure(DAY) + 4);
        String fast = drafted(figure(DAY) + 5);
        hr.post(fast + "/proposal", "");
        assertEquals("APPROVED", state(second.post(fast + "/approval", "{}")));
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", version + "/edit");
            page.locator("input[id$=':title']").fill("Biên chế tăng cường");
            look(browser, "establishment-edit");
            browser.click(AriaRole.BUTTON, "Lưu");
            page.waitForURL(Pattern.compile(".*" + version + "$"));
            assertThat(page.locator("h1")).containsText("Biên chế tăng cường");
            assertThat(page.locator(".k-tone-late")).containsText("1 dòng");
            look(browser, "establishment-moved");
            browser.click(AriaRole.BUTTON, "Cập nhật số nền");
            page.locator("#refresh").getByText("Cập nhật số nền").last().click();
            assertThat(page.locator(".ui-messages-info")).containsText("Đã cập nhật số nền");
            assertThat(page.locator("#shown .k-tone-late")).hasCount(0);
            browser.open(fast);
            browser.click(AriaRole.BUTTON, "Đề nghị thu hồi");
            page.locator("#revoke textarea").fill("Sai căn cứ");
            page.locator("#revoke").getByText("Đề nghị thu hồi").last().click();
            assertThat(page.locator("#shown")).containsText("Đang chờ duyệt việc thu hồi");
            look(browser, "establishment-revocation");
            assertEquals("REVOKED", state(second.post(fast + "/approval", "{}")));
            browser.open(fast);
            assertThat(page.locator("#shown")).containsText("Đã thu hồi: Sai căn cứ");
            browser.open("/establishments?q=bien+che+tang");
            assertThat(page.locator(".ui-datatable-data tr").first())
                    .containsText("Biên chế tăng cường");
            assertEquals(List.of(), browser.problems());
        }
    }

    @Test
    void sendsToADecisionWhoeverWouldChangeRankOrPostByAForm() {
        String officer = "/officers/" + Demo.officerOf(unit);
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", officer + "/edit");
            assertThat(page.locator("select[id$=':rank']")).hasCount(0);
            look(browser, "officer-edit");
            browser.open(officer + "/entry?register=ranks");
            look(browser, "rank-entry");
            browser.click(AriaRole.LINK, "Lập quyết định");
            page.waitForURL(Pattern.compile(".*/decisions/new\\?officers=.*"));
            browser.open("/strength/" + unit + "/establishment");
            look(browser, "unit-establishment");
            JsonObject district = Api.json(Api.as("commander.q1").get("/me")).getJsonObject("unit");
            browser.open("/strength/" + district.getString("id") + "/gap");
            look(browser, "gap");
            browser.click(AriaRole.LINK, "Xem ai vắng mặt");
            assertThat(page.locator(".ui-datatable-data tr").first()).containsText("Vắng");
            look(browser, "gap-absent");
            assertEquals(List.of(), browser.problems());
        }
    }

    /** On an office screen and on a tablet. */
    private static void look(Browser browser, String name) {
        for (int width : new int[] {768, 1366}) {
            browser.page().setViewportSize(width, 768);
            assertAccessible(browser.page());
            assertEquals(
                    true,
                    browser.page()
                            .evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
                    name + " " + width);
            browser.picture(name + "-" + width);
        }
    }

    private String drafted(int figure) {
        HttpResponse<String> drafted =
                hr.post(
                        "/establishments",
                        """
                        {"unitId":"%s","effectiveOn":"%s","decisionNumber":"%s/QĐ-CATP","decisionDate":"%s",
                         "figures":{"BEAT_OFFICER":%d}}
                        """
                                .formatted(
                                        unit,
                                        DAY,
                                        UUID.randomUUID().toString().substring(0, 8),
                                        LocalDate.now(BusinessClock.ZONE),
                                        figure));
        assertEquals(201, drafted.statusCode(), drafted.body());
        return "/establishments/" + Api.json(drafted).getString("id");
    }

    private static String state(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return Api.json(answer).getString("state");
    }

    private int figure(LocalDate on) {
        return Api.json(hr.get("/establishment?unitId=" + unit + "&at=" + on))
                .getJsonArray("items")
                .stream()
                .map(item -> item.asJsonObject())
                .filter(item -> item.getString("position").equals("BEAT_OFFICER"))
                .mapToInt(item -> item.getInt("authorised"))
                .findFirst()
                .orElse(0);
    }
}
