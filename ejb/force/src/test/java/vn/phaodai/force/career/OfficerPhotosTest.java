package vn.phaodai.force.career;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phaodai.force.ForceFixture;
import vn.phaodai.kernel.DataDirectory;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.TestData;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.attachments.AttachmentDraft;
import vn.phaodai.kernel.attachments.AttachmentRow;
import vn.phaodai.kernel.attachments.Attachments;

class OfficerPhotosTest {

    /** One black pixel. */
    private static final byte[] PNG =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir private Path folder;

    private ForceFixture force;
    private Attachments attachments;
    private UUID officer;

    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        force.container.put(DataDirectory.class, TestData.in(folder));
        force.container.get(OfficerPhotos.class);
        attachments = force.container.get(Attachments.class);
        officer = force.join("Nguyễn Văn An", force.units.q0101);
        force.database.update("update force.officer set account = 'an' where id = ?", officer);
    }

    @AfterEach
    void close() {
        force.close();
    }

    private AttachmentRow add(String name, byte[] content) {
        return attachments.add(
                new AttachmentDraft(
                        OfficerPhotos.TYPE, officer, name, AttachmentDraft.UNCLASSIFIED),
                new ByteArrayInputStream(content));
    }

    private Caller officer(String name) {
        return force.caller(name, force.units.q0101, Role.OFFICER);
    }

    @Test
    void takesPicturesOnlyWhateverTheyAreCalled() {
        assertEquals("an.png", add("an.png", PNG).name());
        for (String name : new String[] {"an.pdf", "an.png", "an.jpg"}) {
            InvalidInput refused = assertThrows(InvalidInput.class, () -> add(name, PDF), name);
            assertEquals("file", refused.fields().get(0).field());
        }
    }

    @Test
    void isSeenByTheChainOfCommandAndTheOfficerAndChangedByHr() {
        AttachmentRow photo = add("an.png", PNG);
        for (Caller reader : new Caller[] {force.q01, officer("an")}) {
            force.container.as(reader);
            assertEquals(1, attachments.of(OfficerPhotos.TYPE, officer).items().size());
            assertEquals("image/png", attachments.download(photo.id()).mediaType());
            assertThrows(NotAllowed.class, () -> attachments.remove(photo.id()));
        }
        force.container.as(force.q12);
        assertThrows(NotFound.class, () -> attachments.download(photo.id()));
        force.container.as(officer("binh"));
        assertThrows(NotAllowed.class, () -> attachments.download(photo.id()));
        force.container.as(force.hr);
        attachments.remove(photo.id());
        assertTrue(attachments.of(OfficerPhotos.TYPE, officer).items().isEmpty());
    }
}
