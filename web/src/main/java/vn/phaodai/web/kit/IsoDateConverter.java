package vn.phaodai.web.kit;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Days in filters: typed and shown as people do, kept in the address as 1990-02-01. */
@FacesConverter(value = "isoDay", managed = false)
public class IsoDateConverter implements Converter<String> {

    private final DateConverter days = new DateConverter();

    @Override
    public String getAsObject(FacesContext context, UIComponent component, String typed) {
        LocalDate day = days.getAsObject(context, component, typed);
        return day == null ? null : day.toString();
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, String iso) {
        try {
            return iso == null ? "" : days.getAsString(context, component, LocalDate.parse(iso));
        } catch (DateTimeException forged) {
            return "";
        }
    }
}
