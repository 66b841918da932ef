package vn.phaodai.web.force;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.phaodai.force.RuleFigureDraft;
import vn.phaodai.force.career.CareerParameter;
import vn.phaodai.force.career.CareerParameters;
import vn.phaodai.web.kit.Texts;

/** The figures of careers, and setting one from a day on. */
@Named("careerParameters")
@ViewScoped
public class CareerParameterPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private CareerParameters parameters;

    private final RuleFigureDraft draft = new RuleFigureDraft();
    private transient List<CareerParameter> rows;

    public void load() {
        rows = parameters.list();
    }

    public String set() {
        parameters.set(draft);
        Said.done("careerParameters.set.done", Texts.text("CareerParameter." + draft.getCode()));
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

    public RuleFigureDraft getDraft() {
        return draft;
    }
}
