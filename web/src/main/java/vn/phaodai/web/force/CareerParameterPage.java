package vn.phaodai.web.force;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.phaodai.force.career.CareerParameter;
import vn.phaodai.force.career.CareerParameters;
import vn.phaodai.web.kit.Texts;

/** The figures of careers, and setting one from a day on. */
@Named("careerParameters")
@ViewScoped
public class CareerParameterPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private CareerParameters parameters;

    private String code;
    private Integer value;
    private LocalDate validFrom;
    private String source;
    private transient List<CareerParameter> rows;

    public void load() {
        rows = parameters.list();
    }

    public String set() {
        parameters.set(code, value, validFrom, source);
        Said.done("careerParameters.set.done", Texts.text("CareerParameter." + code));
        return "/career-parameters/list?faces-redirect=true";
    }

    public List<CareerParameter> getRows() {
        if (rows == null) {
            load();
        }
        return rows;
    }

    public List<SelectItem> getCodes() {
        return CareerParameters.codes().stream()
                .map(each -> new SelectItem(each, Texts.text("CareerParameter." + each)))
                .toList();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Integer getValue() {
        return value;
    }

    public void setValue(Integer value) {
        this.value = value;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
