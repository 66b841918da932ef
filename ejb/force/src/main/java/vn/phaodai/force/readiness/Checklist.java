package vn.phaodai.force.readiness;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The checklist of a unit for a reporting month, with every line that makes its figure.
 *
 * @param period first day of the month in which the reporting month ends
 * @param from first day of the reporting month, the 15th of the month before
 * @param to its last day, the 14th
 * @param asOf day of the facts: the last day, or today while the period runs
 * @param percent weights that count, of the weights that apply; null if none applies
 */
public record Checklist(
        UUID unitId,
        LocalDate period,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        BigDecimal percent,
        List<ReadinessLine> lines)
        implements Serializable {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Checklist {
        lines = List.copyOf(lines);
    }

    static Checklist of(
            UUID unitId, ReportingMonth month, LocalDate today, List<ReadinessLine> lines) {
        return new Checklist(
                unitId,
                month.named(),
                month.from(),
                month.to(),
                month.asOf(today),
                percent(lines),
                lines);
    }

    static BigDecimal percent(List<ReadinessLine> lines) {
        BigDecimal counting = BigDecimal.ZERO;
        long applying = 0;
        for (ReadinessLine line : lines) {
            if (line.share() != null) {
                counting = counting.add(line.share().multiply(BigDecimal.valueOf(line.weight())));
                applying += line.weight();
            }
        }
        return applying == 0
                ? null
                : counting.multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(applying), 1, RoundingMode.HALF_UP);
    }

    /** Lines where something is still to be done. */
    public long openLines() {
        return lines.stream().filter(ReadinessLine::open).count();
    }
}
