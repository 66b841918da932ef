package vn.phaodai.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.phaodai.system.Accessibility.assertAccessible;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.system.Api;
import vn.phaodai.system.Browser;

/** What is entered of officers on the pages of decisions. */
class DecisionPagesIT {

    private static final LocalDate TODAY = LocalDate.now(BusinessClock.ZONE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Test
    void disciplineIsGivenTheDayFromWhichItNoLongerCounts() {
        String decision =
                draft(
                        "DISCIPLINE",
                        """
                        {"officerId":"%s","code":"WARNING","content":"Vi phạm quy trình công tác"}
                        """
                                .formatted(join()));
        String line = line(decision);
        LocalDate until = TODAY.plusYears(1);
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/decisions/" + decision);
            assertThat(page.locator("main")).containsText("Không có ngày hết tính");
            browser.open("/decisions/" + decision + "/line?line=" + line);
            page.getByLabel("Không còn tính từ ngày").fill(DAY.format(until));
            assertAccessible(page);
            browser.picture("decision-line-discipline");
            browser.click(AriaRole.BUTTON, "Lưu");
            page.waitForURL("**/decisions/" + decision);
            assertThat(page.locator("main")).containsText(DAY.format(until.minusDays(1)));
            assertThat(page.locator("main")).not().containsText("Không có ngày hết tính");
            assertEquals(List.of(), browser.problems());
        }
        assertEquals(
                until.toString(),
                Api.json(Api.as("hr").get("/decisions/" + decision + "/lines/" + line))
                        .getString("endsOn"));
    }

    @Test
    void aDraftIsPrintedToBeSignedAndSaysThatItIsOne() {
        String decision =
                draft(
                        "RETIREMENT",
                        """
                        {"officerId":"%s"}
                        """
                                .formatted(join()));
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/decisions/" + decision);
            browser.click(AriaRole.BUTTON, "In dự thảo");
            assertThat(page.locator("h1")).containsText("Dự thảo Quyết định số 90/QĐ-CATP");
            assertThat(page.locator("main")).containsText("Đã xong");
            assertEquals(List.of(), browser.problems());
        }
        assertEquals(
                404,
                Api.as("commander.q1")
                        .post(
                                "/report-runs",
                                """
                                {"report":"decision","format":"PDF","parameters":{"decisionId":"%s"}}
                                """
                                        .formatted(decision))
                        .statusCode());
    }

    @Test
    void whatSupersedesADecisionBeginsWithWhatThatOneSays() {
        String officer = join();
        String older =
                draft(
                        "COMMENDATION",
                        """
                        {"officerId":"%s","code":"CERTIFICATE_UNIT","content":"Cứu người bị nạn"}
                        """
                                .formatted(officer));
        approve(older);
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/decisions/" + older);
            browser.click(AriaRole.LINK, "Lập quyết định thay thế");
            assertThat(page.locator("main")).containsText("bắt đầu với cán bộ và nội dung");
            page.getByLabel("Số, ký hiệu").fill("91/QĐ-CATP");
            assertAccessible(page);
            browser.picture("decision-superseding");
            browser.click(AriaRole.BUTTON, "Lưu dự thảo");
            page.waitForURL(Pattern.compile(".*/decisions/(?!new)[^/]+$"));
            assertThat(page.locator("main")).containsText("Cứu người bị nạn");
            String newer = page.url().replaceAll(".*/", "");
            approve(newer);
            browser.open("/decisions/" + older);
            browser.picture("decision-superseded");
            assertThat(page.locator("main")).not().containsText("Lập quyết định thay thế");
            browser.open("/decisions/new?supersedes=" + older);
            page.waitForURL("**/decisions/" + newer);
            assertThat(page.locator("main")).containsText("đã có quyết định khác thay thế");
            assertNoSecond(older);
            browser.open("/decisions/" + older);
            browser.click(AriaRole.LINK, "Mở quyết định thay thế");
            page.waitForURL("**/decisions/" + newer);
            assertEquals(List.of(), browser.problems());
        }
    }

    /** Of two decisions only one takes the place of a third. */
    private static void assertNoSecond(String older) {
        String second =
                """
                {"kind":"COMMENDATION","number":"92/QĐ-CATP","date":"%s","effectiveOn":"%s","supersedes":"%s"}
                """
                        .formatted(TODAY, TODAY, older);
        HttpResponse<String> refused = Api.as("hr").post("/decisions", second);
        assertEquals(409, refused.statusCode(), refused.body());
        assertEquals(
                "urn:phaodai:problem:decision.supersededBy", Api.json(refused).getString("type"));
        assertTrue(
                Api.json(refused).getString("detail").contains("số 91/QĐ-CATP thay thế"),
                refused.body());
    }

    private static void approve(String decision) {
        assertEquals(
                200, Api.as("hr").post("/decisions/" + decision + "/proposal", "").statusCode());
        assertEquals(
                200,
                Api.as("hr.2").post("/decisions/" + decision + "/approval", "{}").statusCode());
    }

    /** A draft of HR that takes effect today. */
    private static String draft(String kind, String line) {
        HttpResponse<String> drafted =
                Api.as("hr")
                        .post(
                                "/decisions",
                                """
                                {"kind":"%s","number":"90/QĐ-CATP","date":"%s","effectiveOn":"%s","lines":[%s]}
                                """
                                        .formatted(kind, TODAY, TODAY, line));
        assertEquals(201, drafted.statusCode(), drafted.body());
        return Api.json(drafted).getString("id");
    }

    private static String line(String decision) {
        return Api.json(Api.as("hr").get("/decisions/" + decision + "/lines"))
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
    }

    private static String join() {
        HttpResponse<String> joined =
                Api.as("hr").post("/officers", Demo.newOfficer(Demo.unit("Q01-01")));
        assertEquals(201, joined.statusCode(), joined.body());
        return Api.json(joined).getString("id");
    }
}
