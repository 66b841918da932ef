package vn.phaodai.kernel.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/** The types of file that are taken. What counts is the content; the name must only agree. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    CSV("text/csv", "csv"),
    TXT("text/plain", "txt");

    private static final Detector DETECTOR = new DefaultDetector();
    private static final int ENTRIES_LOOKED_AT = 200;

    private final String mediaType;
    private final Set<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = Set.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    static FileType ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    /** The type, if the content is what the name says and both are allowed. */
    static Optional<FileType> of(Path file, String name) throws IOException {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (FileType type : values()) {
            if (type.extensions.contains(extension)) {
                return type.fits(file) ? Optional.of(type) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean fits(Path file) throws IOException {
        return switch (this) {
            case PDF, PNG, JPEG -> sniffed(file).toString().equals(mediaType);
            case DOCX -> isOffice(file, "word/document.xml");
            case XLSX -> isOffice(file, "xl/workbook.xml");
            case CSV, TXT -> isText(file) && isPlain(sniffed(file));
        };
    }

    private static MediaType sniffed(Path file) throws IOException {
        try (TikaInputStream content = TikaInputStream.get(file)) {
            return DETECTOR.detect(content, new Metadata());
        }
    }

    /** Plain text by content: HTML, SVG, scripts and mails are text with a type of their own. */
    private static boolean isPlain(MediaType sniffed) {
        return sniffed.equals(MediaType.TEXT_PLAIN);
    }

    /** A package of Office Open XML with that main part and without macros. */
    private static boolean isOffice(Path file, String part) throws IOException {
        if (!sniffed(file).getSubtype().matches("zip|x-tika-ooxml")) {
            return false;
        }
        boolean types = false;
        boolean main = false;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            ZipEntry entry = zip.getNextEntry();
            for (int i = 0; entry != null && i < ENTRIES_LOOKED_AT; i++) {
                if (entry.getName().endsWith("vbaProject.bin")) {
                    return false;
                }
                types |= entry.getName().equals("[Content_Types].xml");
                main |= entry.getName().equals(part);
                entry = zip.getNextEntry();
            }
        }
        return types && main;
    }

    private static boolean isText(Path file) throws IOException {
        CharsetDecoder strict =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (InputStream content = Files.newInputStream(file)) {
            byte[] all = content.readAllBytes();
            for (byte each : all) {
                if (each >= 0 && each < 32 && each != '\t' && each != '\n' && each != '\r') {
                    return false;
                }
            }
            strict.decode(ByteBuffer.wrap(all));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
