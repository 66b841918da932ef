package vn.phaodai.web.force;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.phaodai.force.career.CareerCatalogue;
import vn.phaodai.force.career.CareerField;
import vn.phaodai.web.Shell;
import vn.phaodai.web.kit.Texts;
import vn.phaodai.web.kit.UnitPicker;

/** What registers hold, in the reader's language. */
@Named("careerTexts")
@RequestScoped
public class CareerTexts {

    @Inject private CareerCatalogue catalogue;
    @Inject private UnitPicker units;
    @Inject private Shell shell;

    public String header(CareerField field) {
        return locale().getLanguage().equals("vi") ? field.vietnamese() : field.english();
    }

    public String cell(CareerField field, Map<String, Object> values) {
        Object value = values.get(field.id());
        if (value == null) {
            return "";
        }
        return switch (field.type()) {
            case CHOICE -> choice(field.list(), value.toString());
            case UNIT -> units.name(value);
            case YEAR, TEXT -> value.toString();
            case DATE, DECIMAL -> Texts.show(value);
        };
    }

    /** A value as a form's field takes it. */
    static Object typed(Object value) {
        if (value instanceof LocalDate) {
            return value;
        }
        return value instanceof BigDecimal number
                ? number.toPlainString().replace('.', ',')
                : value.toString();
    }

    public String choice(String list, String code) {
        return catalogue.choice(list, code).map(each -> each.name(locale())).orElse(code);
    }

    public List<SelectItem> options(String list) {
        return catalogue.choices(list).stream()
                .map(each -> new SelectItem(each.code(), each.name(locale())))
                .toList();
    }

    private Locale locale() {
        return Locale.forLanguageTag(shell.getLang());
    }
}
