package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.phaodai.force.readiness.AnswerRow;
import vn.phaodai.force.readiness.Readiness;
import vn.phaodai.web.kit.AttachmentPanel;

/** One answer of a ward with its evidence. */
@Named("readinessAnswer")
@ViewScoped
public class ReadinessAnswerPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MONTH = 7;

    @Inject private Readiness readiness;
    @Inject private AttachmentPanel attachments;

    private String id;
    private AnswerRow answer;

    public void load() {
        answer = readiness.getAnswer(RecordId.of("thing.readinessAnswer", id));
        attachments.open(Readiness.ANSWER, answer.id());
    }

    public AnswerRow getAnswer() {
        return answer;
    }

    public String getMonth() {
        return answer.period().toString().substring(0, MONTH);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
