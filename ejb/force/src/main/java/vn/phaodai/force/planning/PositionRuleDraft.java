package vn.phaodai.force.planning;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.phaodai.kernel.VietnameseText;

/** Who may come to a position, as it is typed, that holds from a day on. */
public class PositionRuleDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private String position;
    private List<String> takenFrom = new ArrayList<>();
    private String lowestRank;
    private String qualification;
    private LocalDate validFrom;
    private String source;

    void clean() {
        position = VietnameseText.clean(position);
        takenFrom =
                new ArrayList<>(takenFrom.stream().map(VietnameseText::clean).distinct().toList());
        lowestRank = VietnameseText.clean(lowestRank);
        qualification = VietnameseText.clean(qualification);
        source = VietnameseText.clean(source);
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }

    /** Codes of positions whose holders may come, beside those of the position itself. */
    public List<String> getTakenFrom() {
        return takenFrom;
    }

    public void setTakenFrom(List<String> takenFrom) {
        this.takenFrom = takenFrom == null ? new ArrayList<>() : new ArrayList<>(takenFrom);
    }

    /** Code of a rank; null for any. */
    public String getLowestRank() {
        return lowestRank;
    }

    public void setLowestRank(String lowestRank) {
        this.lowestRank = lowestRank;
    }

    /** Code of a qualification asked of who comes from another position; null for nothing. */
    public String getQualification() {
        return qualification;
    }

    public void setQualification(String qualification) {
        this.qualification = qualification;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
