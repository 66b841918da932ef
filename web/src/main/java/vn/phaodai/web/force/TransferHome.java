package vn.phaodai.web.force;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import vn.phaodai.force.decisions.TransferRow;
import vn.phaodai.force.decisions.Transfers;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortOrder;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.web.HomeSection;
import vn.phaodai.web.kit.Texts;

/** On the home page: transfers that are due or late, and those that changed since yesterday. */
@Named("transferHome")
@RequestScoped
public class TransferHome implements HomeSection {

    private static final int SHOWN = 5;
    private static final int AHEAD_DAYS = 14;

    @Inject private Transfers transfers;
    @Inject private BusinessClock clock;

    private List<TransferRow> due;
    private List<TransferRow> changed;

    @Override
    public int order() {
        return 25;
    }

    @Override
    public boolean isFor(Caller caller) {
        return caller.isAny(ForceMenu.READERS) && caller.unitId() != null;
    }

    @Override
    public String view() {
        return "/WEB-INF/home/transfers.xhtml";
    }

    /** To take effect within two weeks, or never decided though their day has come; first first. */
    public List<TransferRow> getDue() {
        if (due == null) {
            due =
                    transfers
                            .list(
                                    request("openUntil", clock.today().plusDays(AHEAD_DAYS))
                                            .sortedBy(SortOrder.ascending("effectiveOn")))
                            .items();
        }
        return due;
    }

    public List<TransferRow> getChanged() {
        if (changed == null) {
            changed = transfers.list(request("changedSince", clock.today().minusDays(1))).items();
        }
        return changed;
    }

    private static PageRequest request(String filter, LocalDate day) {
        return PageRequest.first(SHOWN).filteredBy(Map.of(filter, day.toString()));
    }

    /** How far off its day is. */
    public String when(TransferRow row) {
        long days = ChronoUnit.DAYS.between(clock.today(), row.effectiveOn());
        return days == 0
                ? Texts.text("transferHome.today")
                : Texts.text(days < 0 ? "transferHome.late" : "transferHome.in", Math.abs(days));
    }

    public String tone(TransferRow row) {
        int days = row.effectiveOn().compareTo(clock.today());
        return days < 0 ? "late" : days == 0 ? "wait" : "off";
    }
}
