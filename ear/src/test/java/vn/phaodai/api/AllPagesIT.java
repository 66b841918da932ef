package vn.phaodai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.system.Accessibility;
import vn.phaodai.system.Api;
import vn.phaodai.system.Browser;
import vn.phaodai.system.SharedStack;

/**
 * Every page of the matrix in a browser, in Vietnamese, by the first account that may open it:
 * accessible in both themes, no key instead of a text, nothing wider than the window, also of a
 * tablet, nothing that the content policy refuses.
 */
class AllPagesIT {

    private static final int OFFICE = 1366;
    private static final int TABLET = 768;

    /** Title of what is shown instead of a page that fails. */
    private static final String BROKEN = "Hệ thống gặp sự cố";

    /** Words with a dot between them: keys that have no text; and what looks like one. */
    private static final String KEYS =
            "(document.querySelector('main').innerText.match(/(^|\\s)[a-z][A-Za-z]+(\\.[A-Za-z]+)+(?=$|\\s)/g) || [])"
                    + ".map(word => word.trim()).filter(word => !/\\.(csv|xlsx|pdf|q1)$/.test(word)).join(' ')";

    private final List<String> wrong = new ArrayList<>();

    @Test
    void areAccessibleInBothThemesAndFitTheWindow() {
        Map<String, List<String>> byAccount = new TreeMap<>();
        Map<String, String> things = PageMatrixIT.things();
        Map<String, String> records = records();
        new PageMatrixIT()
                .pages()
                .forEach(
                        (view, page) -> {
                            String record = records.get(view);
                            if (record == null && page.address().contains("{nothing}")) {
                                wrong.add(view + ": no record to look at");
                                return;
                            }
                            String address =
                                    record == null
                                            ? PageMatrixIT.fill(page.address(), things)
                                            : record;
                            byAccount
                                    .computeIfAbsent(
                                            account(page.allowed()), none -> new ArrayList<>())
                                    .add(address);
                        });
        byAccount.computeIfAbsent("hr", none -> new ArrayList<>()).addAll(others(things));
        byAccount.get("hr").addAll(rosterFaces());
        byAccount.forEach(this::look);
        assertEquals(List.of(), wrong);
    }

    @Test
    void areAccessibleWithoutSigningIn() {
        try (Browser browser = new Browser()) {
            for (String theme : List.of("light", "dark")) {
                theme(browser, theme);
                for (String address :
                        List.of("/signed-out", "/verify/", "/verify/AAAA-BBBB-CCCC")) {
                    judge(browser, browser.open(address), address + " " + theme);
                }
            }
            browser.page().navigate(SharedStack.get().applicationUrl() + "/");
            browser.page().locator("#username").waitFor();
            judge(browser, browser.page(), "sign-in");
        }
        assertEquals(List.of(), wrong);
    }

    /** HR first: it sees most of what there is to see. */
    private static String account(Set<String> allowed) {
        return AccessMatrix.ACCOUNTS.stream().filter(allowed::contains).findFirst().orElseThrow();
    }

    /** Other faces of the same pages: tabs, empty lists, errors. */
    private static List<String> others(Map<String, String> things) {
        return List.of(
                "/approvals?tab=all",
                "/decisions/" + id(items("hr", "/decisions?limit=1&state=APPROVED").get(0)),
                "/officers?q=nobody-is-called-so",
                "/officers?sort=rank&order=desc",
                "/officers/" + things.get("officer") + "?tab=career",
                "/officers/" + things.get("officer") + "?tab=decisions",
                "/officers/" + things.get("officer") + "?tab=looks",
                "/officers/" + things.get("officer") + "?tab=qualifications",
                "/officers/" + things.get("officer") + "?tab=evaluations",
                "/officers/" + things.get("officer") + "?tab=discipline",
                "/officers/" + things.get("officer") + "?tab=leave",
                "/evaluations?year=2024&unitId=" + things.get("unit"),
                "/qualifications?stateIs=EXPIRED",
                "/search?q=nguyen",
                "/search?q=nobody-is-called-so",
                "/units?q=phuong",
                "/strength?all=true");
    }

    /** Records that the matrix does not know: there must be one to look at. */
    private static Map<String, String> records() {
        Map<String, String> records = new HashMap<>();
        records.put("transfers/record", "/transfers/" + first("hr", "/transfers"));
        records.put("approvals/record", "/approvals/" + first("hr", "/approvals"));
        records.put("audit/record", "/audit/" + first("auditor", "/audit"));
        String operation = "/reorganisations/" + first("hr", "/reorganisations?state=DRAFT");
        records.put("reorganisations/record", operation);
        records.put("reorganisations/edit", operation + "/edit");
        records.put("reorganisations/work", operation + "/work");
        String version = "/establishments/" + first("hr", "/establishments?state=DRAFT");
        records.put("establishments/record", version);
        records.put("establishments/edit", version + "/edit");
        records.put("rosters/record", "/rosters/" + first("hr", "/rosters"));
        records.put(
                "promotions/rounds/record",
                "/promotions/rounds/" + first("hr", "/promotion-rounds"));
        records.put("rosters/runs/record", "/rosters/runs/" + rosterRun());
        records.put("reports/record", "/reports/" + run());
        records.put("imports/record", "/imports/" + upload());
        records.putAll(decisions());
        records.putAll(teams());
        records.putAll(readiness());
        records.putAll(careers());
        String plan = "/strengthening-plans/" + strengtheningPlan();
        records.put("strengthening-plans/record", plan);
        records.put("strengthening-plans/gaps", plan + "/gaps");
        return records;
    }

    /** A draft of two officers, of which one line lacks the unit. */
    private static Map<String, String> decisions() {
        String today = LocalDate.now(BusinessClock.ZONE).toString();
        String unit = Demo.unit("Q01-03");
        JsonArray officers = items("hr", "/officers?limit=2&unitId=" + Demo.unit("Q01-02"));
        String id =
                made(
                        "/decisions",
                        """
                        {"kind":"TRANSFER","number":"%s/QĐ-CATP","date":"%s","effectiveOn":"%s","lines":[
                            {"officerId":"%s","toUnitId":"%s","position":"%s"},{"officerId":"%s"}]}
                        """
                                .formatted(
                                        UUID.randomUUID().toString().substring(0, 8),
                                        today,
                                        today,
                                        id(officers.get(0)),
                                        unit,
                                        Demo.position(),
                                        id(officers.get(1))));
        String line = id(items("hr", "/decisions/" + id + "/lines").get(0));
        return Map.of(
                "decisions/record", "/decisions/" + id,
                "decisions/edit", "/decisions/" + id + "/edit",
                "decisions/line", "/decisions/" + id + "/line?line=" + line);
    }

    private static Map<String, String> teams() {
        String unit = "unitId=" + Demo.unit("Q01-01");
        String team = id(items("hr", "/teams?limit=1&" + unit).get(0));
        String member = id(items("hr", "/team-members?limit=1&teamId=" + team).get(0));
        String list = id(items("hr", "/team-allowances?limit=1&" + unit).get(0));
        return Map.of(
                "teams/record", "/teams/" + team,
                "teams/join", "/teams/" + team + "/join",
                "teams/members/record", "/teams/members/" + member,
                "teams/allowances/record", "/teams/allowances/" + list);
    }

    private static Map<String, String> careers() {
        String proposed =
                """
                {"register":"skills","values":{"skill":"PHOTO","level":"GOOD","validFrom":"2024-01-01"},
                 "evidence":"Giấy chứng nhận"}
                """;
        String correction =
                Api.json(Api.as("officer.q1").post("/me/corrections", proposed)).getString("id");
        return Map.of(
                "corrections/record", "/corrections/" + correction,
                "handovers/record", "/handovers/" + id(items("hr", "/handovers?limit=1").get(0)));
    }

    private static Map<String, String> readiness() {
        String unit = Demo.unit("Q01-02");
        String over = YearMonth.now(BusinessClock.ZONE).minusMonths(2).toString();
        String answer =
                made(
                        "/readiness/" + unit + "/answers",
                        "{\"period\":\"" + over + "\",\"item\":\"PLANS\",\"answer\":\"YES\"}");
        String snapshot =
                made(
                        "/readiness/" + unit + "/snapshots",
                        "{\"period\":\"" + over + "\",\"remark\":\"Bổ sung\"}");
        return Map.of(
                "readiness/answers/record", "/readiness/answers/" + answer,
                "readiness/snapshots/record", "/readiness/snapshots/" + snapshot);
    }

    private static String made(String path, String body) {
        HttpResponse<String> answer = Api.as("hr").post(path, body);
        assertEquals(201, answer.statusCode(), answer.body());
        return Api.json(answer).getString("id");
    }

    private static JsonArray items(String account, String path) {
        return Api.json(Api.as(account).get(path)).getJsonArray("items");
    }

    /** Id of the first that is listed; there must be one. */
    private static String first(String account, String path) {
        String one = path + (path.contains("?") ? "&" : "?") + "limit=1";
        return items(account, one).stream()
                .findFirst()
                .map(AllPagesIT::id)
                .orElseThrow(() -> new AssertionError("none in " + one + " of " + account));
    }

    private static String id(Object item) {
        return ((JsonObject) item).getString("id");
    }

    /** All days of a roster, a duty to give to somebody, a shift to change. */
    private static List<String> rosterFaces() {
        String unit = Demo.unit("Q01-01");
        String roster = id(items("hr", "/rosters?unitId=" + unit).get(0));
        String duty = id(items("hr", "/rosters/" + roster + "/duties").get(0));
        String shift = id(items("hr", "/shifts?unitId=" + unit).get(0));
        return List.of(
                "/rosters/" + roster + "?week=all",
                "/rosters/" + roster + "?duty=" + duty,
                "/rosters/shifts?unitId=" + unit + "&shift=" + shift);
    }

    /** One that makes the draft of a week far ahead. */
    private static String rosterRun() {
        String body =
                "{\"unitId\":\"%s\",\"firstDay\":\"%s\",\"lastDay\":\"%s\"}"
                        .formatted(
                                Demo.unit("Q01-03"),
                                LocalDate.now(BusinessClock.ZONE).plusWeeks(20),
                                LocalDate.now(BusinessClock.ZONE).plusWeeks(21));
        HttpResponse<String> answer = Api.as("hr").post("/roster-runs", body);
        assertEquals(201, answer.statusCode(), answer.body());
        return Api.json(answer).getString("id");
    }

    /** One that is worked out. */
    private static String strengtheningPlan() {
        return StrengtheningPlanIT.done(
                Demo.unit("Q01"), "Tăng cường Quận 1", LocalDate.now(BusinessClock.ZONE));
    }

    private static String run() {
        String body =
                Json.createObjectBuilder()
                        .add("report", "strength")
                        .add("format", "PDF")
                        .add("parameters", Json.createObjectBuilder())
                        .build()
                        .toString();
        HttpResponse<String> answer = Api.as("hr").post("/report-runs", body);
        assertEquals(202, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
    }

    private static String upload() {
        HttpResponse<String> answer =
                Api.send(
                        Api.as("hr")
                                .request("/imports?kind=force.officer&fileName=all-pages.csv")
                                .header("Content-Type", "text/csv")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "Số hiệu;Họ và tên;Ngày sinh;Giới tính;Số định danh cá nhân;Cấp bậc hàm;"
                                                        + "Ngày phong hàm;Đơn vị;Chức vụ;Ngày nhận công tác\n"
                                                        + "x;An;31/2/2020;?;12;Đô đốc;;Q99;;\n")));
        assertEquals(201, answer.statusCode(), answer.body());
        return Api.json(answer).getString("id");
    }

    private void look(String account, List<String> addresses) {
        try (Browser browser = new Browser()) {
            Page page = browser.signIn(account, "/");
            for (String address : new TreeSet<>(addresses)) {
                page.setViewportSize(OFFICE, TABLET);
                for (String theme : List.of("light", "dark")) {
                    theme(browser, theme);
                    judge(
                            browser,
                            browser.open(address),
                            address + " by " + account + ", " + theme);
                }
                page.setViewportSize(TABLET, OFFICE);
                fits(page, address + " by " + account + " on a tablet");
            }
        }
    }

    private static void theme(Browser browser, String theme) {
        browser.context()
                .addCookies(
                        List.of(
                                new Cookie("theme", theme)
                                        .setUrl(SharedStack.get().applicationUrl() + "/")));
    }

    private void judge(Browser browser, Page page, String where) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Accessibility.findings(page).forEach(finding -> wrong.add(where + ": " + finding));
        fits(page, where);
        if (page.title().startsWith(BROKEN)) {
            wrong.add(where + ": " + page.title());
        }
        String keys = page.locator("main").count() == 0 ? "" : (String) page.evaluate(KEYS);
        if (!keys.isEmpty() && !keys.contains(".example")) {
            wrong.add(where + ": " + keys);
        }
        browser.problems().stream()
                .filter(problem -> !problem.startsWith("Failed to load resource"))
                .forEach(problem -> wrong.add(where + ": " + problem));
        browser.problems().clear();
    }

    private void fits(Page page, String where) {
        Object over =
                page.evaluate(
                        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!over.equals(0)) {
            wrong.add(where + ": " + over + " px too wide");
        }
    }
}
