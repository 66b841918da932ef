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
import java.util.stream.Collectors;
import vn.phaodai.force.ListExport;
import vn.phaodai.force.ListExports;
import vn.phaodai.force.career.LeaveRegister;
import vn.phaodai.force.decisions.Decisions;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.web.kit.Download;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;

/**
 * Taking a list about people out: at once if it is short, else after a second person's approval.
 */
@Named("listExport")
@ViewScoped
public class ListExportPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    /** Where a list is looked at, by its name. */
    private static final Map<String, String> PAGES =
            Map.of(
                    ListExports.OFFICERS,
                    "/officers",
                    Decisions.LIST,
                    "/decisions",
                    LeaveRegister.LIST,
                    "/leave");

    @Inject private ListExports exports;
    @Inject private BusinessClock clock;

    private final Map<String, String> filters = new HashMap<>();
    private String list;
    private long rows;
    private transient List<ListExport> own;

    @PostConstruct
    void open() {
        Map<String, String> parameters =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        list = parameters.getOrDefault("list", ListExports.OFFICERS);
        if (!PAGES.containsKey(list)) {
            throw new NotFound("thing.export", list);
        }
        exports.filters(list)
                .forEach(
                        name -> {
                            String value = parameters.get(Table.inAddress(name));
                            if (value != null) {
                                filters.put(name, value);
                            }
                        });
    }

    public void load() {
        rows = exports.count(list, filters);
    }

    /** From a list: the file, or the page where it is asked for. */
    public String start(String of, Map<String, String> wanted) {
        if (exports.needsApproval(of, wanted)) {
            return address(of, wanted);
        }
        Download.xlsx(name(of), out -> exports.write(of, wanted, Download.words(), out));
        return null;
    }

    public String propose() {
        exports.propose(list, filters);
        Said.done("export.proposed", rows);
        return address(list, filters);
    }

    public void fetch(ListExport export) {
        Download.xlsx(
                name(export.list()), out -> exports.write(export.id(), Download.words(), out));
    }

    public String name(String of) {
        return Texts.text("export.list." + of);
    }

    private static String address(String of, Map<String, String> wanted) {
        return "/exports/list?faces-redirect=true&list="
                + of
                + wanted.entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        .map(
                                entry ->
                                        "&"
                                                + Table.inAddress(entry.getKey())
                                                + "="
                                                + URLEncoder.encode(
                                                        entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining());
    }

    /** Where the list is looked at. */
    public String getBack() {
        return PAGES.get(list);
    }

    public String getList() {
        return list;
    }

    public boolean isFetchable(ListExport export) {
        return export.canBeFetched(clock.now());
    }

    public long getRows() {
        return rows;
    }

    public boolean isLong() {
        return rows > ListExports.FREELY;
    }

    public int getFreely() {
        return ListExports.FREELY;
    }

    public List<ListExport> getOwn() {
        if (own == null) {
            own = exports.own(PageRequest.first(SHOWN)).items();
        }
        return own;
    }
}
