package vn.phaodai.kernel.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Where every chain stood at one time, signed: a tail that is cut off or written anew afterwards no
 * longer fits. Names the hash of the head before, so that a head taken away shows too.
 *
 * @param at when, in ISO 8601
 * @param previous SHA-256 of the file of the head before; {@code -} for the first
 */
record AuditHead(String at, String previous, List<Place> places) {

    private static final String TITLE = "phaodai audit head 1";
    private static final String SIGNATURE = "signature ";

    /** The last row of a chain. */
    record Place(int chain, long seq, String hash) {}

    AuditHead {
        places = List.copyOf(places);
    }

    String signedBy(PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text().getBytes(StandardCharsets.UTF_8));
            return text() + SIGNATURE + Base64.getEncoder().encodeToString(signature.sign()) + "\n";
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /**
     * @throws GeneralSecurityException if the file is no head, or not as it was signed
     */
    static AuditHead read(String file, PublicKey key) throws GeneralSecurityException {
        int end = file.lastIndexOf(SIGNATURE);
        if (end < 0 || !file.startsWith(TITLE + "\n")) {
            throw new GeneralSecurityException("not a head");
        }
        String text = file.substring(0, end);
        if (!verifies(text, file.substring(end + SIGNATURE.length()).strip(), key)) {
            throw new GeneralSecurityException("the signature does not fit");
        }
        String at = null;
        String previous = null;
        List<Place> places = new ArrayList<>();
        for (String line : text.split("\n")) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "at" -> at = words[1];
                case "previous" -> previous = words[1];
                case "chain" ->
                        places.add(
                                new Place(
                                        Integer.parseInt(words[1]),
                                        Long.parseLong(words[2]),
                                        words[3]));
                default -> {
                    // the title
                }
            }
        }
        return new AuditHead(at, previous, places);
    }

    private static boolean verifies(String text, String signature, PublicKey key)
            throws GeneralSecurityException {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    static String hashOf(String file) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(file.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder(TITLE).append('\n');
        text.append("at ").append(at).append('\n');
        text.append("previous ").append(previous).append('\n');
        for (Place place : places) {
            text.append("chain ").append(place.chain()).append(' ').append(place.seq());
            text.append(' ').append(place.hash()).append('\n');
        }
        return text.toString();
    }
}
