package vn.phaodai.web.force;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.roster.DutyChangeDraft;
import vn.phaodai.force.roster.DutyChangeKind;
import vn.phaodai.force.roster.DutyChangeRow;
import vn.phaodai.force.roster.DutyChanges;
import vn.phaodai.force.roster.DutyRow;
import vn.phaodai.force.roster.DutyTaker;
import vn.phaodai.force.roster.OwnDuties;
import vn.phaodai.force.roster.plan.Burden;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.web.kit.Texts;

/** An officer's own duties: what comes, what was carried, swaps, call-offs, calendar feed. */
@Named("ownDuties")
@ViewScoped
public class OwnDutyPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ASKED = 10;

    @Inject private OwnDuties duties;
    @Inject private DutyChanges changes;
    @Inject private BusinessClock clock;

    private String duty;
    private String other;
    private String otherDuty;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String secret;
    private List<DutyRow> coming;
    private List<DutyTaker> takers = List.of();
    private List<DutyRow> exchangeable = List.of();
    private Burden burden;
    private Instant feedSince;
    private List<DutyChangeRow> asked;

    public void load() {
        coming = duties.from(clock.today());
        burden = duties.burden();
        feedSince = duties.feedSince().orElse(null);
        asked = changes.list(PageRequest.first(ASKED)).items();
        DutyRow chosen = getChosen();
        takers = chosen == null ? List.of() : changes.takers(chosen.id());
        exchangeable = chosen == null ? List.of() : changes.exchanges(chosen.id());
    }

    public String swap() {
        boolean exchange = otherDuty != null;
        changes.propose(
                new DutyChangeDraft(
                        exchange ? DutyChangeKind.EXCHANGE : DutyChangeKind.GIVE,
                        RecordId.of("thing.duty", duty),
                        exchange || other == null ? null : RecordId.of("thing.officer", other),
                        exchange ? RecordId.of("thing.duty", otherDuty) : null,
                        null,
                        null,
                        null));
        Said.done("duties.asked", "");
        return "/duties/list?faces-redirect=true";
    }

    public String callOff() {
        changes.propose(
                new DutyChangeDraft(
                        DutyChangeKind.CALL_OFF, null, null, null, null, firstDay, lastDay));
        Said.done("duties.asked", "");
        return "/duties/list?faces-redirect=true";
    }

    public String withdraw(UUID change) {
        changes.withdraw(change);
        Said.done("approval.withdrawn", "");
        return "/duties/list?faces-redirect=true";
    }

    public void openFeed() {
        secret = duties.openFeed();
        feedSince = duties.feedSince().orElse(null);
    }

    public void closeFeed() {
        duties.closeFeed();
        secret = null;
        feedSince = null;
    }

    /** The duty that another is to take. */
    public DutyRow getChosen() {
        return coming == null || duty == null
                ? null
                : coming.stream()
                        .filter(each -> each.id().toString().equals(duty))
                        .findFirst()
                        .orElse(null);
    }

    /** Those who could take it without a rule being broken. */
    public List<SelectItem> getOthers() {
        return takers.stream()
                .map(taker -> new SelectItem(taker.officerId().toString(), taker.name()))
                .toList();
    }

    /** Duties of others that it could be exchanged for. */
    public List<SelectItem> getExchanges() {
        return exchangeable.stream()
                .map(
                        each ->
                                new SelectItem(
                                        each.id().toString(),
                                        Texts.show(each.day())
                                                + " · "
                                                + each.shift()
                                                + " · "
                                                + each.officer()))
                .toList();
    }

    /** Monday as T2, Sunday as CN; in English Mo, Su. */
    public String weekday(DutyRow one) {
        return Texts.text("roster.weekday." + one.day().getDayOfWeek().getValue());
    }

    /** The feed's address; known only right after it was made. */
    public String getFeed() {
        if (secret == null) {
            return null;
        }
        HttpServletRequest request =
                (HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest();
        String here = request.getRequestURL().toString();
        String root = here.substring(0, here.indexOf('/', here.indexOf("//") + 2));
        return root + request.getContextPath() + "/duty-feed/" + secret + ".ics";
    }

    public List<DutyRow> getComing() {
        return coming;
    }

    public Burden getBurden() {
        return burden;
    }

    public Instant getFeedSince() {
        return feedSince;
    }

    public List<DutyChangeRow> getAsked() {
        return asked;
    }

    public String getDuty() {
        return duty;
    }

    public void setDuty(String duty) {
        this.duty = duty;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }

    public String getOtherDuty() {
        return otherDuty;
    }

    public void setOtherDuty(String otherDuty) {
        this.otherDuty = otherDuty;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
