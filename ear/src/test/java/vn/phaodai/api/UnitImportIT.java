package vn.phaodai.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.phaodai.system.Accessibility.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.sheet.XlsxWriter;
import vn.phaodai.system.Api;
import vn.phaodai.system.Browser;

/**
 * The units of a whole city from a file, in the browser and over the API. The city is made up for
 * each test and begins in 2040, so that no other test meets it.
 */
class UnitImportIT {

    private static final String HEADER = "code,name,parent_code,level,valid_from";
    private static final String FIRST_DAY = "2040-01-01";
    private static final String LATER_DAY = "2041-01-01";

    private final Api admin = Api.as("admin");
    private final String prefix = "T" + ThreadLocalRandom.current().nextInt(100_000, 999_999) + "-";

    @Test
    void bringsAWholeCityInAndThenToItsLaterState() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("admin", "/units/import");
            send(page, "state-2040.csv", firstState());
            assertSummary(page, "state-2040.csv", 335, 0, 335, 0);
            assertThat(page.locator("tbody tr")).hasCount(335);
            assertThat(page.locator("tbody tr").nth(334))
                    .containsText("Thị trấn Số 5 · Công an thị trấn");
            assertAccessible(page);
            assertEquals(Map.of(), kinds(FIRST_DAY), "stored before it was confirmed");
            confirm(page, 335);
            assertEquals(
                    Map.of("CITY", 1, "DISTRICT", 22, "WARD", 249, "COMMUNE", 58, "TOWNSHIP", 5),
                    kinds(FIRST_DAY));

            browser.click(AriaRole.LINK, "Chọn tệp khác");
            send(page, "state-2040.csv", firstState());
            assertSummary(page, "state-2040.csv", 335, 335, 0, 0);
            assertThat(page.locator("#shown")).containsText("Không có gì để thay đổi");
            assertThat(yes(page)).hasCount(0);

            browser.click(AriaRole.LINK, "Chọn tệp khác");
            send(page, "state-2041.csv", laterState());
            assertSummary(page, "state-2041.csv", 296, 294, 2, 39);
            assertThat(page.locator("#ending"))
                    .containsText("39 đơn vị không có trong tệp sẽ tiếp tục hoạt động");
            assertThat(page.locator("#ending")).containsText("01/01/2041");
            assertThat(row(page, "W1")).containsText("Phường Số 1 · ");
            assertThat(row(page, "W1")).containsText("Phường Một · ");
            assertThat(row(page, "W2")).containsText(prefix + "D2");
            assertThat(row(page, "W2")).containsText(prefix + "D3");
            assertThat(row(page, "W249")).hasCount(0);
            assertAccessible(page);

            page.getByLabel("Ngày đầu tiên không còn hoạt động").fill("1/1/2041");
            browser.click(AriaRole.BUTTON, "Xem trước lại");
            assertSummary(page, "state-2041.csv", 296, 294, 41, 0);
            assertThat(row(page, "W249")).containsText("Phường Số 249");
            assertThat(page.locator("#ending")).not().containsText("đơn vị không có trong tệp");
            assertThat(page.getByLabel("Ngày đầu tiên không còn hoạt động")).hasValue("01/01/2041");
            page.reload();
            assertSummary(page, "state-2041.csv", 296, 294, 41, 0);
            browser.picture("unit-import");
            confirm(page, 41);

            assertEquals(335, units("2040-12-31").size());
            Map<String, JsonObject> after = units(LATER_DAY);
            assertEquals(296, after.size());
            assertEquals("Phường Một", after.get(prefix + "W1").getString("name"));
            assertEquals(
                    after.get(prefix + "D3").getString("id"),
                    after.get(prefix + "W2").getString("parentId"));
            assertEquals(
                    "Phường Số 1",
                    units("2040-12-31").get(prefix + "W1").getString("name"),
                    "what was before stays as it was");
            assertEquals(List.of(), browser.problems());
        }
    }

    @Test
    void refusesAWrongFileWithItsLinesAndStoresNothing() {
        try (Browser browser = new Browser("vi-VN", 768, 1024)) {
            Page page = browser.signIn("admin", "/units/import");
            browser.click(AriaRole.BUTTON, "Xem trước");
            assertThat(page.locator("#upload .ui-message-error-detail")).isVisible();

            List<String> lines = new ArrayList<>(firstState());
            lines.set(99, lines.get(99).replace(FIRST_DAY, "1/1/2040"));
            lines.set(199, lines.get(199).replace("Phường Số 176", ""));
            send(page, "wrong.csv", lines);
            Locator errors = page.locator(".ui-messages-error");
            assertThat(errors)
                    .containsText("Dòng 100: “1/1/2040” không phải là ngày dạng 2021-01-31.");
            assertThat(errors).containsText("Dòng 200: tên cần có từ 1 đến 200 ký tự.");
            assertEquals(
                    true,
                    page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"));
            assertAccessible(page);

            lines = new ArrayList<>(firstState());
            lines.set(49, lines.get(49).replace("-D", "-Z"));
            send(page, "wrong.csv", lines);
            assertThat(errors).containsText("Dòng 50: không có đơn vị cấp trên " + prefix + "Z");
            send(page, "wrong.csv", List.of("mã,tên"));
            assertThat(page.locator("#upload .ui-message-error-detail"))
                    .hasText("Dòng 1: tiêu đề phải là " + HEADER + ".");
            assertEquals(Map.of(), kinds(FIRST_DAY));

            send(page, "right.csv", firstState());
            assertSummary(page, "right.csv", 335, 0, 335, 0);
            assertEquals(List.of(), browser.problems());
        }
    }

    @Test
    void asksToLookAgainWhenTheTreeChangedMeanwhile() {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn("admin", "/units/import");
            send(page, "state.csv", firstState());
            String other = prefix.replace("T", "S");
            List<String> meanwhile = List.of(HEADER, other + "C,Thành phố Khác,,CITY," + FIRST_DAY);
            confirm(preview("/unit-imports", meanwhile), 200);
            yes(page).click();
            page.locator(".ui-dialog:visible .k-primary").click();
            assertThat(page.locator(".ui-dialog:visible .ui-messages-error"))
                    .containsText("Hãy xem trước lại");
            assertEquals(Map.of(), kinds(FIRST_DAY));
        }
    }

    @Test
    void doesTheSameOverTheApi() {
        JsonObject first = preview("/unit-imports?fileName=a.csv", firstState());
        assertEquals("a.csv", first.getString("fileName"));
        assertEquals(335, first.getInt("lines"));
        assertEquals(335, first.getJsonArray("changes").size());
        assertTrue(first.getJsonArray("absent").isEmpty());
        assertEquals(Map.of(), kinds(FIRST_DAY));
        confirm(first, 200);
        assertEquals(335, units(FIRST_DAY).size());
        confirm(first, 409);

        JsonObject again = preview("/unit-imports?fileName=a.csv", firstState());
        assertEquals(335, again.getInt("unchanged"));
        assertTrue(again.getJsonArray("changes").isEmpty());

        JsonObject asking = preview("/unit-imports", laterState());
        assertEquals(39, asking.getJsonArray("absent").size());
        assertEquals(LATER_DAY, asking.getString("suggestedEnd"));
        assertEquals(2, asking.getJsonArray("changes").size());
        JsonObject ending = preview("/unit-imports?endOn=" + LATER_DAY, laterState());
        assertEquals(41, ending.getJsonArray("changes").size());
        confirm(ending, 200);
        assertEquals(296, units(LATER_DAY).size());
        confirm(asking, 409);
        JsonObject done = Api.json(admin.get("/unit-imports/" + ending.getString("id")));
        assertTrue(done.getJsonArray("changes").isEmpty(), done.toString());
    }

    @Test
    void takesAWorkbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> lines = firstState();
        try (XlsxWriter xlsx = new XlsxWriter(out)) {
            xlsx.sheet(
                    "units",
                    Stream.of(HEADER.split(",")).map(name -> SheetColumn.text(name, 20)).toList());
            lines.stream().skip(1).forEach(line -> xlsx.row((Object[]) line.split(",")));
        }
        HttpResponse<String> shown =
                admin.upload("/unit-imports?fileName=units.xlsx", out.toByteArray());
        assertEquals(200, shown.statusCode(), shown.body());
        String preview = "/unit-imports/" + Api.json(shown).getString("id");
        assertEquals(335, Api.json(admin.get(preview)).getJsonArray("changes").size());
        confirm(Api.json(shown), 200);
        assertEquals(335, units(FIRST_DAY).size());
    }

    @Test
    void namesWrongLinesOverTheApiAndStoresNothing() {
        List<String> lines = new ArrayList<>(firstState());
        lines.set(99, lines.get(99).replace(FIRST_DAY, "2040-02-30"));
        lines.add(lines.get(50));
        HttpResponse<String> refused = admin.upload("/unit-imports", bytes(lines));
        assertEquals(422, refused.statusCode(), refused.body());
        assertEquals(
                List.of("line 100", "line 337"),
                Api.json(refused).getJsonArray("errors").stream()
                        .map(error -> error.asJsonObject().getString("field"))
                        .toList());
        assertFalse(Api.json(refused).containsKey("id"));
        assertEquals(422, admin.upload("/unit-imports?endOn=x", bytes(firstState())).statusCode());
        assertEquals(
                413, admin.upload("/unit-imports", new byte[20 * 1024 * 1024 + 1]).statusCode());
        HttpResponse<String> tooLong = admin.upload("/unit-imports", new byte[5 * 1024 * 1024 + 1]);
        assertEquals(422, tooLong.statusCode());
        assertTrue(tooLong.body().contains("5 MB"), tooLong.body());
        assertEquals(Map.of(), kinds(FIRST_DAY));
    }

    /** One city with 16 quận, 5 huyện and a city in it; 249 phường, 58 xã, 5 thị trấn. */
    private List<String> firstState() {
        List<String> lines = new ArrayList<>();
        lines.add(HEADER);
        lines.add(line("C", "Thành phố Thử", "", "CITY", FIRST_DAY));
        for (int i = 1; i <= 22; i++) {
            String name = (i <= 16 ? "Quận Số " : i <= 21 ? "Huyện Số " : "Thành phố Số ") + i;
            lines.add(line("D" + i, name, prefix + "C", "DISTRICT", FIRST_DAY));
        }
        wards(lines, FIRST_DAY, 249);
        return lines;
    }

    /** A year later: 39 phường less, one called otherwise, one in another district. */
    private List<String> laterState() {
        List<String> lines = new ArrayList<>(firstState().subList(0, 24));
        wards(lines, LATER_DAY, 210);
        lines.set(24, lines.get(24).replace("Phường Số 1", "Phường Một"));
        lines.set(25, lines.get(25).replace(prefix + "D2", prefix + "D3"));
        return lines;
    }

    private void wards(List<String> lines, String day, int phuong) {
        for (int i = 1; i <= phuong; i++) {
            lines.add(ward("W", "Phường Số ", i, (i - 1) % 17 == 16 ? 22 : (i - 1) % 17 + 1, day));
        }
        for (int i = 1; i <= 58; i++) {
            lines.add(ward("X", "Xã Số ", i, 17 + i % 5, day));
        }
        for (int i = 1; i <= 5; i++) {
            lines.add(ward("Y", "Thị trấn Số ", i, 16 + i, day));
        }
    }

    private String ward(String letter, String name, int number, int district, String day) {
        return line(letter + number, name + number, prefix + "D" + district, "WARD", day);
    }

    private String line(String code, String name, String parent, String level, String day) {
        return String.join(",", prefix + code, name, parent, level, day);
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void send(Page page, String name, List<String> lines) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", bytes(lines)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem trước")).click();
    }

    private static void assertSummary(
            Page page, String name, int lines, int unchanged, int changes, int absent) {
        String[] says = {name, "" + lines, "" + unchanged, "" + changes, "" + absent};
        assertThat(page.locator("#shown .k-value dd")).hasText(says);
    }

    private Locator row(Page page, String code) {
        return page.locator("tbody tr")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        page.getByRole(
                                                AriaRole.ROWHEADER,
                                                new Page.GetByRoleOptions()
                                                        .setName(prefix + code)
                                                        .setExact(true))));
    }

    private static Locator yes(Page page) {
        return page.locator("#shown .k-primary:visible");
    }

    private static void confirm(Page page, int changes) {
        yes(page).click();
        assertThat(page.locator(".ui-dialog:visible"))
                .containsText(changes + " đơn vị sẽ thay đổi");
        page.locator(".ui-dialog:visible .k-primary").click();
        assertThat(page.locator(".ui-messages-info"))
                .containsText("Đã thay đổi " + changes + " đơn vị.");
        assertThat(yes(page)).hasCount(0);
    }

    private JsonObject preview(String path, List<String> lines) {
        HttpResponse<String> answer = admin.upload(path, bytes(lines));
        assertEquals(200, answer.statusCode(), answer.body());
        return Api.json(answer);
    }

    private void confirm(JsonObject preview, int status) {
        HttpResponse<String> answer =
                admin.post("/unit-imports/" + preview.getString("id") + "/confirmation", "");
        assertEquals(status, answer.statusCode(), answer.body());
    }

    private Map<String, Integer> kinds(String day) {
        return units(day).values().stream()
                .collect(Collectors.toMap(unit -> unit.getString("kind"), unit -> 1, Integer::sum));
    }

    /** Units of this test on that day, by code. */
    private Map<String, JsonObject> units(String day) {
        Map<String, JsonObject> found = new TreeMap<>();
        String after = "";
        while (after != null) {
            JsonObject page =
                    Api.json(admin.get("/units?limit=200&q=" + prefix + "&at=" + day + after));
            page.getJsonArray("items")
                    .forEach(
                            item ->
                                    found.put(
                                            item.asJsonObject().getString("code"),
                                            item.asJsonObject()));
            after = page.isNull("next") ? null : "&after=" + page.getString("next");
        }
        return found;
    }
}
