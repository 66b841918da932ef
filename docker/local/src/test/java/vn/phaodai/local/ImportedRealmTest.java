package vn.phaodai.local;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportedRealmTest {

    @TempDir Path folder;

    @Test
    void isOlderOnceTheFilesAreOthersAndWhenNobodyKnows() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("realm"));
        Files.writeString(sources.resolve("realm.json"), "{}");
        ImportedRealm realm = new ImportedRealm(sources, folder.resolve("data/realm-stamp"));
        assertTrue(realm.isOlder());
        realm.note();
        assertFalse(realm.isOlder());
        Files.writeString(sources.resolve("realm.json"), "{\"roles\": []}");
        assertTrue(realm.isOlder());
    }
}
