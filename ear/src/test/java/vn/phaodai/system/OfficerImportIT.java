package vn.phaodai.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phaodai.local.Stack;

/** Importing officers in the browser, also over servers that die while they store them. */
class OfficerImportIT {

    private static final Stack STACK = SharedStack.get();
    private static final String HEADER =
            "Số hiệu;Họ và tên;Ngày sinh;Giới tính;Số định danh cá nhân;Cấp bậc hàm;Ngày phong hàm;Đơn vị;Chức vụ;"
                    + "Ngày nhận công tác\n";
    private static final String OFFICERS =
            "select count(*) from force.officer where service_number like ? || '-%'";

    /** Keeps the personal ids of the tests apart. */
    private static final Map<String, Integer> FIRST_NUMBER =
            Map.of("W", 0, "P", 20_000, "V", 50_000);

    @ParameterizedTest
    @CsvSource({"POSTGRES, 3000", "WILDFLY, 12000"})
    void leavesNothingHalfWhenAServerDiesAndStoresAllOnceItIsBack(Stack.Part part, int many)
            throws SQLException {
        String prefix = part.name().substring(0, 1);
        String job;
        try (Browser browser = new Browser()) {
            job = upload(browser.signIn("hr", "/imports?kind=force.officer"), prefix, many);
            await(job, "CHECKED");
            store(browser.open("/imports/" + job), "Lưu tất cả");
            awaitProgress(job);
            STACK.kill(part);
            STACK.start(part);
            assertEquals(0, Stored.count(OFFICERS, prefix));
            await(job, "FAILED");
            assertEquals(0, Stored.count(OFFICERS, prefix));
        }
        try (Browser browser = new Browser()) {
            browser.signIn("hr", "/imports/" + job);
            browser.click(AriaRole.BUTTON, "Kiểm tra lại");
            await(job, "CHECKED");
            store(browser.open("/imports/" + job), "Lưu tất cả");
            await(job, "DONE");
            for (String rows :
                    List.of(
                            OFFICERS,
                            "select count(*) from force.posting p join force.officer o on o.id = p.officer_id"
                                    + " where o.service_number like ? || '-%'",
                            "select count(*) from kernel.audit_entry where action = 'CREATE' and label like ? || '-%'")) {
                assertEquals(many, Stored.count(rows, prefix), rows);
            }
            Stored.requireWholeAudit();
        }
    }

    @Test
    void showsWhatIsWrongAndStoresTheGoodRows() throws SQLException {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("hr", "/imports?kind=force.officer");
            String job = send(page, HEADER + row("V", 1) + "x;An;31/2/2020;?;12;Đô đốc;;Q99;;\n");
            await(job, "CHECKED");
            browser.open("/imports/" + job + "?outcome=WRONG");
            assertTrue(page.locator(".k-says").first().textContent().contains("31/2/2020"));
            store(page, "Chỉ lưu các dòng đúng");
            await(job, "DONE");
            assertEquals(1, Stored.count(OFFICERS, "V"));
            assertEquals(List.of(), browser.problems());
        }
    }

    private static String upload(Page page, String prefix, int rows) {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < rows; i++) {
            file.append(row(prefix, i));
        }
        return send(page, file.toString());
    }

    private static String row(String prefix, int number) {
        return "%s-%05d;Nguyễn Văn An;17/5/1990;Nam;0960901%05d;Đại úy;1/6/2022;Q01-01;Cảnh sát khu vực;1/1/2022\n"
                .formatted(prefix, number, FIRST_NUMBER.get(prefix) + number);
    }

    private static String send(Page page, String csv) {
        page.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload(
                                "officers.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.getByText("Gửi và kiểm tra").click();
        page.waitForURL(url -> url.matches(".*/imports/.*[0-9a-f-]{36}.*"));
        return page.url().replaceAll(".*([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}).*", "$1");
    }

    private static void store(Page page, String button) {
        page.locator("button:visible", new Page.LocatorOptions().setHasText(button)).click();
        Locator yes = page.locator(".ui-dialog:visible .k-primary");
        yes.click();
    }

    private static void await(String job, String state) throws SQLException {
        Stored.await(state, "select state from kernel.import_job where id = cast(? as uuid)", job);
    }

    private static void awaitProgress(String job) throws SQLException {
        Stored.await(
                "1",
                """
                select count(*) from kernel.import_job j join kernel.import_progress p on p.job_id = j.id
                where j.id = cast(? as uuid) and j.state = 'RUNNING' and p.progress > 0.1
                """,
                job);
    }
}
