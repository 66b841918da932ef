package vn.phaodai.web.promotion;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.phaodai.force.promotion.PromotionRounds;
import vn.phaodai.force.promotion.RoundRow;
import vn.phaodai.force.promotion.RoundState;
import vn.phaodai.web.kit.Lists;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;

/** Rounds of promotion. */
@Named("roundList")
@ViewScoped
public class RoundListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private PromotionRounds rounds;
    @Inject private Lists lists;

    private Table<RoundRow> table;

    @PostConstruct
    void open() {
        table =
                Table.of(RoundRow::id, rounds::list, rounds::count)
                        .filter("state", state -> Texts.constant("RoundState", state))
                        .sorts("madeAt", "heldOn")
                        .open(lists.of("rounds"));
    }

    /** Before anything is sent, so that a role that may not read gets the page that says so. */
    public void load() {
        table.getTotal();
    }

    public Table<RoundRow> getTable() {
        return table;
    }

    public List<RoundState> getStates() {
        return List.of(RoundState.values());
    }
}
