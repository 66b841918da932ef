package vn.phaodai.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmFileTest {

    private static final Path FOLDER = Repository.path("docker/keycloak/realm");

    @TempDir private Path temp;

    private static JsonObject production() throws IOException {
        return RealmFile.read(FOLDER.resolve("phaodai-realm.json"));
    }

    private JsonObject demo() throws IOException {
        Path file = temp.resolve("data/realm.json");
        RealmFile.writeDemo(FOLDER, file);
        return RealmFile.read(file);
    }

    private static List<String> names(JsonArray members, String key) {
        return members.stream().map(member -> member.asJsonObject().getString(key)).toList();
    }

    private static JsonObject member(JsonArray members, String key, String name) {
        return members.stream()
                .map(JsonValue::asJsonObject)
                .filter(member -> member.getString(key).equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hasNoDemoAccountAndNoPasswordGrantInProduction() throws IOException {
        JsonObject realm = production();
        assertEquals(
                List.of("phaodai-web", "phaodai-accounts"),
                names(realm.getJsonArray("clients"), "clientId"));
        assertEquals(
                List.of("service-account-phaodai-accounts"),
                names(realm.getJsonArray("users"), "username"));
        assertFalse(realm.getJsonArray("users").toString().contains("\"credentials\""));
        realm.getJsonArray("clients")
                .forEach(
                        client -> {
                            assertFalse(
                                    client.asJsonObject().getBoolean("directAccessGrantsEnabled"));
                            assertTrue(
                                    client.asJsonObject()
                                            .getString("secret")
                                            .matches("\\$\\{\\w+}"));
                        });
    }

    @Test
    void requiresACodeFromWhoSeesOrDecidesMuchInProductionOnly() throws IOException {
        JsonObject realm = production();
        Set<String> withCode =
                realm.getJsonObject("roles").getJsonArray("realm").stream()
                        .map(JsonValue::asJsonObject)
                        .filter(role -> role.getBoolean("composite", false))
                        .filter(
                                role ->
                                        role.getJsonObject("composites")
                                                .toString()
                                                .contains("second-factor"))
                        .map(role -> role.getString("name"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("admin", "auditor", "hr", "leadership"), withCode);
        assertEquals("phaodai browser", realm.getString("browserFlow"));
        assertEquals("browser", demo().getString("browserFlow"));
        JsonArray code =
                member(realm.getJsonArray("authenticationFlows"), "alias", "phaodai code by role")
                        .getJsonArray("authenticationExecutions");
        assertEquals(
                List.of("conditional-user-role", "auth-otp-form"), names(code, "authenticator"));
        assertEquals(List.of("REQUIRED", "REQUIRED"), names(code, "requirement"));
    }

    @Test
    void namesOnlyFlowsAndConfigurationsThatItHas() throws IOException {
        JsonObject realm = production();
        List<String> flows = names(realm.getJsonArray("authenticationFlows"), "alias");
        List<String> configurations = names(realm.getJsonArray("authenticatorConfig"), "alias");
        for (JsonValue flow : realm.getJsonArray("authenticationFlows")) {
            for (JsonValue step : flow.asJsonObject().getJsonArray("authenticationExecutions")) {
                JsonObject execution = step.asJsonObject();
                if (execution.containsKey("flowAlias")) {
                    assertTrue(flows.contains(execution.getString("flowAlias")));
                }
                if (execution.containsKey("authenticatorConfig")) {
                    assertTrue(configurations.contains(execution.getString("authenticatorConfig")));
                }
            }
        }
    }

    @Test
    void locksOutGuessersAndRecordsEvents() throws IOException {
        JsonObject realm = production();
        assertTrue(realm.getBoolean("bruteForceProtected"));
        assertTrue(realm.getBoolean("eventsEnabled"));
        assertTrue(realm.getBoolean("adminEventsEnabled"));
        assertEquals("vi", realm.getString("defaultLocale"));
        assertFalse(realm.getBoolean("registrationAllowed"));
    }

    @Test
    void letsOnlyAdministratorsSetTheUnit() throws IOException {
        String profile =
                production()
                        .getJsonObject("components")
                        .getJsonArray("org.keycloak.userprofile.UserProfileProvider")
                        .getJsonObject(0)
                        .getJsonObject("config")
                        .getJsonArray("kc.user.profile.config")
                        .getString(0);
        String unit = profile.substring(profile.indexOf("\"name\":\"unit\""));
        assertTrue(unit.contains("\"permissions\":{\"view\":[\"admin\"],\"edit\":[\"admin\"]}"));
    }

    @Test
    void addsDemoAccountsWithRoleAndUnit() throws IOException {
        JsonArray users = demo().getJsonArray("users");
        assertEquals(10, users.size());
        JsonObject ward = member(users, "username", "ward.q1");
        assertEquals("Q01-01", ward.getJsonObject("attributes").getJsonArray("unit").getString(0));
        assertEquals("ward-commander", ward.getJsonArray("realmRoles").getString(0));
        JsonObject web = member(demo().getJsonArray("clients"), "clientId", "phaodai-web");
        assertEquals("${OIDC_SECRET}", web.getString("secret"));
        assertEquals(
                "${PHAODAI_BACKCHANNEL_URL}/backchannel-logout",
                web.getJsonObject("attributes").getString("backchannel.logout.url"));
    }
}
