package vn.phaodai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/** Which unit and day a report is about: the parameters {@code at} and {@code unitId}. */
@ApplicationScoped
class Subjects {

    static final ReportParameter AT = new ReportParameter("at", ReportParameter.Type.DATE, false);
    static final ReportParameter UNIT =
            new ReportParameter("unitId", ReportParameter.Type.UNIT, false);
    private static final LocalDate EARLIEST = LocalDate.of(1945, 8, 19);
    private static final int YEARS_AHEAD = 5;

    @Inject private Units units;
    @Inject private BusinessClock clock;

    /** A unit as it was on a day. */
    record Subject(Unit unit, LocalDate at) {

        Map<String, String> parameters() {
            return Map.of("at", at.toString(), "unitId", unit.id().toString());
        }
    }

    /**
     * A unit the caller sees today, or one that was below the caller's unit on that day.
     *
     * @throws NotFound if it is neither
     */
    Subject of(Caller caller, Map<String, String> given) {
        LocalDate at = ParameterValues.day(given, "at", clock.today());
        if (at.isBefore(EARLIEST) || at.isAfter(clock.today().plusYears(YEARS_AHEAD))) {
            throw new InvalidInput("parameters.at", "error.report.day", at);
        }
        UUID wanted = ParameterValues.id(given, "unitId", caller.unitId());
        UnitTree tree = units.tree();
        boolean seen =
                caller.scope().covers(wanted) || tree.subtree(caller.unitId(), at).contains(wanted);
        if (!seen) {
            throw new NotFound("thing.unit", wanted);
        }
        return tree.find(wanted, at)
                .map(unit -> new Subject(unit, at))
                .orElseThrow(
                        () -> new InvalidInput("parameters.unitId", "error.report.noUnitThen"));
    }
}
