package vn.phaodai.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.system.Api;
import vn.phaodai.system.Browser;

/** Where a transfer's page leads its readers. */
class TransferPagesIT {

    private static final LocalDate TODAY = LocalDate.now(BusinessClock.ZONE);

    private final String officer = join();

    @Test
    void showsWhoDecidesWhatBothUnitsWouldHave() {
        String transfer = propose();
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/transfers/" + transfer);
            assertThat(page.locator("main")).containsText("Quân số đơn vị đi");
            assertThat(page.locator("main")).containsText("Quân số đơn vị đến");
            assertEquals(
                    200,
                    Api.as("commander.q1")
                            .post("/transfers/" + transfer + "/withdrawal", "{}")
                            .statusCode());
            page.reload();
            assertThat(page.locator("main")).not().containsText("Quân số đơn vị đi");
            assertEquals(List.of(), browser.problems());
        }
    }

    @Test
    void leadsFromTheProposalToTheTransferWithItsPapers() {
        String transfer = propose();
        String proposal =
                Api.json(Api.as("hr").get("/transfers/" + transfer)).getString("proposalId");
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/approvals/" + proposal);
            browser.click(AriaRole.LINK, "Mở hồ sơ được đề nghị");
            page.waitForURL("**/transfers/" + transfer);
            assertThat(page.locator("main")).containsText("Văn bản kèm theo");
            assertEquals(List.of(), browser.problems());
        }
    }

    @Test
    void leadsFromAReturnedProposalToTheNextOne() {
        String transfer = propose();
        assertEquals(
                200,
                Api.as("hr")
                        .post(
                                "/transfers/" + transfer + "/approval",
                                "{\"decision\":\"RETURN\",\"reason\":\"Chọn ngày khác\"}")
                        .statusCode());
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("commander.q1", "/transfers/" + transfer);
            browser.click(AriaRole.LINK, "Đề nghị lại");
            assertThat(page.locator("[id$='officerId_input']"))
                    .hasValue(Pattern.compile("Trần Thử Nghiệm · .+"));
            page.navigate(page.url().replaceAll("/transfers/.*", "/officers/" + officer));
            browser.click(AriaRole.LINK, Demo.unitName("Q01-01"));
            assertThat(page.locator("h1")).hasText(Demo.unitName("Q01-01"));
            assertEquals(List.of(), browser.problems());
        }
    }

    private String propose() {
        HttpResponse<String> proposed =
                Api.as("commander.q1")
                        .post(
                                "/transfers",
                                """
                                {"officerId":"%s","toUnitId":"%s","position":"BEAT_OFFICER","effectiveOn":"%s",
                                 "decisionNumber":"80/QĐ-CATP","decisionDate":"%s"}
                                """
                                        .formatted(
                                                officer,
                                                Demo.unit("Q01-02"),
                                                TODAY.plusDays(30),
                                                TODAY));
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
