package vn.phaodai.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.phaodai.system.Accessibility.assertAccessible;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.system.Api;
import vn.phaodai.system.Browser;

/** Documents of an officer and papers of a transfer, in a browser. */
class AttachmentPagesIT {

    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.US_ASCII);
    private static final String NAME = "Bằng tốt nghiệp.pdf";

    @Test
    void keepsAnOfficersDocuments() throws IOException {
        String officer = join();
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/officers/" + officer + "?tab=documents");
            assertThat(page.locator("main")).containsText("Hồ sơ này chưa có tài liệu nào.");
            send(browser, NAME, "<html></html>".getBytes(StandardCharsets.US_ASCII), true);
            assertThat(page.locator(".ui-message-error-detail").first())
                    .containsText("Không nhận tệp “" + NAME + "”");
            send(browser, NAME, PDF, false);
            assertThat(page.locator(".ui-message-error-detail").first())
                    .containsText("Chỉ nhận tài liệu không mật");
            send(browser, NAME, PDF, true);
            assertThat(page.locator(".ui-messages-info")).containsText(NAME);
            assertThat(page.locator(".k-file-name")).containsText("PDF · 29 B · SHA-256");
            assertThat(page.locator("[id$=documentsCount]")).hasText("1");
            assertAccessible(page);
            browser.picture("officer-documents");
            Download taken = page.waitForDownload(() -> browser.click(AriaRole.LINK, NAME));
            assertEquals(NAME, taken.suggestedFilename());
            assertArrayEquals(PDF, Files.readAllBytes(taken.path()));
            browser.open("/officers/" + officer + "?tab=looks");
            assertThat(page.locator("tbody")).containsText(NAME);
            browser.open("/officers/" + officer + "?tab=documents");
            browser.click(AriaRole.BUTTON, "Xóa tệp");
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText(NAME);
            page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).getByText("Xóa tệp").click();
            assertThat(page.locator("[id$=documentsCount]")).hasText("0");
            assertThat(page.locator("main")).containsText("Hồ sơ này chưa có tài liệu nào.");
            assertEquals(List.of(), browser.problems());
        }
    }

    @Test
    void tellsThatAFileIsTooLargeBeforeItIsSent() {
        String officer = join();
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/officers/" + officer + "?tab=documents");
            byte[] large = new byte[20 * 1024 * 1024 + 1];
            page.getByLabel("Thêm tệp")
                    .setInputFiles(new FilePayload(NAME, "application/pdf", large));
            assertThat(page.locator(".k-refused")).hasText("Tệp lớn hơn 20 MB.");
            assertThat(page.getByLabel("Thêm tệp")).hasValue("");
        }
    }

    @Test
    void showsTheChainOfCommandDocumentsButNoFormToChangeThem() {
        String officer = join();
        Demo.documentOf(officer);
        try (Browser browser = new Browser("vi-VN", 768, 1024)) {
            Page page = browser.signIn("ward.q1", "/officers/" + officer + "?tab=documents");
            assertThat(page.locator(".k-file-name")).containsText("bang.pdf");
            assertThat(page.locator("input[type=file]")).hasCount(0);
            assertThat(page.locator(".k-plain-table button")).hasCount(0);
            assertEquals(
                    true,
                    page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"));
            assertAccessible(page);
        }
    }

    @Test
    void keepsThePapersOfATransferFromProposalToDecision() {
        String transfer = propose(join());
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("commander.q1", "/transfers/" + transfer);
            send(browser, "Tờ trình.pdf", PDF, true);
            assertThat(page.locator(".k-file-name")).containsText("Tờ trình.pdf");
            assertThat(page.locator(".k-plain-table button")).hasText("Xóa tệp");
            assertAccessible(page);
            browser.picture("transfer-papers");
            assertEquals(List.of(), browser.problems());
        }
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/transfers/" + transfer);
            assertThat(page.locator(".k-file-name")).containsText("Tờ trình.pdf");
            browser.click(AriaRole.BUTTON, "Duyệt");
            page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).getByText("Duyệt").click();
            assertThat(page.locator(".ui-messages-info")).isVisible();
            assertThat(page.locator(".k-plain-table button")).hasCount(0);
            assertThat(page.getByLabel("Thêm tệp")).isVisible();
            assertThat(page.locator("header ~ main")).containsText("In quyết định");
            assertEquals(List.of(), browser.problems());
        }
    }

    private static void send(Browser browser, String name, byte[] content, boolean declared) {
        Page page = browser.page();
        page.getByLabel("Thêm tệp")
                .setInputFiles(new FilePayload(name, "application/pdf", content));
        page.getByLabel("Tệp này không chứa bí mật nhà nước").setChecked(declared);
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> browser.click(AriaRole.BUTTON, "Tải lên"));
    }

    private static String propose(String officer) {
        LocalDate day = LocalDate.now(BusinessClock.ZONE);
        HttpResponse<String> proposed =
                Api.as("commander.q1")
                        .post(
                                "/transfers",
                                """
                                {"officerId":"%s","toUnitId":"%s","position":"BEAT_OFFICER","effectiveOn":"%s",
                                 "decisionNumber":"79/QĐ-CATP","decisionDate":"%s"}
                                """
                                        .formatted(
                                                officer,
                                                Demo.unit("Q01-02"),
                                                day.plusDays(30),
                                                day));
        assertEquals(201, proposed.statusCode(), proposed.body());
        return Api.json(proposed).getString("id");
    }

    private static String join() {
        HttpResponse<String> joined =
                Api.as("hr").post("/officers", Demo.newOfficer(Demo.unit("Q01-01")));
        assertEquals(201, joined.statusCode(), joined.body());
        return Api.json(joined).getString("id");
    }
}
