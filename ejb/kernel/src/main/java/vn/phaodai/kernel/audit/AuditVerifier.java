package vn.phaodai.kernel.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.phaodai.kernel.Unscoped;

/**
 * Recomputes the chains of the audit from the rows alone, with no help of the database's own
 * functions, and compares them with the signed heads. Plain JDBC: runs without a container.
 */
@Unscoped("Recomputes the whole record for the operator; names rows, shows no content")
public final class AuditVerifier {

    /** All is as it was written. */
    public static final int WHOLE = 0;

    /** Something was altered, is missing or out of order. */
    public static final int BROKEN = 1;

    /** It could not be checked. */
    public static final int NOT_CHECKED = 2;

    private static final String ROWS =
            """
            select chain, seq, id::text, (extract(epoch from at) * 1000000)::bigint::text, who, unit_id::text, action,
                object_type, object_id, label, purpose, outcome, changes::text, request_id,
                encode(prev_hash, 'hex'), encode(hash, 'hex'), at::text
            from kernel.audit_entry order by chain, seq, at
            """;

    private final PrintStream out;
    private final Map<Integer, TreeMap<Long, List<Expected>>> expected = new HashMap<>();
    private final Map<Integer, Long> last = new HashMap<>();
    private int faults;
    private long rows;

    /** What a head says about a row. */
    private record Expected(String head, String hash) {}

    private AuditVerifier(PrintStream out) {
        this.out = out;
    }

    /**
     * {@code PHAODAI_DB_URL}, {@code PHAODAI_DB_USER}, {@code PHAODAI_DB_PASSWORD}; heads in {@code
     * PHAODAI_DATA_DIR/audit-heads}.
     */
    public static void main(String[] args) {
        String data = System.getenv().getOrDefault("PHAODAI_DATA_DIR", "data");
        System.exit(
                run(
                        System.getenv()
                                .getOrDefault(
                                        "PHAODAI_DB_URL",
                                        "jdbc:postgresql://127.0.0.1:15432/phaodai"),
                        System.getenv().getOrDefault("PHAODAI_DB_USER", "phaodai_app"),
                        System.getenv("PHAODAI_DB_PASSWORD"),
                        Path.of(data, AuditTimer.HEADS),
                        System.out));
    }

    /**
     * @param heads folder of the signed heads and the public key; null checks the chains alone
     * @return {@link #WHOLE}, {@link #BROKEN} or {@link #NOT_CHECKED}
     */
    public static int run(String url, String user, String password, Path heads, PrintStream out) {
        AuditVerifier verifier = new AuditVerifier(out);
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            int signed = heads == null ? 0 : verifier.readHeads(heads);
            verifier.checkRows(connection);
            verifier.checkTails();
            out.printf(
                    "%d rows in %d chains, %d signed heads: %s%n",
                    verifier.rows,
                    verifier.last.size(),
                    signed,
                    verifier.faults == 0 ? "whole" : verifier.faults + " faults");
            return verifier.faults == 0 ? WHOLE : BROKEN;
        } catch (SQLException | IOException failed) {
            out.println("Not checked: " + failed.getMessage());
            return NOT_CHECKED;
        }
    }

    private int readHeads(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files =
                    found.filter(file -> file.toString().endsWith(AuditTimer.SUFFIX))
                            .sorted()
                            .toList();
        }
        if (files.isEmpty()) {
            return 0;
        }
        PublicKey key;
        try {
            key = AuditKeys.publicKey(folder.resolve(AuditKeys.PUBLIC));
        } catch (IOException | GeneralSecurityException missing) {
            fault("the public key of the heads cannot be read: %s", missing.getMessage());
            return 0;
        }
        String before = "-";
        for (Path file : files) {
            String text = Files.readString(file);
            readHead(file.getFileName().toString(), text, before, key);
            before = AuditHead.hashOf(text);
        }
        return files.size();
    }

    private void readHead(String name, String text, String before, PublicKey key) {
        try {
            AuditHead head = AuditHead.read(text, key);
            if (!head.previous().equals(before)) {
                fault(
                        "head %s does not follow the head before it: one is missing or altered",
                        name);
            }
            for (AuditHead.Place place : head.places()) {
                expected.computeIfAbsent(place.chain(), none -> new TreeMap<>())
                        .computeIfAbsent(place.seq(), none -> new ArrayList<>())
                        .add(new Expected(name, place.hash()));
            }
        } catch (GeneralSecurityException | RuntimeException altered) {
            fault("head %s: %s", name, altered.getMessage());
        }
    }

    private void checkRows(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ROWS)) {
            statement.setFetchSize(5000);
            try (ResultSet row = statement.executeQuery()) {
                int chain = -1;
                boolean broken = false;
                String before = null;
                while (row.next()) {
                    rows++;
                    if (row.getInt(1) != chain) {
                        chain = row.getInt(1);
                        broken = false;
                        before = firstHash(chain);
                    }
                    if (!broken) {
                        broken = !fits(row, chain, before);
                    }
                    before = row.getString(16);
                    last.put(chain, row.getLong(2));
                }
            }
        }
    }

    /** Whether the row stands where it should and is as it was written; names it if not. */
    private boolean fits(ResultSet row, int chain, String before) throws SQLException {
        long seq = row.getLong(2);
        long due = last.getOrDefault(chain, 0L) + 1;
        if (seq > due) {
            return fault(
                    "chain %d: row %s missing before %s",
                    chain, due == seq - 1 ? due : due + " to " + (seq - 1), name(row));
        }
        if (seq < due) {
            return fault("chain %d: out of order or twice: %s", chain, name(row));
        }
        if (!row.getString(16).equals(hash(row))) {
            return fault("chain %d: altered: %s", chain, name(row));
        }
        if (!row.getString(15).equals(before)) {
            return fault("chain %d: the row before was altered: %s", chain, name(row));
        }
        for (Expected head : expectedAt(chain, seq)) {
            if (!head.hash().equals(row.getString(16))) {
                return fault(
                        "chain %d: written anew since head %s: %s", chain, head.head(), name(row));
            }
        }
        return true;
    }

    private List<Expected> expectedAt(int chain, long seq) {
        return expected.getOrDefault(chain, new TreeMap<>()).getOrDefault(seq, List.of());
    }

    private void checkTails() {
        new TreeMap<>(expected)
                .forEach(
                        (chain, places) -> {
                            long end = last.getOrDefault(chain, 0L);
                            Map.Entry<Long, List<Expected>> beyond = places.higherEntry(end);
                            if (beyond != null) {
                                fault(
                                        "chain %d: row %d and later missing: head %s ends at row %d",
                                        chain,
                                        end + 1,
                                        beyond.getValue().get(0).head(),
                                        beyond.getKey());
                            }
                        });
    }

    private boolean fault(String text, Object... args) {
        faults++;
        out.printf(text + "%n", args);
        return false;
    }

    private static String name(ResultSet row) throws SQLException {
        return String.format(
                "row %d, id %s, %s, %s by %s",
                row.getLong(2),
                row.getString(3),
                row.getString(17),
                row.getString(7),
                row.getString(5));
    }

    private static String hash(ResultSet row) throws SQLException {
        MessageDigest digest = sha256();
        part(digest, row.getString(15));
        part(digest, row.getString(1));
        part(digest, row.getString(2));
        for (int column = 3; column <= 14; column++) {
            part(digest, row.getString(column));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void part(MessageDigest digest, String text) {
        if (text == null) {
            digest.update("-;".getBytes(StandardCharsets.UTF_8));
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        digest.update((byte) ';');
    }

    private static String firstHash(int chain) {
        return HexFormat.of()
                .formatHex(
                        sha256().digest(
                                        ("phaodai audit chain " + chain)
                                                .getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
