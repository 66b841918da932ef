package vn.phaodai.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.calendar.CalendarDay;
import vn.phaodai.kernel.calendar.CalendarEditing;
import vn.phaodai.kernel.outbox.OutboxCare;
import vn.phaodai.kernel.outbox.StuckMessage;
import vn.phaodai.kernel.units.Units;

/** On the administrator's home page: units, the next special day, messages that do not get out. */
@Named
@RequestScoped
public class AdminHome implements HomeSection {

    private static final int SHOWN = 10;

    @Inject private Units units;
    @Inject private CalendarEditing calendar;
    @Inject private OutboxCare outbox;
    @Inject private BusinessClock clock;

    private List<StuckMessage> stuck;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isFor(Caller caller) {
        return caller.is(Role.ADMIN);
    }

    @Override
    public String view() {
        return "/WEB-INF/home/admin.xhtml";
    }

    public int getUnits() {
        return units.tree().at(clock.today()).size();
    }

    /** The next day that is not as the week makes it; null if this and next year have none. */
    public CalendarDay getNextDay() {
        int year = clock.today().getYear();
        return Stream.of(year, year + 1)
                .flatMap(one -> calendar.year(one).stream())
                .filter(day -> !day.day().isBefore(clock.today()))
                .findFirst()
                .orElse(null);
    }

    public List<StuckMessage> getStuck() {
        if (stuck == null) {
            stuck = outbox.failing(PageRequest.first(SHOWN)).items();
        }
        return stuck;
    }

    public void tryAgain(UUID id) {
        outbox.tryAgain(id);
        stuck = null;
    }
}
