package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.career.CareerField;
import vn.phaodai.force.career.CorrectionRow;
import vn.phaodai.force.career.Corrections;
import vn.phaodai.web.kit.AttachmentPanel;

/** One proposed correction with its evidence. */
@Named("correctionRecord")
@ViewScoped
public class CorrectionRecordPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Corrections corrections;
    @Inject private CareerTexts texts;
    @Inject private AttachmentPanel attachments;

    private String id;
    private transient CorrectionRow row;

    public void load() {
        attachments.open("correction", getRow().id());
    }

    /** What the entry should say: header and value. */
    public List<Map.Entry<String, String>> getLines() {
        Map<String, String> lines = new LinkedHashMap<>();
        for (CareerField field : getRow().register().fields()) {
            String given = row.given().get(field.id());
            if (given != null) {
                lines.put(
                        texts.header(field),
                        texts.cell(field, Map.of(field.id(), value(field, given))));
            }
        }
        return List.copyOf(lines.entrySet());
    }

    private static Object value(CareerField field, String given) {
        return switch (field.type()) {
            case DATE -> LocalDate.parse(given);
            case UNIT -> UUID.fromString(given);
            case DECIMAL -> new BigDecimal(given);
            case TEXT, YEAR, CHOICE -> given;
        };
    }

    public CorrectionRow getRow() {
        if (row == null) {
            row = corrections.get(RecordId.of("thing.correction", id));
        }
        return row;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
