package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.phaodai.force.career.PostHandoverRow;
import vn.phaodai.force.career.PostHandoverState;
import vn.phaodai.force.career.PostHandovers;
import vn.phaodai.web.kit.Lists;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;
import vn.phaodai.web.kit.UnitPicker;

/** Handovers of units in scope. */
@Named("postHandoverList")
@ViewScoped
public class PostHandoverListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private PostHandovers handovers;
    @Inject private UnitPicker units;
    @Inject private OfficerPicker officers;
    @Inject private Lists lists;

    private Table<PostHandoverRow> table;

    @PostConstruct
    void open() {
        table =
                Table.of(PostHandoverRow::id, handovers::list, handovers::count)
                        .filter("state", state -> Texts.constant("PostHandoverState", state))
                        .filter("unitId", units::name)
                        .filter("officerId", officers::name)
                        .sorts("movesOn", "fullName")
                        .open(lists.of("postHandovers"));
    }

    /** Before anything is sent, so that a role that may not read gets the page that says so. */
    public void load() {
        table.getTotal();
    }

    public Table<PostHandoverRow> getTable() {
        return table;
    }

    public List<PostHandoverState> getStates() {
        return List.of(PostHandoverState.values());
    }
}
