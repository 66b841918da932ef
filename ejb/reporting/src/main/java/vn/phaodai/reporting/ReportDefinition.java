package vn.phaodai.reporting;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.reporting.print.PaperLanguage;

/**
 * A report of the catalogue: a CDI bean, found by its type. Its words in the bundles are {@code
 * report.<code>.title} and {@code report.<code>.about}.
 */
public interface ReportDefinition {

    /** Its name in addresses and the API. */
    String code();

    /** Who may run it: commanders, HR and leadership, unless it says otherwise. */
    default Set<Role> roles() {
        return Set.of(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR, Role.LEADERSHIP);
    }

    Set<ReportFormat> formats();

    /**
     * In which languages it can be had. Vietnamese only, unless it says otherwise: a paper of legal
     * form, as a decision, has no other (Decree 30/2020/ND-CP).
     */
    default Set<PaperLanguage> languages() {
        return Set.of(PaperLanguage.VI);
    }

    List<ReportParameter> parameters();

    /** Whether it has a form of its own; otherwise it is run from the page of what it is about. */
    default boolean isListed() {
        return true;
    }

    /**
     * Checks what was asked for.
     *
     * @param language one of its own, for its title
     * @throws InvalidInput naming the parameter that is wrong
     */
    ReportOrder order(Caller caller, PaperLanguage language, Map<String, String> given);

    /**
     * Asked when somebody with one of its roles takes a file: for reports that some roles may have
     * about themselves only.
     *
     * @param parameters of the run
     * @throws NotAllowed if the caller may not, or no longer
     */
    default void requireReader(Caller caller, Map<String, String> parameters) {
        // whoever has the role and asked for it
    }

    /**
     * Writes the file.
     *
     * @return its pages; 0 if the format has none
     */
    int write(ReportTask task, OutputStream out);
}
