package vn.phaodai.force;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.phaodai.system.Accessibility.assertAccessible;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.phaodai.system.Api;
import vn.phaodai.system.Browser;
import vn.phaodai.system.SharedStack;

/** Officers' list, record and form, and the strength board, in a browser. */
class OfficerPagesIT {

    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (System.currentTimeMillis() % 900_000));

    /** Takes somebody on over the API and gives the id. */
    private static String join(String name, String unitCode) {
        int number = NEXT.incrementAndGet();
        String body =
                """
                {"serviceNumber":"T%06d","fullName":"%s","birthDate":"1990-05-17","sex":"MALE",
                 "personalId":"079090%06d","rank":"CAPTAIN","rankSince":"2022-06-01","position":"DUTY_OFFICER",
                 "unitId":"%s","postedSince":"2022-01-01"}
                """
                        .formatted(number, name, number, unit(unitCode));
        HttpResponse<String> answer =
                Api.send(
                        Api.as("hr")
                                .request("/officers")
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertEquals(201, answer.statusCode(), answer.body());
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String unit(String code) {
        try (Connection connection = SharedStack.get().asApplication();
                PreparedStatement statement =
                        connection.prepareStatement("select id from kernel.unit where code = ?")) {
            statement.setString(1, code);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void findsAsOneTypesWithoutDiacritics() {
        join("Nguyễn Văn Thử Nghiệm", "Q01-01");
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("ward.q1", "/officers");
            page.getByLabel("Họ tên hoặc số hiệu").pressSequentially("nguyen van thu nghiem");
            assertThat(page.locator(".ui-datatable-data tr").first())
                    .containsText("Nguyễn Văn Thử Nghiệm");
            assertAccessible(page);
            browser.picture("officers-found");
            page.locator(".ui-datatable-data tr").first().locator("a").first().click();
            assertThat(page.locator("h1")).hasText("Nguyễn Văn Thử Nghiệm");
            assertAccessible(page);
            browser.picture("officer-record");
            assertEquals(List.of(), browser.problems());
        }
    }

    @Test
    void showsARecordOnlyToThoseWhoseScopeCoversIt() {
        String mine = join("Trần Văn Trong", "Q01-01");
        String other = join("Trần Văn Ngoài", "Q12-01");
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("commander.q1", "/officers/" + mine);
            assertThat(page.locator("h1")).hasText("Trần Văn Trong");
            assertThat(page.locator("main")).containsText("********");
            assertEquals(404, page.navigate(url("/officers/" + other)).status());
            assertThat(page.locator("body")).not().containsText("Trần Văn Ngoài");
            assertEquals(404, page.navigate(url("/strength/" + unit("Q12-01"))).status());
            assertEquals(403, page.navigate(url("/officers/new")).status());
        }
    }

    @Test
    void tellsWhoSavedFirstAndKeepsWhatWasTyped() {
        String id = join("Lê Văn Tranh Chấp", "Q01-01");
        try (Browser first = new Browser();
                Browser second = new Browser()) {
            Page slow = first.signIn("hr", "/officers/" + id + "/edit");
            Page fast = second.signIn("hr.2", "/officers/" + id + "/edit");
            fast.getByLabel("Điện thoại").fill("0900000001");
            second.click(AriaRole.BUTTON, "Lưu");
            assertThat(fast.locator("h1")).hasText("Lê Văn Tranh Chấp");
            slow.getByLabel("Điện thoại").fill("0900000002");
            first.click(AriaRole.BUTTON, "Lưu");
            assertThat(slow.locator(".ui-messages-error")).containsText("hr.2");
            assertThat(slow.getByLabel("Điện thoại")).hasValue("0900000002");
            first.click(AriaRole.BUTTON, "So với bản đang lưu");
            assertThat(slow.locator("main")).containsText("0900000001");
            first.picture("officer-conflict");
            first.click(AriaRole.BUTTON, "Lưu");
            assertThat(slow.locator("h1")).hasText("Lê Văn Tranh Chấp");
            assertThat(slow.locator("main")).containsText("0900000002");
        }
    }

    @Test
    void keepsAWrongNumberInItsFieldWithTheReasonBesideIt() {
        String id = join("Vũ Văn Nhập Sai", "Q01-01");
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/officers/" + id + "/edit");
            page.getByLabel("Điện thoại").fill("12");
            browser.click(AriaRole.BUTTON, "Lưu");
            assertThat(page.locator(".ui-message-error-detail").first())
                    .hasText("Số điện thoại gồm 8 đến 15 chữ số.");
            assertThat(page.getByLabel("Điện thoại")).hasValue("12");
            browser.picture("officer-refused");
            page.getByLabel("Điện thoại").fill("0900000003");
            browser.click(AriaRole.BUTTON, "Lưu");
            page.waitForURL(url("/officers/" + id));
            assertThat(page.locator("main")).containsText("0900000003");
        }
    }

    @Test
    void draftsTheEstablishmentOfAUnitForASecondPerson() {
        try (Browser browser = new Browser()) {
            String address = "/strength/" + unit("Q01-02") + "/establishment";
            Page page = browser.signIn("hr", address);
            page.locator("input[id$=decisionNumber]").fill("TN-5/QĐ-CATP");
            page.locator("input[id$=':decisionDate']").fill("1/1/2022");
            page.locator("input[id$=DUTY_OFFICER]").fill("nhiều");
            assertThat(page.locator("input[id$=':decisionDate']")).hasValue("01/01/2022");
            page.waitForResponse(
                    answer -> String.valueOf(answer.request().postData()).contains("%3Asave&"),
                    () -> browser.click(AriaRole.BUTTON, "Lập phương án"));
            assertThat(page.locator("[id$=DUTY_OFFICERMessage] .ui-message-error-detail"))
                    .hasText("Cán bộ trực ban: cần là số nguyên.");
            assertThat(page.locator("input[id$=DUTY_OFFICER]")).hasValue("nhiều");
            page.locator("input[id$=DUTY_OFFICER]").fill("9");
            browser.click(AriaRole.BUTTON, "Lập phương án");
            page.waitForURL(Pattern.compile(".*/establishments/[0-9a-f-]{36}$"));
            assertThat(page.locator("h1")).containsText("TN-5/QĐ-CATP");
            assertThat(page.locator("main")).containsText("Dự thảo");
            page.navigate(url(address));
            assertThat(page.locator("main")).not().containsText("TN-5/QĐ-CATP");
            assertEquals(List.of(), browser.problems());
        }
    }

    @Test
    void showsWhatATransferWouldDoBeforeItsDecisionIsKnown() {
        String id = join("Đỗ Văn Xem Trước", "Q01-01");
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/transfers/new?officerId=" + id);
            page.locator("select[id$=position]").selectOption("BEAT_OFFICER");
            page.locator("input[id$=toUnitId_input]").pressSequentially("Q01-02");
            page.locator(".ui-autocomplete-item").first().click();
            page.locator("input[id$=effectiveOn]").fill("1/1/2020");
            browser.click(AriaRole.BUTTON, "Xem trước");
            assertThat(page.locator("[id$=effectiveOnMessage_error-detail]"))
                    .hasText("Ngày hiệu lực phải từ hôm nay trở đi.");
        }
    }

    @Test
    void showsTheStrengthOfTheDayThatWasTyped() {
        try (Browser browser = new Browser()) {
            String address = "/strength/" + unit("Q01-01");
            Page page = browser.signIn("commander.q1", address);
            page.locator("input[id$=':at']").fill("1/6/2022");
            browser.click(AriaRole.BUTTON, "Xem ngày này");
            page.waitForURL(url(address + "?at=2022-06-01"));
            assertThat(page.locator("main")).containsText("01/06/2022");
        }
    }

    @Test
    void leadsFromTheBoardToThePeople() {
        join("Phạm Văn Quân Số", "Q01-01");
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("commander.q1", "/");
            assertThat(page.locator(".k-tile").first()).containsText("Biên chế");
            assertAccessible(page);
            browser.picture("home-commander");
            page.navigate(url("/strength"));
            assertThat(page.locator(".k-board").first()).isVisible();
            assertAccessible(page);
            browser.picture("strength-q1");
            page.navigate(url("/strength/" + unit("Q01-01") + "?at=2022-06-01"));
            browser.click(AriaRole.LINK, "Danh sách cán bộ");
            assertThat(page.locator(".k-chip").first()).isVisible();
            assertEquals(List.of(), browser.problems());
        }
    }

    private static String url(String path) {
        return SharedStack.get().applicationUrl() + path;
    }
}
