package vn.phaodai.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Packs the floor as a WAR with the application's own PrimeFaces and sign-in settings. It exists
 * only in the server folder of a benchmark run.
 */
final class FloorWar {

    static final String PATH = "/phaodai/bench-floor";
    private static final List<String> RESOURCES =
            List.of("table.xhtml", "WEB-INF/web.xml", "WEB-INF/jboss-web.xml", "WEB-INF/beans.xml");
    private static final List<String> CLASSES =
            List.of("FloorApplication", "FloorResource", "FloorRow", "FloorTable");

    private final Path root;

    FloorWar(Path root) {
        this.root = root;
    }

    void write(Path target) throws IOException {
        Path packed = Files.createTempFile(target.getParent().getParent(), "floor", ".war");
        try (ZipOutputStream war = new ZipOutputStream(Files.newOutputStream(packed))) {
            for (String name : RESOURCES) {
                add(war, name, resource("/bench-floor/" + name));
            }
            for (String name : CLASSES) {
                String file = "vn/phaodai/bench/floor/" + name + ".class";
                add(war, "WEB-INF/classes/" + file, resource("/" + file));
            }
            Path oidc = root.resolve("web/src/main/webapp/WEB-INF/oidc.json");
            add(war, "WEB-INF/oidc.json", Files.readAllBytes(oidc));
            addPrimeFaces(war);
        }
        Files.move(packed, target);
    }

    private void addPrimeFaces(ZipOutputStream war) throws IOException {
        Path ear = root.resolve("ear/target/phaodai.ear");
        boolean found = false;
        try (ZipFile whole = new ZipFile(ear.toFile());
                ZipInputStream web =
                        new ZipInputStream(
                                whole.getInputStream(whole.getEntry("phaodai-web.war")))) {
            for (ZipEntry entry = web.getNextEntry(); entry != null; entry = web.getNextEntry()) {
                if (entry.getName().matches("WEB-INF/lib/primefaces-.*jar")) {
                    add(war, entry.getName(), web.readAllBytes());
                    found = true;
                }
            }
        }
        if (!found) {
            throw new IllegalStateException("No PrimeFaces in " + ear);
        }
    }

    private static void add(ZipOutputStream war, String name, byte[] content) throws IOException {
        war.putNextEntry(new ZipEntry(name));
        war.write(content);
        war.closeEntry();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = FloorWar.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: " + name);
            }
            return in.readAllBytes();
        }
    }
}
