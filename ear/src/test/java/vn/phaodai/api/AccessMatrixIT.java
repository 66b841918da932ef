package vn.phaodai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.phaodai.system.Api;

/** Every operation of the API, called by every kind of account, and by nobody. */
class AccessMatrixIT {

    private static final Map<String, Api> CALLERS = new HashMap<>();

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
        String path = call.path();
        for (Map.Entry<String, String> thing : things.entrySet()) {
            path = path.replace("{" + thing.getKey() + "}", thing.getValue());
        }
        HttpRequest.Builder request = caller.request(path);
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
