package vn.phaodai.web.force;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.force.OfficerRow;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.web.kit.UnitPicker;

/** Choosing an officer by part of the name or service number. */
@Named("officerPicker")
@RequestScoped
public class OfficerPicker implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LIMIT = 12;

    @Inject private OfficerRecords officers;
    @Inject private ForceTexts force;
    @Inject private UnitPicker units;

    private final Map<String, OfficerRow> found = new HashMap<>();

    /** Ids, since an id is what forms keep. */
    public List<String> complete(String typed) {
        if (VietnameseText.clean(typed) == null) {
            return List.of();
        }
        return officers
                .list(PageRequest.first(LIMIT).filteredBy(Map.of("q", typed, "status", "ACTIVE")))
                .items()
                .stream()
                .peek(row -> found.put(row.id().toString(), row))
                .map(row -> row.id().toString())
                .toList();
    }

    /** Name and service number; the text itself if it is no officer's id in scope. */
    public String name(Object id) {
        OfficerRow row = row(id);
        return row == null ? text(id) : row.fullName() + " · " + row.serviceNumber();
    }

    /** Rank, position and unit. */
    public String about(Object id) {
        OfficerRow row = row(id);
        return row == null
                ? ""
                : String.join(
                        " · ",
                        force.rank(row.rank()),
                        force.position(row.position()),
                        units.name(row.unitId()));
    }

    private OfficerRow row(Object id) {
        return id == null || text(id).isEmpty()
                ? null
                : found.computeIfAbsent(text(id), this::read);
    }

    private OfficerRow read(String id) {
        try {
            return officers.line(UUID.fromString(id)).orElse(null);
        } catch (IllegalArgumentException forged) {
            return null;
        }
    }

    private static String text(Object id) {
        return id == null ? "" : id.toString();
    }
}
