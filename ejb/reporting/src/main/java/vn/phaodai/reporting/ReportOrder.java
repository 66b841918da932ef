package vn.phaodai.reporting;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A checked wish for a report.
 *
 * @param parameters all of them, with the values that empty ones stand for
 * @param subjectUnit the unit it is about, with all below it
 * @param subjectName its name on that day
 * @param asOf the day it tells about
 * @param title as shown in lists and on the verification page
 * @param personalRows lines about persons; 0 if there are none
 */
public record ReportOrder(
        Map<String, String> parameters,
        UUID subjectUnit,
        String subjectName,
        LocalDate asOf,
        String title,
        int personalRows) {

    public ReportOrder {
        parameters = Map.copyOf(parameters);
    }
}
