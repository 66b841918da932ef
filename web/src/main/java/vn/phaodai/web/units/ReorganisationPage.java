package vn.phaodai.web.units;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalRow;
import vn.phaodai.kernel.units.UnitKind;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.kernel.units.imports.UnitChange;
import vn.phaodai.kernel.units.reorganisation.Forecast;
import vn.phaodai.kernel.units.reorganisation.Link;
import vn.phaodai.kernel.units.reorganisation.NewUnit;
import vn.phaodai.kernel.units.reorganisation.Operation;
import vn.phaodai.kernel.units.reorganisation.ReorganisationFile;
import vn.phaodai.kernel.units.reorganisation.ReorganisationRow;
import vn.phaodai.kernel.units.reorganisation.ReorganisationState;
import vn.phaodai.kernel.units.reorganisation.Reorganisations;
import vn.phaodai.web.Me;
import vn.phaodai.web.kit.Download;
import vn.phaodai.web.kit.Texts;

/**
 * One reorganisation: what it consists of, what it would do, and what the reader may do about it.
 */
@Named("reorganisationPage")
@ViewScoped
public class ReorganisationPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 500;

    /** How many things of a kind move. */
    public record Count(String what, long moves, long toDecide) {}

    @Inject private Reorganisations reorganisations;
    @Inject private ReorganisationFile file;
    @Inject private FourEyes fourEyes;
    @Inject private Units tree;
    @Inject private Me me;

    private UUID id;
    private String reason;
    private String codes;
    private String into;
    private Operation step = new Operation();
    private transient Part linkFile;
    private transient Part unitFile;
    private transient ReorganisationRow known;
    private transient Forecast forecast;
    private transient List<Link> links;
    private transient List<NewUnit> units;
    private transient PlanNames names;
    private transient ProposalRow proposal;

    public void load() {
        known = reorganisations.get(id);
        forecast = reorganisations.forecast(id);
        links = reorganisations.links(id);
        units = reorganisations.newUnits(id);
        names = new PlanNames(tree.tree(), known.effectiveOn(), units);
        proposal = fourEyes.find(known.proposalId()).orElse(null);
    }

    public String upload() {
        reorganisations.load(id, bytes(linkFile), bytes(unitFile));
        return again("reorganisation.loaded");
    }

    public void downloadLinks() {
        Download.xlsx(
                Texts.text1("reorganisation.linkFile.name", getKnown().title()),
                out -> file.links(id, Download.words(), out));
    }

    public void downloadUnits() {
        Download.xlsx(
                Texts.text1("reorganisation.unitFile.name", getKnown().title()),
                out -> file.units(id, Download.words(), out));
    }

    public String add() {
        step.setCodes(split(codes));
        step.setInto(split(into));
        reorganisations.add(id, step);
        return again("reorganisation.stepAdded");
    }

    public String removeLink(int number) {
        reorganisations.removeLink(id, number);
        return again("reorganisation.removed");
    }

    public String removeUnit(int number) {
        reorganisations.removeUnit(id, number);
        return again("reorganisation.removed");
    }

    public void propose() {
        reorganisations.propose(id);
        done("reorganisation.proposed");
    }

    public void approve() {
        reorganisations.approve(id);
        done("approval.approved");
    }

    public void sendBack() {
        reorganisations.sendBack(id, reason);
        done("approval.returned");
    }

    public void withdraw() {
        reorganisations.withdraw(id);
        done("reorganisation.withdrawn");
    }

    private void done(String key) {
        load();
        String text = Texts.text(key);
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, text));
    }

    private String again(String key) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        done(key);
        return "/reorganisations/record?faces-redirect=true&id=" + id;
    }

    private static byte[] bytes(Part file) {
        if (file == null || file.getSize() == 0) {
            return null;
        }
        try {
            return file.getInputStream().readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> split(String typed) {
        return typed == null || typed.isBlank()
                ? List.of()
                : Arrays.asList(typed.strip().split("[\\s,;]+"));
    }

    /** Whether the reader may change it. */
    public boolean isEditable() {
        return getKnown().state() == ReorganisationState.DRAFT && mayPropose();
    }

    public boolean isProposable() {
        return isEditable() && getForecast().isPossible() && !(links.isEmpty() && units.isEmpty());
    }

    public boolean isDecidable() {
        return getKnown().state() == ReorganisationState.PROPOSED
                && proposal != null
                && proposal.decidable();
    }

    public boolean isWithdrawable() {
        ReorganisationState state = getKnown().state();
        boolean open =
                state == ReorganisationState.DRAFT
                        || state == ReorganisationState.APPROVED
                        || (state == ReorganisationState.PROPOSED
                                && proposal != null
                                && proposal.mine());
        return open && mayPropose();
    }

    private boolean mayPropose() {
        return me.is("hr") || me.is("admin");
    }

    public List<Count> getCounts() {
        Map<String, Long> toDecide = getForecast().toDecide();
        return forecast.counts().entrySet().stream()
                .map(
                        each ->
                                new Count(
                                        each.getKey(),
                                        each.getValue(),
                                        toDecide.getOrDefault(each.getKey(), 0L)))
                .toList();
    }

    public List<String> getProblems() {
        return getForecast().problems().stream()
                .limit(SHOWN)
                .map(each -> Texts.text(each.key(), each.args().toArray()))
                .toList();
    }

    public long getEnded() {
        return getForecast().count(UnitChange.What.ENDED);
    }

    public long getAdded() {
        return getForecast().count(UnitChange.What.ADDED);
    }

    public long getReshaped() {
        return getForecast().changes().size() - getEnded() - getAdded();
    }

    /** At most {@value #SHOWN}. */
    public List<UnitChange> getChanges() {
        return getForecast().changes().stream().limit(SHOWN).toList();
    }

    /** At most {@value #SHOWN}. */
    public List<Link> getLinks() {
        getKnown();
        return links.stream().limit(SHOWN).toList();
    }

    /** At most {@value #SHOWN}. */
    public List<NewUnit> getUnits() {
        getKnown();
        return units.stream().limit(SHOWN).toList();
    }

    /** Name of the unit that has this code before the day. */
    public String nameBefore(String code) {
        getKnown();
        return names.before(code);
    }

    /** Name of the unit that has this code from the day on. */
    public String nameAfter(String code) {
        getKnown();
        return names.after(code);
    }

    public ReorganisationRow getKnown() {
        if (known == null) {
            load();
        }
        return known;
    }

    public Forecast getForecast() {
        getKnown();
        return forecast;
    }

    public List<Operation.Kind> getKinds() {
        return List.of(Operation.Kind.values());
    }

    public List<UnitKind> getUnitKinds() {
        return List.of(UnitKind.values());
    }

    public Operation getStep() {
        return step;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getCodes() {
        return codes;
    }

    public void setCodes(String codes) {
        this.codes = codes;
    }

    public String getInto() {
        return into;
    }

    public void setInto(String into) {
        this.into = into;
    }

    public Part getLinkFile() {
        return linkFile;
    }

    public void setLinkFile(Part linkFile) {
        this.linkFile = linkFile;
    }

    public Part getUnitFile() {
        return unitFile;
    }

    public void setUnitFile(Part unitFile) {
        this.unitFile = unitFile;
    }
}
