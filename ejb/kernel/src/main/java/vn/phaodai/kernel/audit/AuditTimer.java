package vn.phaodai.kernel.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.DataDirectory;
import vn.phaodai.kernel.SystemTask;

/** Signs a head once a day and makes the partitions of the months to come. */
@Stateless
@PermitAll
@SystemTask
public class AuditTimer {

    static final String HEADS = "audit-heads";
    static final String SUFFIX = ".head";

    private static final int MONTHS_AHEAD = 12;

    @Inject private AuditRepository repository;
    @Inject private DataDirectory data;
    @Inject private BusinessClock clock;

    /** Often, so that a day on which the server started late has its head too. */
    @Schedule(hour = "*", minute = "*/10", info = "audit head")
    public void signHead() {
        Path folder = data.folder(HEADS);
        Path file = folder.resolve(clock.today() + SUFFIX);
        if (Files.exists(file)) {
            return;
        }
        List<AuditHead.Place> places = repository.heads();
        if (places.isEmpty()) {
            return;
        }
        Path keys = data.folder("keys");
        try {
            AuditHead head = new AuditHead(clock.now().toString(), previous(folder), places);
            Path aside = Files.createTempFile(folder, "head", ".part");
            Files.writeString(aside, head.signedBy(AuditKeys.signingKey(keys)));
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            Files.copy(
                    keys.resolve(AuditKeys.PUBLIC),
                    folder.resolve(AuditKeys.PUBLIC),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Schedule(hour = "1", minute = "30", timezone = "Asia/Ho_Chi_Minh", info = "audit partitions")
    public void makePartitions() {
        repository.makePartitions(MONTHS_AHEAD);
    }

    private static String previous(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path last =
                    files.filter(file -> file.toString().endsWith(SUFFIX))
                            .max(Path::compareTo)
                            .orElse(null);
            return last == null ? "-" : AuditHead.hashOf(Files.readString(last));
        }
    }
}
