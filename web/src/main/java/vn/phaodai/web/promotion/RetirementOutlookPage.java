package vn.phaodai.web.promotion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.retirement.RetirementLine;
import vn.phaodai.force.retirement.Retirements;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.web.UnitInView;
import vn.phaodai.web.force.RecordId;

/** Who leaves by age in each year, per unit, and what becomes of the gap because of it. */
@Named("retirementOutlook")
@RequestScoped
public class RetirementOutlookPage {

    @Inject private Retirements retirements;
    @Inject private UnitInView unitInView;

    private String unitId;
    private RetirementLine top;
    private List<RetirementLine> lines;

    public void load() {
        UUID unit =
                unitId == null || unitId.isBlank()
                        ? unitInView.getId()
                        : RecordId.of("thing.unit", unitId);
        if (unit == null) {
            throw new BusinessException(BusinessException.Kind.NOT_FOUND, "error.noUnit");
        }
        List<RetirementLine> all = retirements.outlook(unit, Retirements.YEARS);
        top = all.get(0);
        lines = all.stream().filter(line -> line.depth() == 1).toList();
    }

    public RetirementLine getTop() {
        return top;
    }

    /** The units right below. */
    public List<RetirementLine> getLines() {
        return lines;
    }

    public String getUnitId() {
        return unitId;
    }

    public void setUnitId(String unitId) {
        this.unitId = unitId;
    }
}
