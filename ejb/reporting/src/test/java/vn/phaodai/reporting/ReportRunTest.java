package vn.phaodai.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.reporting.print.PaperLanguage;

class ReportRunTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant LATER = NOW.plus(ReportRun.LEASE).plusMillis(1);
    private static final UUID CLAIM = UUID.randomUUID();
    private static final ArchivedFile FILE =
            new ArchivedFile("bao-cao.pdf", "2026/11/x.pdf", 42, "ab".repeat(32));

    @Test
    void goesFromQueuedByRunningToDone() {
        ReportRun run = run(false);
        run.start(CLAIM, NOW);
        assertTrue(run.isHeldBy(CLAIM));

        run.finish(CLAIM, FILE, 3, LATER);

        assertEquals(RunState.DONE, run.state());
        assertEquals(FILE.sha256(), run.sha256());
        assertFalse(run.isHeldBy(CLAIM));
    }

    @Test
    void isFinishedOnlyByItsLastClaim() {
        ReportRun run = run(false);
        run.start(CLAIM, NOW);
        run.giveBack(LATER);
        UUID second = UUID.randomUUID();
        run.start(second, LATER);

        assertThrows(BusinessException.class, () -> run.finish(CLAIM, FILE, 1, LATER));
        run.finish(second, FILE, 1, LATER);

        assertEquals(2, run.attempt());
        assertEquals(RunState.DONE, run.state());
    }

    @Test
    void isNotGivenBackWhileItsWorkerLives() {
        ReportRun run = run(false);
        run.start(CLAIM, NOW);

        assertThrows(BusinessException.class, () -> run.giveBack(NOW.plusSeconds(1)));
    }

    @Test
    void failsWhenThreeWorkersDied() {
        ReportRun run = run(false);
        Instant at = NOW;
        for (int i = 0; i < ReportRun.MAX_ATTEMPTS; i++) {
            run.start(UUID.randomUUID(), at);
            at = at.plus(ReportRun.LEASE).plusMillis(1);
            run.giveBack(at);
        }

        assertEquals(RunState.FAILED, run.state());
        assertEquals("report.failure.interrupted", run.failureKey());
    }

    @Test
    void isCancelledBeforeItIsOverAndNotAfter() {
        ReportRun waiting = run(false);
        waiting.cancel(NOW);
        assertEquals(RunState.CANCELLED, waiting.state());

        ReportRun running = run(false);
        running.start(CLAIM, NOW);
        running.cancel(NOW);
        assertFalse(running.isHeldBy(CLAIM));

        assertThrows(BusinessException.class, () -> running.cancel(NOW));
    }

    @Test
    void waitsForASecondPerson() {
        ReportRun run = run(true);
        assertThrows(BusinessException.class, () -> run.start(CLAIM, NOW));

        run.approve();
        run.start(CLAIM, NOW);

        assertEquals(RunState.RUNNING, run.state());
    }

    @Test
    void isOverWhenTheSecondPersonRefuses() {
        ReportRun run = run(true);
        run.refuse(NOW);

        assertEquals(RunState.CANCELLED, run.state());
        assertEquals(Approval.REFUSED, run.approval());
    }

    @Test
    void keepsItsHashWhenTheFileGoes() {
        ReportRun run = run(false);
        run.start(CLAIM, NOW);
        run.finish(CLAIM, FILE, 3, LATER);
        run.forgetFile(LATER);

        assertNull(run.filePath());
        assertEquals(FILE.sha256(), run.sha256());
    }

    private static ReportRun run(boolean needsApproval) {
        UUID unit = UUID.randomUUID();
        LocalDate day = LocalDate.of(2026, 11, 23);
        return new ReportRun(
                "strength",
                ReportFormat.PDF,
                PaperLanguage.VI,
                new ReportOrder(Map.of("at", day.toString()), unit, "Quận 1", day, "Quân số", 0),
                needsApproval,
                new Caller("hr", "Hà", Set.of(Role.HR), unit, null),
                NOW);
    }
}
