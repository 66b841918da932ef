package vn.phaodai.web.kit;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.UUID;
import vn.phaodai.kernel.NotFound;

/** Ids in forms and view parameters. A forged one is the id of nothing. */
@FacesConverter(forClass = UUID.class, managed = false)
public class UuidConverter implements Converter<Object> {

    @Override
    public UUID getAsObject(FacesContext context, UIComponent component, String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException forged) {
            throw new NotFound("thing.record", text);
        }
    }

    /** Also of an id that is text: pickers offer such. */
    @Override
    public String getAsString(FacesContext context, UIComponent component, Object id) {
        return id == null ? "" : id.toString();
    }
}
