package vn.phaodai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.phaodai.system.Api;
import vn.phaodai.system.SharedStack;

/** Every operation of the API, called by every kind of account, and by nobody. */
class AccessMatrixIT {

    private static final Map<String, Api> CALLERS = new HashMap<>();

    /** The accounts of the first district. */
    private static final List<String> BELOW =
            List.of("commander.q1", "ward.q1", "registrar.q1", "officer.q1");

    /** The tree of units is known to everybody. */
    private static final Set<String> OF_ALL = Set.of("GET /units/{id}", "GET /units/{id}/history");

    /** Officers may see the own ones: all others are refused by role, whether they exist or not. */
    private static final Set<String> OWN_ONLY =
            Set.of("GET /officers/{id}/attachments", "GET /officers/{id}/photos");

    private static Strangers strangers;

    private final AccessMatrix matrix = new AccessMatrix();

    @BeforeAll
    static void addStrangers() {
        strangers = new Strangers();
    }

    @AfterAll
    static void removeStrangers() {
        strangers.close();
    }

    @Test
    void theMatrixHasEveryOperation() {
        assertEquals(Operations.all(), new TreeSet<>(matrix.calls().keySet()));
    }

    @Test
    void everyRoleMayDoWhatTheMatrixSaysAndNothingElse() {
        Map<String, String> things = things();
        List<String> wrong = new ArrayList<>();
        List<String> accounts =
                Stream.of(AccessMatrix.ACCOUNTS, Strangers.ACCOUNTS).flatMap(List::stream).toList();
        matrix.calls()
                .values()
                .forEach(
                        call -> {
                            for (String account : accounts) {
                                int expected =
                                        call.allowed().contains(account) ? call.status() : 403;
                                HttpResponse<String> answer = send(as(account), call, things);
                                if (answer.statusCode() != expected) {
                                    wrong.add(
                                            "%s by %s: %d, not %d: %s"
                                                    .formatted(
                                                            call.operation(),
                                                            account,
                                                            answer.statusCode(),
                                                            expected,
                                                            answer.body()));
                                }
                            }
                        });
        assertEquals(List.of(), wrong);
    }

    /**
     * What is somebody else's answers just as what does not exist; HR, who may see it, shows that
     * it is there.
     */
    @Test
    void whatIsOfOthersIsAsIfItWereNotThere() {
        ForeignThings foreign = ForeignThings.get();
        Map<String, String> things = things();
        List<String> wrong = new ArrayList<>();
        matrix.calls().values().stream()
                .filter(call -> call.path().contains("/{nothing}") && call.status() != 204)
                .filter(call -> call.allowed().stream().anyMatch(BELOW::contains))
                .forEach(
                        call -> {
                            String path = foreign.fill(call.path());
                            for (String account : BELOW) {
                                if (call.allowed().contains(account)) {
                                    compare(as(account), call, path, things, wrong);
                                }
                            }
                            if (call.operation().matches("GET /[a-z/-]+/\\{id}")
                                    && call.allowed().contains("hr")) {
                                HttpResponse<String> shown = send(as("hr"), call, path, things);
                                if (shown.statusCode() != 200) {
                                    wrong.add(call.operation() + " by hr: " + shown.body());
                                }
                            }
                        });
        assertEquals(List.of(), wrong);
    }

    private static void compare(
            Api caller,
            AccessMatrix.Call call,
            String path,
            Map<String, String> things,
            List<String> wrong) {
        HttpResponse<String> hidden = send(caller, call, path, things);
        HttpResponse<String> nothing = send(caller, call, call.path(), things);
        if (hidden.statusCode() != 404 || !told(nothing).equals(told(hidden))) {
            wrong.add(call.operation() + ": " + hidden.body() + ", for nothing " + nothing.body());
        }
    }

    private static String told(HttpResponse<String> answer) {
        return answer.statusCode() == 404
                ? Api.json(answer).getString("type") + Api.json(answer).getString("detail")
                : answer.statusCode() + answer.body();
    }

    @Test
    void officersAndUnitsOutsideTheScopeAreAsIfTheyWereNotThere() {
        ForeignThings foreign = ForeignThings.get();
        Map<String, String> things = new HashMap<>(things());
        things.put("officer", foreign.officer());
        things.put("unit", foreign.unit());
        List<String> wrong = new ArrayList<>();
        matrix.calls().values().stream()
                .filter(call -> call.path().matches(".*/\\{(officer|unit)}.*"))
                .filter(call -> !OF_ALL.contains(call.operation()))
                .forEach(
                        call -> {
                            for (String account : BELOW) {
                                if (call.allowed().contains(account)) {
                                    HttpResponse<String> hidden =
                                            send(as(account), call, call.path(), things);
                                    boolean byRole =
                                            OWN_ONLY.contains(call.operation())
                                                    && account.equals("officer.q1");
                                    if (hidden.statusCode() != (byRole ? 403 : 404)) {
                                        wrong.add(
                                                call.operation()
                                                        + " by "
                                                        + account
                                                        + ": "
                                                        + hidden.body());
                                    }
                                }
                            }
                        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void readsNoNoticeOfAnother() throws SQLException {
        String notice = ForeignThings.get().of("notices");
        for (String account : BELOW) {
            assertEquals(204, as(account).post("/notices/" + notice + "/reading", "").statusCode());
        }
        try (Connection owner = SharedStack.get().asOwner();
                PreparedStatement statement =
                        owner.prepareStatement(
                                "select count(*) from kernel.notice_read where notice_id = cast(?"
                                        + " as uuid)")) {
            statement.setString(1, notice);
            ResultSet rows = statement.executeQuery();
            rows.next();
            assertEquals(0, rows.getInt(1));
        }
    }

    @Test
    void nobodyGetsInWithoutAToken() {
        Map<String, String> things = things();
        List<String> open = new ArrayList<>();
        matrix.calls()
                .values()
                .forEach(
                        call -> {
                            HttpResponse<String> answer = send(Api.anonymous(), call, things);
                            if (answer.statusCode() != 401
                                    || !answer.headers()
                                            .firstValue("Content-Type")
                                            .orElse("")
                                            .startsWith("application/problem+json")) {
                                open.add(call.operation() + ": " + answer.statusCode());
                            }
                        });
        assertEquals(List.of(), open);
    }

    private static HttpResponse<String> send(
            Api caller, AccessMatrix.Call call, Map<String, String> things) {
        return send(call, caller.request(filled(call.path(), things)));
    }

    /**
     * The same with a version: without one many changes are refused before anything is looked for.
     */
    private static HttpResponse<String> send(
            Api caller, AccessMatrix.Call call, String path, Map<String, String> things) {
        return send(call, caller.request(filled(path, things)).header("If-Match", "\"v1\""));
    }

    private static String filled(String address, Map<String, String> things) {
        String path = address;
        for (Map.Entry<String, String> thing : things.entrySet()) {
            path = path.replace("{" + thing.getKey() + "}", thing.getValue());
        }
        return path;
    }

    private static HttpResponse<String> send(AccessMatrix.Call call, HttpRequest.Builder request) {
        if (call.body() == null) {
            return Api.send(request.method(call.method(), HttpRequest.BodyPublishers.noBody()));
        }
        return Api.send(
                request.header("Content-Type", call.contentType())
                        .method(call.method(), HttpRequest.BodyPublishers.ofString(call.body())));
    }

    /** Things of the ward that all accounts of the first district see. */
    private static Map<String, String> things() {
        String ward = Demo.unit("Q01-01");
        String officer = Demo.officerOf(ward);
        return Map.of(
                "unit",
                ward,
                "officer",
                officer,
                "document",
                Demo.documentOf(officer),
                "nothing",
                UUID.randomUUID().toString());
    }

    private static synchronized Api as(String account) {
        return CALLERS.computeIfAbsent(account, Api::as);
    }
}
