package vn.phaodai.kernel.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;

/** The registers that the capabilities offer. */
@ApplicationScoped
class ImportTargets {

    @Inject @Any private Instance<ImportTarget> targets;

    /** Kinds that the caller may import, in alphabetical order. */
    List<String> of(Caller caller) {
        return targets.stream()
                .filter(target -> caller.isAny(target.roles().toArray(Role[]::new)))
                .map(ImportTarget::kind)
                .sorted()
                .toList();
    }

    ImportTarget get(String kind) {
        return targets.stream()
                .filter(target -> target.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFound("thing.import", kind));
    }
}
