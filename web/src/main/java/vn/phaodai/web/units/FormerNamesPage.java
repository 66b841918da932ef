package vn.phaodai.web.units;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.units.reorganisation.FormerNameRule;
import vn.phaodai.kernel.units.reorganisation.FormerNameRules;
import vn.phaodai.web.kit.Texts;

/** For how long documents name a unit's predecessors beside it. */
@Named("formerNames")
@ViewScoped
public class FormerNamesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private FormerNameRules rules;
    @Inject private BusinessClock clock;

    private LocalDate validFrom;
    private Integer months;
    private String source;
    private List<FormerNameRule> all;

    public void load() {
        all = rules.all();
        validFrom = validFrom == null ? clock.today() : validFrom;
    }

    public void save() {
        rules.set(validFrom, months, source);
        all = rules.all();
        String text = Texts.text("formerNames.saved");
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, text));
    }

    public List<FormerNameRule> getAll() {
        return all;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public Integer getMonths() {
        return months;
    }

    public void setMonths(Integer months) {
        this.months = months;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
