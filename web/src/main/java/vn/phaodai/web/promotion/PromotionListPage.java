package vn.phaodai.web.promotion;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import vn.phaodai.force.promotion.PromotionResult;
import vn.phaodai.force.promotion.PromotionRow;
import vn.phaodai.force.promotion.Promotions;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.web.UnitInView;
import vn.phaodai.web.force.ForceTexts;
import vn.phaodai.web.kit.Lists;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;
import vn.phaodai.web.kit.UnitPicker;

/** Who may be promoted on a day. */
@Named("promotionList")
@ViewScoped
public class PromotionListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Promotions promotions;
    @Inject private ForceTexts force;
    @Inject private UnitPicker units;
    @Inject private UnitInView unitInView;
    @Inject private BusinessClock clock;
    @Inject private Lists lists;

    private Table<PromotionLine> table;

    @PostConstruct
    void open() {
        table =
                Table.of(PromotionLine::id, this::lines, promotions::count)
                        .filters("q")
                        .filter("at", Texts::day)
                        .filter("result", result -> Texts.constant("PromotionResult", result))
                        .filter("unitId", units::name)
                        .filter("rank", force::rank)
                        .filter("dueFrom", Texts::day)
                        .filter("dueTo", Texts::day)
                        .sorts("fullName", "serviceNumber", "rank", "rankSince", "dueOn")
                        .open(lists.of("promotions"));
        Map<String, String> filters = table.getFilters();
        if (table.active().isEmpty()) {
            filters.put("result", PromotionResult.ELIGIBLE.name());
        }
        unitInView.preset(filters);
    }

    /** Before anything is sent, so that a role that may not read gets the page that says so. */
    public void load() {
        table.getTotal();
    }

    private Page<PromotionLine> lines(PageRequest request) {
        return promotions.list(request).map(this::line);
    }

    private PromotionLine line(PromotionRow officer) {
        return new PromotionLine(
                officer.id(),
                officer.serviceNumber(),
                officer.fullName(),
                units.name(officer.unitId()),
                force.position(officer.position()),
                force.rank(officer.rank()),
                officer.rankSince(),
                officer.nextRank() == null ? null : force.rank(officer.nextRank()),
                officer.dueOn(),
                officer.result());
    }

    public Table<PromotionLine> getTable() {
        return table;
    }

    /** Day that the list is about, as in addresses. */
    public String getDay() {
        String at = table.getFilters().get("at");
        return at == null || at.isBlank() ? clock.today().toString() : at;
    }

    public List<PromotionResult> getResults() {
        return List.of(PromotionResult.values());
    }
}
