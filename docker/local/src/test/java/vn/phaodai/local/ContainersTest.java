package vn.phaodai.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The containers cannot be run where this is built, so their descriptions are checked as text. */
class ContainersTest {

    private static final Pattern SECRET = Pattern.compile("(?i).*(PASSWORD|SECRET)$");
    private static final Pattern COPY = Pattern.compile("(?m)^COPY (?!--from)(.+) \\S+$");

    private final Map<?, ?> compose =
            map(
                    new Yaml(new SafeConstructor(new LoaderOptions()))
                            .load(Repository.text("docker/compose.yaml")));

    private static Map<?, ?> map(Object value) {
        return value == null ? Map.of() : (Map<?, ?>) value;
    }

    private static List<?> list(Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    private Stream<Map.Entry<String, Map<?, ?>>> services() {
        return map(compose.get("services")).entrySet().stream()
                .map(entry -> Map.entry(entry.getKey().toString(), map(entry.getValue())));
    }

    @Test
    void hasDatabaseMigrationKeycloakAndApplication() {
        assertEquals(
                Set.of("database", "migrate", "keycloak", "app"),
                map(compose.get("services")).keySet());
    }

    @Test
    void runsEveryServiceReadOnlyAndAsNobodySpecial() {
        services()
                .forEach(
                        service -> {
                            Map<?, ?> it = service.getValue();
                            assertEquals(true, it.get("read_only"), service.getKey());
                            assertFalse(
                                    it.get("user").toString().startsWith("0"), service.getKey());
                            assertEquals(List.of("ALL"), it.get("cap_drop"), service.getKey());
                            assertTrue(
                                    list(it.get("security_opt"))
                                            .contains("no-new-privileges:true"));
                            assertTrue(
                                    list(it.get("tmpfs")).stream()
                                            .anyMatch(mount -> mount.toString().startsWith("/tmp")),
                                    service.getKey());
                            assertTrue(
                                    it.get("image")
                                            .toString()
                                            .matches("[a-z/]+:\\d+\\.\\d+[\\w.-]*"),
                                    service.getKey());
                        });
    }

    @Test
    void publishesOnLoopbackOnly() {
        services()
                .flatMap(service -> list(service.getValue().get("ports")).stream())
                .forEach(
                        port ->
                                assertTrue(
                                        port.toString().startsWith("127.0.0.1:"), port.toString()));
    }

    @Test
    void takesSecretsFromFilesOnly() {
        Map<?, ?> declared = map(compose.get("secrets"));
        services()
                .forEach(
                        service -> {
                            Map<?, ?> environment = map(service.getValue().get("environment"));
                            environment
                                    .keySet()
                                    .forEach(
                                            name ->
                                                    assertFalse(
                                                            SECRET.matcher(name.toString())
                                                                    .matches(),
                                                            service.getKey() + " " + name));
                            List<?> granted = list(service.getValue().get("secrets"));
                            environment.values().stream()
                                    .map(Object::toString)
                                    .filter(value -> value.startsWith("/run/secrets/"))
                                    .map(value -> value.substring("/run/secrets/".length()))
                                    .forEach(
                                            name -> {
                                                assertTrue(granted.contains(name), name);
                                                assertTrue(declared.containsKey(name), name);
                                            });
                        });
        String script = Repository.text("docker/make-secrets");
        declared.keySet().forEach(name -> assertTrue(script.contains(name.toString())));
    }

    @Test
    void sendsMailOnceAServerIsNamed() {
        Map<?, ?> app = map(map(compose.get("services")).get("app"));
        Map<?, ?> environment = map(app.get("environment"));
        assertEquals("${PHAODAI_SMTP_HOST:-}", environment.get("PHAODAI_SMTP_HOST"));
        assertEquals("${PHAODAI_SMTP_STARTTLS:-true}", environment.get("PHAODAI_SMTP_STARTTLS"));
        assertEquals("/run/secrets/smtp_password", environment.get("PHAODAI_SMTP_PASSWORD_FILE"));
    }

    @Test
    void checksTheHealthOfAllThatStayUp() {
        services()
                .filter(service -> !service.getKey().equals("migrate"))
                .forEach(service -> assertNotNull(service.getValue().get("healthcheck")));
    }

    @Test
    void startsTheApplicationAfterMigrationAndKeycloak() {
        Map<?, ?> app = map(map(compose.get("services")).get("app"));
        Map<?, ?> before = map(app.get("depends_on"));
        assertEquals("service_completed_successfully", map(before.get("migrate")).get("condition"));
        assertEquals("service_healthy", map(before.get("keycloak")).get("condition"));
    }

    @Test
    void keepsDataInVolumes() {
        Map<?, ?> volumes = map(compose.get("volumes"));
        assertEquals(Set.of("database", "files"), volumes.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "migrate", "keycloak"})
    void buildsImagesFromPinnedBasesWithoutRoot(String image) {
        String text = Repository.text("docker/" + image + "/Dockerfile");
        List<String> lines = text.lines().toList();
        lines.stream()
                .filter(line -> line.startsWith("FROM "))
                .forEach(
                        line -> assertTrue(line.matches("FROM [a-z./-]+:\\d+\\.\\d+\\S*.*"), line));
        List<String> users = lines.stream().filter(line -> line.startsWith("USER ")).toList();
        assertEquals(1, users.size());
        assertTrue(users.get(0).matches("USER [1-9]\\d*:\\d+"));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("HEALTHCHECK ")));
        assertFalse(text.contains("ADD "));
        assertFalse(text.contains("_PASSWORD="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "migrate", "keycloak"})
    void copiesOnlyWhatExistsOrIsBuilt(String image) {
        Matcher copies = COPY.matcher(Repository.text("docker/" + image + "/Dockerfile"));
        String allowed = Repository.text("docker/" + image + "/Dockerfile.dockerignore");
        while (copies.find()) {
            for (String source : copies.group(1).split(" ")) {
                assertTrue(
                        source.contains("/target/") || Files.exists(Repository.path(source)),
                        source);
                assertTrue(isAllowed(source, allowed), source);
            }
        }
    }

    private static boolean isAllowed(String source, String allowed) {
        return allowed.lines()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1).replace("*", "[^/]+"))
                .anyMatch(pattern -> source.matches(pattern + "(/.*)?"));
    }
}
