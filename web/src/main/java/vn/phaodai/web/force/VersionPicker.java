package vn.phaodai.web.force;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.establishments.EstablishmentVersions;
import vn.phaodai.force.establishments.VersionRow;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.web.kit.Texts;

/** Choosing a version of the establishment, whichever it is, by part of its title or number. */
@Named("versionPicker")
@RequestScoped
public class VersionPicker {

    private static final int LIMIT = 12;

    @Inject private EstablishmentVersions versions;

    private final Map<String, VersionRow> found = new HashMap<>();

    /** Ids, since an id is what forms and filters keep; the latest ones while nothing is typed. */
    public List<String> complete(String typed) {
        Map<String, String> filters =
                VietnameseText.clean(typed) == null ? Map.of() : Map.of("q", typed);
        return versions.list(PageRequest.first(LIMIT).filteredBy(filters)).items().stream()
                .peek(row -> found.put(row.id().toString(), row))
                .map(row -> row.id().toString())
                .toList();
    }

    /** Its title; the text itself if it is no version's id in scope. */
    public String name(Object id) {
        VersionRow row = row(id);
        return row == null ? text(id) : row.title();
    }

    /** Its number, day and standing. */
    public String about(Object id) {
        VersionRow row = row(id);
        return row == null
                ? ""
                : String.join(
                        " · ",
                        row.decisionNumber(),
                        Texts.show(row.effectiveOn()),
                        Texts.show(row.state()));
    }

    private VersionRow row(Object id) {
        return text(id).isEmpty() ? null : found.computeIfAbsent(text(id), this::read);
    }

    private VersionRow read(String id) {
        try {
            return versions.get(UUID.fromString(id));
        } catch (IllegalArgumentException | NotFound unknown) {
            return null;
        }
    }

    private static String text(Object id) {
        return id == null ? "" : id.toString();
    }
}
