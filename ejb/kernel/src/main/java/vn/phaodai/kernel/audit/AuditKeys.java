package vn.phaodai.kernel.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The key that signs the heads: made when first needed, readable by the service alone. */
final class AuditKeys {

    static final String PRIVATE = "audit-head.key";
    static final String PUBLIC = "audit-head.pub";

    private AuditKeys() {}

    static PrivateKey signingKey(Path folder) {
        Path file = folder.resolve(PRIVATE);
        try {
            if (Files.notExists(file)) {
                make(folder);
            }
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(decoded(file)));
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException("Key cannot be used: " + file, failed);
        }
    }

    static PublicKey publicKey(Path file) throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(decoded(file)));
    }

    private static void make(Path folder) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path file = folder.resolve(PRIVATE);
        try {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException madeByAnother) {
            return;
        }
        Files.writeString(folder.resolve(PUBLIC), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        Files.writeString(
                file,
                pem("PRIVATE KEY", pair.getPrivate().getEncoded()),
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
    }

    private static String pem(String kind, byte[] key) {
        return "-----BEGIN "
                + kind
                + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                + "\n-----END "
                + kind
                + "-----\n";
    }

    private static byte[] decoded(Path pem) throws IOException {
        String text = Files.readString(pem, StandardCharsets.US_ASCII);
        return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
    }
}
