package vn.phaodai.web.force;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.phaodai.force.career.PostHandoverRow;
import vn.phaodai.force.career.PostHandovers;

/** What the caller has handed over, or is to hand over. */
@Named("ownHandovers")
@RequestScoped
public class OwnHandoversPage {

    @Inject private PostHandovers handovers;

    private List<PostHandoverRow> rows;

    public List<PostHandoverRow> getRows() {
        if (rows == null) {
            rows = handovers.own();
        }
        return rows;
    }
}
