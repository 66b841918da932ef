package vn.phaodai.kernel.attachments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.DataDirectory;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.TestContainer;
import vn.phaodai.kernel.TestData;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.TestUnits;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.TestCallers;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.LookUp;
import vn.phaodai.kernel.audit.LookUps;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

class AttachmentsTest {

    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir private Path folder;

    private final UUID owner = Ids.next();
    private TestDatabase database;
    private TestContainer container;
    private TestUnits units;
    private UnitTree tree;
    private Attachments attachments;
    private Records records;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.of("kernel");
        units = new TestUnits(database);
        container = new TestContainer(database);
        container.put(DataDirectory.class, TestData.in(folder));
        tree = container.call(() -> container.get(Units.class).tree());
        container.as(TestCallers.of("hr", tree, units.q01, Role.HR));
        records = container.put(Records.class, new Records());
        attachments = container.get(Attachments.class);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsAFileAndGivesItBack() throws IOException {
        AttachmentRow row = add("C:\\tmp\\Quyết định số 12.pdf", PDF);
        assertEquals("Quyết định số 12.pdf", row.name());
        assertEquals("application/pdf", row.mediaType());
        assertEquals(row, items().get(0));
        Download download = attachments.download(row.id());
        assertArrayEquals(PDF, Files.readAllBytes(download.content()));
        Map<String, String> headers = download.headers();
        assertEquals(
                "attachment; filename=\"quyet_dinh_so_12.pdf\";"
                        + " filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20s%E1%BB%91%2012.pdf",
                headers.get("Content-Disposition"));
        assertEquals("nosniff", headers.get("X-Content-Type-Options"));
    }

    @Test
    void recordsAddingDownloadingAndRemoving() throws SQLException {
        AttachmentRow row = add("a.pdf", PDF);
        attachments.download(row.id());
        attachments.remove(row.id());
        assertThrows(NotFound.class, () -> attachments.get(row.id()));
        assertEquals(
                "CREATE DOWNLOAD DELETE",
                database.text(
                        """
                        select string_agg(action, ' ' order by at) from kernel.audit_entry
                        where object_type = 'attachment' and object_id = ?
                        """,
                        row.id().toString()));
    }

    @Test
    void saysThatAContentIsLostAndRecordsNoDownload() throws IOException, SQLException {
        AttachmentRow row = add("a.pdf", PDF);
        Files.delete(attachments.download(row.id()).content());
        BusinessException lost =
                assertThrows(BusinessException.class, () -> attachments.download(row.id()));
        assertEquals(BusinessException.Kind.NOT_FOUND, lost.kind());
        assertEquals("error.attachment.lost", lost.key());
        assertEquals(List.of("a.pdf"), List.of(lost.args()));
        assertEquals(
                "1",
                database.text(
                        "select count(*) from kernel.audit_entry where action = 'DOWNLOAD' and object_id = ?",
                        row.id().toString()));
    }

    @Test
    void recordsTakingAFileAsALookUpAtItsRecord() throws SQLException {
        AttachmentRow row = add("a.pdf", PDF);
        attachments.get(row.id());
        items();
        attachments.download(row.id());
        List<LookUp> looks =
                container.get(LookUps.class).at("transfer", owner, PageRequest.first()).items();
        assertEquals(1, looks.size());
        assertEquals("hr", looks.get(0).who());
        assertEquals(AuditAction.LOOK_UP, looks.get(0).action());
        assertEquals("a.pdf", looks.get(0).file());
    }

    @Test
    void showsFilesOnlyWithinTheScope() {
        AttachmentRow row = add("a.pdf", PDF);
        container.as(TestCallers.of("other", tree, units.q12, Role.HR));
        assertThrows(NotFound.class, () -> attachments.download(row.id()));
        assertThrows(NotFound.class, () -> attachments.remove(row.id()));
        assertThrows(NotFound.class, this::items);
        assertThrows(NotFound.class, () -> add("b.pdf", PDF));
    }

    @Test
    void followsTheRecordFromUnitToUnit() {
        AttachmentRow row = add("a.pdf", PDF);
        records.unit = units.q1201;
        assertThrows(NotFound.class, () -> attachments.download(row.id()));
        container.as(TestCallers.of("other", tree, units.q12, Role.HR));
        assertEquals("a.pdf", attachments.download(row.id()).name());
    }

    @Test
    void letsOnlyThoseChangeWhomTheRecordLets() {
        AttachmentRow row = add("a.pdf", PDF);
        records.changes = false;
        assertFalse(attachments.of("transfer", owner).addable());
        assertFalse(items().get(0).removable());
        assertEquals("a.pdf", attachments.download(row.id()).name());
        assertThrows(NotAllowed.class, () -> add("b.pdf", PDF));
        assertThrows(NotAllowed.class, () -> attachments.requireAdd("transfer", owner));
        assertThrows(NotAllowed.class, () -> attachments.remove(row.id()));
        assertEquals(1, items().size());
    }

    @Test
    void keepsTheFilesOfAnEndedRecordAsTheyAre() {
        AttachmentRow row = add("a.pdf", PDF);
        records.open = false;
        assertFalse(attachments.of("transfer", owner).addable());
        assertEquals("error.attachment.ended", key(() -> add("b.pdf", PDF)));
        assertEquals("error.attachment.ended", key(() -> attachments.remove(row.id())));
        assertEquals(1, items().size());
    }

    @Test
    void keepsWhatADecisionRestsOn() {
        AttachmentRow before = add("a.pdf", PDF);
        records.fixedUntil = before.addedAt();
        AttachmentRow after = add("b.pdf", PDF);
        assertEquals(List.of(false, true), items().stream().map(AttachmentRow::removable).toList());
        assertEquals("error.attachment.fixed", key(() -> attachments.remove(before.id())));
        attachments.remove(after.id());
        assertEquals(List.of(before.id()), items().stream().map(AttachmentRow::id).toList());
    }

    @Test
    void takesNoMoreThanARecordHasRoomFor() {
        for (int i = 0; i < Attachments.MOST; i++) {
            add(i + ".pdf", PDF);
        }
        assertFalse(attachments.of("transfer", owner).addable());
        assertEquals("error.attachment.tooMany", key(() -> add("one-more.pdf", PDF)));
    }

    @Test
    void takesEveryAllowedType() throws IOException {
        add("a.png", PNG);
        add("a.TXT", "Xin chào\r\n".getBytes(StandardCharsets.UTF_8));
        add("a.csv", "mã,tên\n1,Bến Nghé\n".getBytes(StandardCharsets.UTF_8));
        add("a.docx", zip("[Content_Types].xml", "word/document.xml"));
        add("a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml"));
        add(
                "a.jpeg",
                new byte[] {
                    (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0
                });
        assertEquals(6, items().size());
    }

    @ParameterizedTest
    @CsvSource({
        "a.pdf, <html><script>alert(1)</script></html>",
        "a.txt, <html><script>alert(1)</script></html>",
        "a.txt, '<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>'",
        "a.png, %PDF-1.7",
        "a.html, hello",
        "a.svg, <svg/>",
        "a.exe, MZ",
        "a.pdf.exe, %PDF-1.7",
        "a, %PDF-1.7",
        "a.docx, PK",
    })
    void refusesWhatIsNotWhatItSays(String name, String content) {
        assertRefused(name, content.getBytes(StandardCharsets.UTF_8), "error.attachment.type");
    }

    @Test
    void refusesMacrosAndOtherPackages() throws IOException {
        assertRefused(
                "a.docx",
                zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
                "error.attachment.type");
        assertRefused(
                "a.docx", zip("[Content_Types].xml", "xl/workbook.xml"), "error.attachment.type");
        assertRefused("a.xlsx", zip("evil.sh"), "error.attachment.type");
    }

    @Test
    void refusesTextThatIsNoText() {
        assertRefused("a.txt", new byte[] {'a', 0, 'b'}, "error.attachment.type");
        assertRefused("a.csv", new byte[] {'a', (byte) 0xE9, 'b'}, "error.attachment.type");
    }

    @Test
    void refusesEmptyTooLongAndClassified() {
        assertRefused("a.txt", new byte[0], "error.attachment.empty");
        assertEquals(
                "error.attachment.size",
                assertThrows(
                                InvalidInput.class,
                                () -> attachments.add(draft("a.txt", "UNCLASSIFIED"), endless()))
                        .key());
        assertEquals(
                "error.attachment.classification",
                assertThrows(
                                InvalidInput.class,
                                () -> attachments.add(draft("a.pdf", "MẬT"), stream(PDF)))
                        .key());
        assertEquals(0, files());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd.txt",
                "..\\x.txt",
                "/abs/x.txt",
                "x\r\nSet-Cookie: a.txt",
                "\"x.txt"
            })
    void makesNamesHarmless(String name) {
        String safe = Attachments.safeName(name);
        assertFalse(safe.matches(".*[\\\\/\"\\p{Cntrl}].*"), safe);
        assertFalse(safe.startsWith("."), safe);
    }

    @Test
    void keepsTheSameContentOnceAndCleansWhatNobodyNames() throws IOException {
        AttachmentRow first = add("a.pdf", PDF);
        AttachmentRow second = add("b.pdf", PDF);
        add("c.png", PNG);
        assertEquals(2, files());
        attachments.remove(first.id());
        Files.writeString(folder.resolve("attachments/incoming/in-cut.part"), "cut off");
        clean();
        assertEquals(3, files());
        makeOld();
        clean();
        assertEquals(2, files());
        attachments.remove(second.id());
        clean();
        assertEquals(1, files());
    }

    private List<AttachmentRow> items() {
        return attachments.of("transfer", owner).items();
    }

    private static String key(Executable refused) {
        return assertThrows(BusinessException.class, refused).key();
    }

    /** Records of the first ward that HR keeps, unless a test says otherwise. */
    private final class Records implements AttachmentOwner {

        private UUID unit = units.q0101;
        private boolean changes = true;
        private boolean open = true;
        private Instant fixedUntil;

        @Override
        public String type() {
            return "transfer";
        }

        @Override
        public AttachmentRights rights(UUID id) {
            if (!container.get(Callers.class).current().scope().covers(unit)) {
                throw new NotFound("thing.transfer", id);
            }
            return new AttachmentRights(unit, "T-1", changes, open, fixedUntil);
        }
    }

    private void clean() {
        container.get(AttachmentTimer.class).clean();
    }

    private void makeOld() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(200_000)));
            }
        }
    }

    private long files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void assertRefused(String name, byte[] content, String key) {
        assertEquals(key, assertThrows(InvalidInput.class, () -> add(name, content)).key());
        assertEquals(0, files());
    }

    private AttachmentRow add(String name, byte[] content) {
        return attachments.add(draft(name, AttachmentDraft.UNCLASSIFIED), stream(content));
    }

    private AttachmentDraft draft(String name, String classification) {
        return new AttachmentDraft("transfer", owner, name, classification);
    }

    private static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                java.util.Arrays.fill(buffer, offset, offset + length, (byte) 'a');
                return length;
            }
        };
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
