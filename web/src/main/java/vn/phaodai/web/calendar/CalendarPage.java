package vn.phaodai.web.calendar;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.calendar.CalendarDay;
import vn.phaodai.kernel.calendar.CalendarDayDraft;
import vn.phaodai.kernel.calendar.CalendarEditing;
import vn.phaodai.kernel.calendar.DayKind;
import vn.phaodai.web.kit.Texts;

/** The days of a year that are not as the week makes them. */
@Named
@ViewScoped
public class CalendarPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private CalendarEditing calendar;
    @Inject private BusinessClock clock;
    @Inject private HttpServletRequest request;

    private int year;
    private CalendarDayDraft draft = new CalendarDayDraft();
    private transient List<CalendarDay> days;

    @PostConstruct
    void open() {
        String asked = request.getParameter("year");
        year =
                asked != null && asked.matches("[12]\\d{3}")
                        ? Integer.parseInt(asked)
                        : clock.today().getYear();
    }

    public void edit(CalendarDay day) {
        draft = CalendarDayDraft.of(day);
    }

    public void begin() {
        draft = new CalendarDayDraft();
    }

    public void save() {
        calendar.put(draft);
        changed("calendar.saved");
    }

    public void remove() {
        calendar.remove(draft.getDay(), draft.getVersion());
        changed("calendar.removed");
    }

    private void changed(String key) {
        days = null;
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(Texts.text(key, draft.getDay())));
    }

    public List<CalendarDay> getDays() {
        if (days == null) {
            days = calendar.year(year);
        }
        return days;
    }

    public int getYear() {
        return year;
    }

    public CalendarDayDraft getDraft() {
        return draft;
    }

    public DayKind[] getKinds() {
        return DayKind.values();
    }
}
