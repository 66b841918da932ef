package vn.phaodai.web.force;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.force.OfficerRow;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.web.SearchHit;
import vn.phaodai.web.SearchSource;
import vn.phaodai.web.kit.UnitPicker;

/** Officers of the caller's scope in the search of the top bar. */
@RequestScoped
public class OfficerSearch implements SearchSource {

    @Inject private OfficerRecords officers;
    @Inject private UnitPicker units;
    @Inject private ForceTexts force;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title() {
        return "officers.title";
    }

    @Override
    public boolean isFor(Caller caller) {
        return caller.isAny(ForceMenu.READERS);
    }

    @Override
    public List<SearchHit> search(String text, int limit) {
        return officers
                .list(PageRequest.first(limit).filteredBy(Map.of("q", text)))
                .items()
                .stream()
                .map(this::hit)
                .toList();
    }

    private SearchHit hit(OfficerRow officer) {
        return new SearchHit(
                officer.fullName(),
                String.join(
                        " · ",
                        officer.serviceNumber(),
                        force.rank(officer.rank()),
                        units.name(officer.unitId())),
                "/officers/" + officer.id());
    }
}
