package vn.phaodai.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.phaodai.kernel.audit.AuditRow;
import vn.phaodai.web.Messages;
import vn.phaodai.web.Shell;
import vn.phaodai.web.force.ForceTexts;
import vn.phaodai.web.kit.Texts;
import vn.phaodai.web.kit.UnitPicker;

/** What the audit keeps as codes, in the reader's words; what has no words stays as it is. */
@Named("auditTexts")
@RequestScoped
public class AuditTexts {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final List<String> CONSTANTS =
            List.of(
                    "OfficerStatus.",
                    "TransferState.",
                    "DecisionState.",
                    "DecisionKind.",
                    "VersionState.",
                    "ProposalState.",
                    "Sex.",
                    "NeighbourhoodKind.",
                    "Schooling.",
                    "ReadinessAnswer.");

    @Inject private UnitPicker units;
    @Inject private ForceTexts force;
    @Inject private Shell shell;

    /** What an entry is about: some begin with a code of their kind. */
    public String label(String label) {
        if (label == null) {
            return "";
        }
        int end = label.indexOf(' ');
        String first = end < 0 ? label : label.substring(0, end);
        String key = "audit.kind." + first;
        return has(key) ? Texts.text(key) + label.substring(first.length()) : label;
    }

    public String field(String name) {
        return List.of("audit.field.", "officerForm.", "transfer.", "field.").stream()
                .map(prefix -> prefix + name)
                .filter(this::has)
                .findFirst()
                .map(Texts::text)
                .orElse(name);
    }

    public String value(AuditRow.ChangedField change, String value) {
        if (value == null) {
            return "";
        }
        if (value.matches(ID)) {
            return units.name(value);
        }
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Texts.show(LocalDate.parse(value));
        }
        return switch (change.name()) {
            case "rank" -> force.rank(value);
            case "position" ->
                    has("TeamPosition." + value)
                            ? Texts.text("TeamPosition." + value)
                            : force.position(value);
            default ->
                    CONSTANTS.stream()
                            .map(prefix -> prefix + value)
                            .filter(this::has)
                            .findFirst()
                            .map(Texts::text)
                            .orElse(value);
        };
    }

    private boolean has(String key) {
        return Messages.has(Locale.forLanguageTag(shell.getLang()), key);
    }
}
