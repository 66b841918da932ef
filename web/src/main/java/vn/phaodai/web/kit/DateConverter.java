package vn.phaodai.web.kit;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.web.Messages;

/**
 * Days as people type them: 1/2/1990, 1-2-1990, 01.02.90, 010290, 01021990. Two-digit years lie
 * between 80 years ago and 19 years ahead.
 */
@FacesConverter(value = "day", managed = false)
public class DateConverter implements Converter<LocalDate> {

    private static final Pattern APART =
            Pattern.compile("(\\d{1,2})\\s*[/.\\- ]\\s*(\\d{1,2})\\s*[/.\\- ]\\s*(\\d{4}|\\d{2})");
    private static final Pattern TOGETHER = Pattern.compile("(\\d{2})(\\d{2})(\\d{4}|\\d{2})");
    private static final int YEARS_AHEAD = 19;

    @Override
    public LocalDate getAsObject(FacesContext context, UIComponent component, String typed) {
        String text = VietnameseText.clean(typed);
        if (text == null) {
            return null;
        }
        try {
            return parse(text, LocalDate.now(BusinessClock.ZONE));
        } catch (DateTimeException wrong) {
            String message =
                    Messages.text(context.getViewRoot().getLocale(), "error.input.date", text);
            throw new ConverterException(
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, message, message), wrong);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LocalDate day) {
        return day == null ? "" : VietnameseText.day(day);
    }

    static LocalDate parse(String text, LocalDate today) {
        Matcher typed = APART.matcher(text);
        if (!typed.matches()) {
            typed = TOGETHER.matcher(text);
        }
        if (!typed.matches()) {
            throw new DateTimeException("No day: " + text);
        }
        int year = Integer.parseInt(typed.group(3));
        if (typed.group(3).length() == 2) {
            int century = (today.getYear() + YEARS_AHEAD) / 100 * 100;
            year += century + year > today.getYear() + YEARS_AHEAD ? century - 100 : century;
        }
        return LocalDate.of(
                year, Integer.parseInt(typed.group(2)), Integer.parseInt(typed.group(1)));
    }
}
