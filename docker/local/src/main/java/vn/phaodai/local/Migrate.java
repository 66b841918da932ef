package vn.phaodai.local;

import java.nio.file.Path;
import java.util.Map;

/** The step before the application in containers: brings the schemas up to date and ends. */
public final class Migrate {

    private Migrate() {}

    public static void main(String[] arguments) {
        try {
            Map<String, String> environment = System.getenv();
            new Migrations(
                            need(environment, "PHAODAI_DB_URL"),
                            environment.getOrDefault("PHAODAI_DB_OWNER", "phaodai_owner"),
                            need(environment, "PHAODAI_DB_OWNER_PASSWORD"),
                            Path.of(arguments.length == 0 ? "." : arguments[0]).toAbsolutePath())
                    .run(System.out::println);
        } catch (LauncherError e) {
            System.err.println("migrate: " + e.getMessage());
            System.err.println("         " + e.remedy());
            System.exit(1);
        }
    }

    private static String need(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new LauncherError(name + " is not set", "See docs/operations.md.");
        }
        return value;
    }
}
