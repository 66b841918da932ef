package vn.phaodai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;

/** All reports there are. */
@ApplicationScoped
class ReportCatalogue {

    @Inject @Any private Instance<ReportDefinition> definitions;

    Optional<ReportDefinition> find(String code) {
        return definitions.stream().filter(report -> report.code().equals(code)).findFirst();
    }

    List<ReportDefinition> of(Caller caller) {
        return definitions.stream()
                .filter(report -> isFor(report, caller))
                .sorted(Comparator.comparing(ReportDefinition::code).reversed())
                .toList();
    }

    static boolean isFor(ReportDefinition report, Caller caller) {
        return caller.isAny(report.roles().toArray(Role[]::new));
    }
}
