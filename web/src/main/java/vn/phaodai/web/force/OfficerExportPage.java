package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.force.OfficerExport;
import vn.phaodai.force.OfficerExports;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.web.kit.Download;
import vn.phaodai.web.kit.Texts;

/** Taking a list of officers out: at once if it is short, else after a second person's approval. */
@Named("officerExport")
@ViewScoped
public class OfficerExportPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;
    private static final List<String> FILTERS =
            List.of("q", "unitId", "rank", "position", "status", "at");

    @Inject private OfficerExports exports;
    @Inject private OfficerRecords officers;
    @Inject private BusinessClock clock;

    private final Map<String, String> filters = new HashMap<>();
    private long rows;
    private transient List<OfficerExport> own;

    @PostConstruct
    void open() {
        Map<String, String> parameters =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        FILTERS.stream()
                .filter(parameters::containsKey)
                .forEach(name -> filters.put(name, parameters.get(name)));
    }

    public void load() {
        rows = officers.count(filters);
    }

    /** From the list: the file, or the page where it is asked for. */
    public String start(Map<String, String> wanted) {
        if (exports.needsApproval(wanted)) {
            return "/officers/exports?faces-redirect=true&" + query(wanted);
        }
        Download.xlsx(
                Texts.text("export.name"), out -> exports.write(wanted, Download.words(), out));
        return null;
    }

    public String propose() {
        exports.propose(filters);
        Said.done("export.proposed", rows);
        return "/officers/exports?faces-redirect=true&" + query(filters);
    }

    public void fetch(UUID id) {
        Download.xlsx(Texts.text("export.name"), out -> exports.write(id, Download.words(), out));
    }

    private static String query(Map<String, String> wanted) {
        return wanted.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(
                        entry ->
                                entry.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public boolean isFetchable(OfficerExport export) {
        return export.canBeFetched(clock.now());
    }

    public long getRows() {
        return rows;
    }

    public boolean isLong() {
        return rows > OfficerExports.FREELY;
    }

    public int getFreely() {
        return OfficerExports.FREELY;
    }

    public List<OfficerExport> getOwn() {
        if (own == null) {
            own = exports.own(PageRequest.first(SHOWN)).items();
        }
        return own;
    }
}
