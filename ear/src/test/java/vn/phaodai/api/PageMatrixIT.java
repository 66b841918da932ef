package vn.phaodai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.phaodai.local.Stack;
import vn.phaodai.system.Api;
import vn.phaodai.system.SharedStack;

/** Every page, opened by every kind of account, and by nobody. */
class PageMatrixIT {

    private static final String EVERYBODY = String.join(", ", AccessMatrix.ACCOUNTS);
    private static final String COMMANDING = "hr, leadership, commander.q1, ward.q1";
    private static final String REPORTING = COMMANDING + ", auditor";
    private static final String STAFF = COMMANDING + ", registrar.q1, officer.q1";

    /**
     * @param address with the things to fill in
     * @param allowed accounts that may open it
     * @param status what they get
     */
    record Opening(String address, Set<String> allowed, int status) {}

    private final Map<String, Opening> pages = new LinkedHashMap<>();

    PageMatrixIT() {
        page("home", "/", EVERYBODY, 200);
        page("search", "/search", EVERYBODY, 200);
        page("own", "/own", STAFF, 200);
        page("officers/list", "/officers", COMMANDING, 200);
        page("officers/record", "/officers/{officer}", COMMANDING, 200);
        page("officers/new", "/officers/new", "hr", 200);
        page("officers/edit", "/officers/{officer}/edit", "hr", 200);
        page("officers/photo", "/officers/{officer}/photo", "hr", 200);
        page("officers/entry", "/officers/{officer}/entry?register=skills", "hr", 200);
        page("qualifications/list", "/qualifications", COMMANDING, 200);
        page("handovers/list", "/handovers", COMMANDING, 200);
        page("handovers/kinds", "/handovers/kinds", "hr", 200);
        page("handovers/record", "/handovers/{nothing}", STAFF, 404);
        page(
                "handovers/new",
                "/handovers/new?officerId={officer}",
                "hr, commander.q1, ward.q1",
                200);
        page("evaluations/list", "/evaluations", COMMANDING, 200);
        page("career-parameters/list", "/career-parameters", "hr", 200);
        page("registers/list", "/registers", "hr", 200);
        page("quality/list", "/quality", "hr", 200);
        page("leave/list", "/leave", COMMANDING, 200);
        page("quality/units", "/quality/units", "hr", 200);
        page("leave/new", "/leave/new", STAFF, 200);
        page("corrections/list", "/corrections", STAFF, 200);
        page("corrections/record", "/corrections/{nothing}", STAFF, 404);
        page("corrections/new", "/corrections/new?register=skills", STAFF, 200);
        page("exports/list", "/exports", COMMANDING, 200);
        page("imports/list", "/imports", COMMANDING, 200);
        page("imports/record", "/imports/{nothing}", EVERYBODY, 404);
        page("strength/list", "/strength", COMMANDING, 200);
        page("establishments/list", "/establishments", COMMANDING, 200);
        page("establishments/new", "/establishments/new", "hr", 200);
        page("establishments/edit", "/establishments/{nothing}/edit", "hr", 404);
        page("establishments/record", "/establishments/{nothing}", COMMANDING, 404);
        page("strength/map", "/strength/{unit}/map", COMMANDING, 200);
        page("strength/trend", "/strength/{unit}/trend", COMMANDING, 200);
        page("strength/gap", "/strength/{unit}/gap", COMMANDING, 200);
        page("strength/record", "/strength/{unit}", COMMANDING, 200);
        page("strength/establishment", "/strength/{unit}/establishment", COMMANDING, 200);
        page("decisions/list", "/decisions", COMMANDING, 200);
        page("decisions/record", "/decisions/{nothing}", COMMANDING, 404);
        page("decisions/new", "/decisions/new", "hr, commander.q1", 200);
        page("decisions/edit", "/decisions/{nothing}/edit", "hr, commander.q1", 404);
        page("decisions/line", "/decisions/{nothing}/line", "hr, commander.q1", 404);
        page("accounts/list", "/accounts", "admin", 200);
        page("transfers/list", "/transfers", COMMANDING, 200);
        page("transfers/record", "/transfers/{nothing}", COMMANDING, 404);
        page("transfers/board", "/transfers/board", "hr, commander.q1", 200);
        page("transfers/new", "/transfers/new", "hr, commander.q1", 200);
        page("teams/list", "/teams", COMMANDING, 200);
        page("teams/record", "/teams/{nothing}", COMMANDING, 404);
        page("teams/new", "/teams/new", "hr, commander.q1, ward.q1", 200);
        page("teams/join", "/teams/{nothing}/join", "hr, ward.q1", 404);
        page("teams/members/record", "/teams/members/{nothing}", COMMANDING, 404);
        page("teams/nights", "/teams/nights?unitId={unit}", COMMANDING, 200);
        page("teams/allowances/list", "/teams/allowances", COMMANDING, 200);
        page("teams/allowances/record", "/teams/allowances/{nothing}", COMMANDING, 404);
        page("teams/rules", "/teams/rules", COMMANDING, 200);
        page("readiness/list", "/readiness", COMMANDING, 200);
        page("readiness/record", "/readiness/{unit}", COMMANDING, 200);
        page("readiness/items", "/readiness/items", COMMANDING, 200);
        page("readiness/answers/record", "/readiness/answers/{nothing}", COMMANDING, 404);
        page("readiness/snapshots/record", "/readiness/snapshots/{nothing}", COMMANDING, 404);
        // promotions and retirements
        page("promotions/list", "/promotions", COMMANDING, 200);
        page("promotions/record", "/promotions/{officer}", COMMANDING, 200);
        page("promotions/outlook", "/promotions/outlook", COMMANDING, 200);
        page("promotions/rules", "/promotions/rules", COMMANDING, 200);
        page("promotions/set-rule", "/promotions/set-rule", "hr", 200);
        page("promotions/rounds/list", "/promotions/rounds", COMMANDING, 200);
        page("promotions/rounds/new", "/promotions/rounds/new", "hr", 200);
        page("promotions/rounds/record", "/promotions/rounds/{nothing}", COMMANDING, 404);
        page("retirements/list", "/retirements", COMMANDING, 200);
        page("retirements/outlook", "/retirements/outlook", COMMANDING, 200);
        String planners = "hr, commander.q1, ward.q1";
        page("rosters/list", "/rosters", STAFF, 200);
        page("rosters/record", "/rosters/{nothing}", STAFF, 404);
        page("rosters/new", "/rosters/new", planners, 200);
        page("rosters/runs/list", "/rosters/runs", planners, 200);
        page("rosters/runs/record", "/rosters/runs/{nothing}", planners, 404);
        page("rosters/shifts", "/rosters/shifts", COMMANDING, 200);
        page("rosters/standby", "/rosters/standby", COMMANDING, 200);
        page("rosters/rules", "/rosters/rules", STAFF, 200);
        page("rosters/ledger", "/rosters/ledger", STAFF, 200);
        page("rosters/changes", "/rosters/changes", planners + ", registrar.q1, officer.q1", 200);
        page("duties/list", "/duties", "hr, commander.q1, ward.q1, registrar.q1, officer.q1", 200);
        page(
                "duties/handovers",
                "/duties/handovers",
                "commander.q1, ward.q1, registrar.q1, officer.q1",
                200);
        String planReaders = COMMANDING + ", auditor";
        page("strengthening-plans/list", "/strengthening-plans", planReaders, 200);
        page("strengthening-plans/new", "/strengthening-plans/new", "hr, commander.q1", 200);
        page("strengthening-plans/record", "/strengthening-plans/{nothing}", planReaders, 404);
        page("strengthening-plans/gaps", "/strengthening-plans/{nothing}/gaps", planReaders, 404);
        page("strengthening-plans/compare", "/strengthening-plans/compare", planReaders, 200);
        page("strengthening-plans/rules", "/strengthening-plans/rules", planReaders, 200);
        page(
                "move-statements/list",
                "/move-statements",
                "hr, commander.q1, ward.q1, registrar.q1, officer.q1",
                200);
        page("units/list", "/units", EVERYBODY, 200);
        page("units/record", "/units/{unit}", EVERYBODY, 200);
        page("approvals/list", "/approvals", EVERYBODY, 200);
        page("approvals/record", "/approvals/{nothing}", EVERYBODY, 404);
        page("units/new", "/units/new?parentId={unit}", "admin", 200);
        page("units/edit", "/units/{unit}/edit", "admin", 200);
        page("units/end", "/units/{unit}/end", "admin", 200);
        page("units/import", "/units/import", "admin", 200);
        String structure = "admin, hr, leadership";
        page("reorganisations/list", "/reorganisations", structure, 200);
        page("reorganisations/new", "/reorganisations/new", "admin, hr", 200);
        page("reorganisations/former-names", "/reorganisations/former-names", structure, 200);
        page("reorganisations/record", "/reorganisations/{nothing}", structure, 404);
        page("reorganisations/edit", "/reorganisations/{nothing}/edit", "admin, hr", 404);
        page("reorganisations/work", "/reorganisations/{nothing}/work", "hr", 404);
        page("audit/list", "/audit", "auditor", 200);
        page("audit/record", "/audit/{nothing}", "auditor", 404);
        page("calendar/list", "/calendar", EVERYBODY, 200);
        page("notices/list", "/notices", EVERYBODY, 200);
        page("reports/list", "/reports", REPORTING, 200);
        page("reports/record", "/reports/{nothing}", STAFF + ", auditor", 404);
        page("reports/archive", "/reports/archive", STAFF + ", auditor", 200);
    }

    /** By view. */
    Map<String, Opening> pages() {
        return pages;
    }

    /** Ways to write a page that look like a public one. */
    private static final List<String> IN_DISGUISE =
            List.of(
                    "/verify/../units/list.xhtml",
                    "/static/%2e%2e/units/list.xhtml",
                    "/static/..;/units/list.xhtml",
                    "/verify;/../units");

    /** Pages for everybody, signed in or not. */
    static final Set<String> PUBLIC = Set.of("signed-out", "verify/list", "verify/record");

    @Test
    void theMatrixHasEveryPage() throws IOException {
        Set<String> known = new TreeSet<>(pages.keySet());
        known.addAll(PUBLIC);
        assertEquals(viewsOfTheProduct(), known);
    }

    @Test
    void everyRoleOpensWhatTheMatrixSaysAndNothingElse() {
        Map<String, String> things = things();
        List<String> wrong = new ArrayList<>();
        for (String account : AccessMatrix.ACCOUNTS) {
            Session session = Session.of(account);
            pages.forEach(
                    (view, page) -> {
                        HttpResponse<String> answer = session.get(fill(page.address(), things));
                        int expected = page.allowed().contains(account) ? page.status() : 403;
                        if (answer.statusCode() != expected) {
                            wrong.add(
                                    "%s by %s: %d, not %d"
                                            .formatted(
                                                    view, account, answer.statusCode(), expected));
                        }
                    });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whoHasNoTaskOpensNothingAndIsToldWhomToAsk() {
        Map<String, String> things = things();
        List<String> open = new ArrayList<>();
        Strangers strangers = new Strangers();
        try {
            for (String account : Strangers.ACCOUNTS) {
                Session session = Session.ofStranger(account);
                List<String> addresses =
                        new ArrayList<>(List.of("/suggest?q=q1", "/units/list.xhtml"));
                pages.values().forEach(page -> addresses.add(fill(page.address(), things)));
                for (String address : addresses) {
                    HttpResponse<String> answer = session.get(address);
                    if (answer.statusCode() != 403
                            || !answer.body().contains(account)
                            || !answer.body().contains("hỏi phòng tổ chức")
                                    && !answer.body().contains("báo phòng tổ chức")) {
                        open.add(address + " by " + account + ": " + answer.statusCode());
                    }
                }
                for (String address : IN_DISGUISE) {
                    HttpResponse<String> answer = session.get(address);
                    if (answer.statusCode() < 400 || answer.body().contains("Q01")) {
                        open.add(address + " by " + account + ": " + answer.statusCode());
                    }
                }
                assertEquals(200, session.get("/verify").statusCode());
                assertEquals(200, session.get("/static/shell.css").statusCode());
                HttpResponse<String> out = session.post(session.base() + "/sign-out", Map.of());
                assertEquals(session.base() + "/signed-out", out.uri().toString());
            }
        } finally {
            strangers.close();
        }
        assertEquals(List.of(), open);
    }

    @Test
    void nobodyOpensAPageWithoutSigningIn() throws Exception {
        Stack stack = SharedStack.get();
        HttpClient stranger = HttpClient.newHttpClient();
        Map<String, String> things = things();
        for (Opening page : pages.values()) {
            HttpResponse<String> answer =
                    stranger.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    stack.applicationUrl()
                                                            + fill(page.address(), things)))
                                    .header("Accept", "text/html")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertEquals(302, answer.statusCode(), page.address());
            assertTrue(
                    answer.headers().firstValue("Location").orElse("").startsWith(stack.realmUrl()),
                    page.address());
        }
    }

    @Test
    void hidesWhatIsOfOthersAsIfItWereNotThere() {
        ForeignThings foreign = ForeignThings.get();
        Map<String, String> things = Map.of("officer", foreign.officer(), "unit", foreign.unit());
        List<String> wrong = new ArrayList<>();
        Session hr = Session.of("hr");
        for (String account : List.of("commander.q1", "ward.q1", "registrar.q1", "officer.q1")) {
            Session session = Session.of(account);
            pages.forEach(
                    (view, page) -> {
                        if (!page.allowed().contains(account)
                                || !page.address().contains("/{")
                                || view.startsWith("units/")) {
                            return;
                        }
                        String address =
                                page.status() == 404
                                        ? foreign.fill(page.address())
                                        : fill(page.address(), things);
                        int status = session.get(address).statusCode();
                        if (status != 404) {
                            wrong.add(view + " by " + account + ": " + status);
                        }
                        if (view.endsWith("/record")
                                && page.allowed().contains("hr")
                                && hr.get(address).statusCode() != 200) {
                            wrong.add(view + " by hr: " + hr.get(address).statusCode());
                        }
                    });
        }
        assertEquals(List.of(), wrong);
        Session ward = Session.of("ward.q1");
        assertEquals(404, ward.get("/officers/x").statusCode());
        assertEquals(404, ward.get("/officers/record.xhtml?id=" + foreign.officer()).statusCode());
        for (String address :
                List.of(
                        "/handovers/new?officerId=" + foreign.officer(),
                        "/teams/nights?unitId=" + foreign.unit(),
                        "/leave/new?officerId=" + foreign.officer())) {
            String page = ward.get(address).body();
            assertFalse(page.contains(ForeignThings.NAME), address);
            assertFalse(page.contains(Demo.unitName("Q12-01")), address);
        }
    }

    @Test
    void aSessionAloneCallsNoApi() {
        Session hr = Session.of("hr");
        HttpResponse<String> answer = hr.get("/api/v1/officers");
        assertEquals(401, answer.statusCode());
        assertTrue(!answer.body().contains("serviceNumber"));
        HttpResponse<String> forged =
                hr.send(
                        HttpRequest.newBuilder(URI.create(hr.base() + "/api/v1/officers"))
                                .header("Authorization", "Bearer x")
                                .GET());
        assertEquals(401, forged.statusCode());
        HttpResponse<String> others =
                hr.send(
                        HttpRequest.newBuilder(URI.create(hr.base() + "/api/v1/me"))
                                .header("Authorization", "Bearer " + Api.as("officer.q1").token())
                                .GET());
        assertTrue(
                others.statusCode() == 401
                        || Api.json(others).getString("username").equals("officer.q1"),
                others.body());
    }

    private void page(String view, String address, String accounts, int status) {
        pages.put(
                view,
                new Opening(
                        address,
                        Arrays.stream(accounts.split(", ")).collect(Collectors.toSet()),
                        status));
    }

    static Map<String, String> things() {
        String ward = Demo.unit("Q01-01");
        return Map.of(
                "unit", ward,
                "officer", Demo.officerOf(ward),
                "nothing", UUID.randomUUID().toString());
    }

    static String fill(String address, Map<String, String> things) {
        String filled = address;
        for (Map.Entry<String, String> thing : things.entrySet()) {
            filled = filled.replace("{" + thing.getKey() + "}", thing.getValue());
        }
        return filled;
    }

    private static Set<String> viewsOfTheProduct() throws IOException {
        Path webapp = SharedStack.root().resolve("web/src/main/webapp");
        try (Stream<Path> files = Files.walk(webapp)) {
            return files.map(file -> webapp.relativize(file).toString())
                    .filter(file -> file.endsWith(".xhtml") && !file.startsWith("WEB-INF"))
                    .map(file -> file.substring(0, file.length() - ".xhtml".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
