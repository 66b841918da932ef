package vn.phaodai.kernel.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import vn.phaodai.kernel.NotFound;

/** The registers that the capabilities offer. */
@ApplicationScoped
class ImportTargets {

    @Inject @Any private Instance<ImportTarget> targets;

    ImportTarget get(String kind) {
        return targets.stream()
                .filter(target -> target.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFound("thing.import", kind));
    }
}
