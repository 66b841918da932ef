package vn.phaodai.web.units;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.kernel.units.reorganisation.ReorganisationRow;
import vn.phaodai.kernel.units.reorganisation.ReorganisationWork;
import vn.phaodai.kernel.units.reorganisation.ReorganisationWorkFile;
import vn.phaodai.kernel.units.reorganisation.Reorganisations;
import vn.phaodai.kernel.units.reorganisation.WorkRow;
import vn.phaodai.web.kit.Download;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;

/** The work list of a reorganisation: whoever and whatever somebody has to assign. */
@Named("reorganisationWork")
@ViewScoped
public class ReorganisationWorkPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private ReorganisationWork work;
    @Inject private ReorganisationWorkFile file;
    @Inject private Reorganisations reorganisations;
    @Inject private Units tree;

    private UUID id;
    private String place;
    private Table<WorkRow> table;
    private transient ReorganisationRow known;
    private transient PlanNames names;

    @PostConstruct
    void open() {
        String typed =
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get("id");
        try {
            id = UUID.fromString(typed);
        } catch (IllegalArgumentException | NullPointerException forged) {
            throw new NotFound("thing.reorganisation", typed);
        }
        table =
                Table.of(
                                row -> row.kind() + ":" + row.subjectId(),
                                this::slice,
                                filters -> work.count(id, isOpenOnly(filters.get("only"))))
                        .filter("only", only -> Texts.text("WorkFilter." + only))
                        .open();
    }

    private Page<WorkRow> slice(PageRequest request) {
        return work.list(
                id, isOpenOnly(request.filters().get("only")), request.after(), request.limit());
    }

    private static boolean isOpenOnly(String filter) {
        return "OPEN".equals(filter);
    }

    public void load() {
        table.getTotal();
        known = reorganisations.get(id);
    }

    /** Name of the unit that has this code from the day on. */
    public String nameAfter(String code) {
        if (names == null) {
            names =
                    new PlanNames(
                            tree.tree(), getKnown().effectiveOn(), reorganisations.newUnits(id));
        }
        return names.after(code);
    }

    /** All selected things go to the unit chosen. */
    public void decide() {
        work.decide(
                id,
                table.getSelection().stream()
                        .map(row -> new ReorganisationWork.Key(row.kind(), row.subjectId()))
                        .toList(),
                place);
        table.setSelection(List.of());
        place = null;
        done();
    }

    /** As the list is narrowed now. */
    public void download() {
        boolean openOnly = isOpenOnly(table.getFilters().get("only"));
        Download.xlsx(
                Texts.text1("reorganisationWork.file", getKnown().title()),
                out -> file.write(id, openOnly, Download.words(), out));
    }

    private void done() {
        table.refresh();
        String text = Texts.text("reorganisationWork.done");
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, text));
    }

    /** Units to which all that is selected may go. */
    public List<SelectItem> getCommonCandidates() {
        List<WorkRow> selected = table.getSelection();
        if (selected == null || selected.isEmpty()) {
            return List.of();
        }
        return selected.get(0).candidates().stream()
                .filter(code -> selected.stream().allMatch(row -> row.candidates().contains(code)))
                .map(code -> new SelectItem(code, nameAfter(code) + " (" + code + ")"))
                .toList();
    }

    public Table<WorkRow> getTable() {
        return table;
    }

    public List<Only> getOnlyOptions() {
        return List.of(Only.values());
    }

    /** What the list may be narrowed to. */
    public enum Only {
        OPEN
    }

    public ReorganisationRow getKnown() {
        if (known == null) {
            known = reorganisations.get(id);
        }
        return known;
    }

    /** Code of the unit that the selected things go to. */
    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public UUID getId() {
        return id;
    }
}
