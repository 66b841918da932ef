package vn.phaodai.web.api;

import java.util.List;
import vn.phaodai.force.decisions.LineDraft;

/** Officers to add to a draft. */
public record DecisionLinesBody(List<DecisionLineBody> lines) {

    List<LineDraft> drafts() {
        return lines == null ? List.of() : lines.stream().map(DecisionLineBody::draft).toList();
    }
}
