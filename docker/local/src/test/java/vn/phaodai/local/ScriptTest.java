package vn.phaodai.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script's own checks, before any Java of ours runs. */
class ScriptTest {

    @TempDir private Path folder;

    private record Result(int code, String error) {}

    private Result run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = Repository.path("phaodai").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), error);
    }

    private Path fakeJdk(String version, boolean compiler) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("jdk/bin"));
        script(bin.resolve("java"), "echo 'openjdk version \"" + version + "\" 2020-01-01' >&2");
        if (compiler) {
            script(bin.resolve("javac"), "exit 0");
        }
        return folder.resolve("jdk");
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/bash\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void refusesAnOldJdkAndSaysWhatToDo() throws Exception {
        Path jdk = fakeJdk("11.0.2", true);
        Result result = run(Map.of("JAVA_HOME", jdk.toString()), "demo");
        assertEquals(1, result.code());
        assertTrue(result.error().startsWith("phaodai: Java 11 in " + jdk + " is too old\n"));
        assertTrue(result.error().contains("Install a JDK 17 or newer"));
        assertEquals(2, result.error().lines().count());
    }

    @Test
    void refusesARuntimeWithoutCompiler() throws Exception {
        Path jre = fakeJdk("21.0.1", false);
        Result result = run(Map.of("JAVA_HOME", jre.toString()), "demo");
        assertEquals(1, result.code());
        assertTrue(result.error().contains("without a compiler"));
    }

    @Test
    void refusesAWrongJavaHome() throws Exception {
        Result result = run(Map.of("JAVA_HOME", "/nowhere"), "test");
        assertEquals(1, result.code());
        assertTrue(result.error().startsWith("phaodai: JAVA_HOME (/nowhere) has no bin/java\n"));
    }

    @Test
    void saysThatThereIsNoJava() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String tool : List.of("bash", "date", "dirname", "readlink")) {
            Files.createSymbolicLink(bin.resolve(tool), Path.of("/usr/bin", tool));
        }
        Result result = run(Map.of("JAVA_HOME", "", "PATH", bin.toString()), "demo");
        assertEquals(1, result.code());
        assertTrue(result.error().startsWith("phaodai: No Java found\n"), result.error());
        assertTrue(result.error().contains("Install a JDK 17 or newer"));
    }

    @Test
    void showsItsUsageToWhoGuesses() throws Exception {
        Result result = run(Map.of(), "dmeo");
        assertEquals(2, result.code());
        assertTrue(result.error().startsWith("Usage: ./phaodai"));
    }

    @Test
    void putsSecretsFromFilesIntoVariables() throws Exception {
        Path secret = folder.resolve("secret");
        Files.writeString(secret, "s3cret\n");
        ProcessBuilder builder =
                new ProcessBuilder(
                        Repository.path("docker/with-secrets").toString(),
                        "bash",
                        "-c",
                        "echo $PHAODAI_DB_PASSWORD,${PHAODAI_DB_PASSWORD_FILE-gone}");
        builder.environment().put("PHAODAI_DB_PASSWORD_FILE", secret.toString());
        Process process = builder.start();
        assertEquals(
                "s3cret,gone\n",
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(0, process.waitFor());
    }
}
