package vn.phaodai.force.decisions;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.kernel.VietnameseText;

/** What is entered of a decision, beside its lines. */
public class DecisionDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private DecisionKind kind;
    private String number;
    private LocalDate date;
    private LocalDate effectiveOn;
    private String signerName;
    private String signerTitle;
    private String basis;
    private UUID supersedes;

    void clean() {
        number = VietnameseText.clean(number);
        signerName = VietnameseText.clean(signerName);
        signerTitle = VietnameseText.clean(signerTitle);
        basis = lines(basis);
    }

    public DecisionKind getKind() {
        return kind;
    }

    public void setKind(DecisionKind kind) {
        this.kind = kind;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public LocalDate getEffectiveOn() {
        return effectiveOn;
    }

    public void setEffectiveOn(LocalDate effectiveOn) {
        this.effectiveOn = effectiveOn;
    }

    public String getSignerName() {
        return signerName;
    }

    public void setSignerName(String signerName) {
        this.signerName = signerName;
    }

    public String getSignerTitle() {
        return signerTitle;
    }

    public void setSignerTitle(String signerTitle) {
        this.signerTitle = signerTitle;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }

    public UUID getSupersedes() {
        return supersedes;
    }

    public void setSupersedes(UUID supersedes) {
        this.supersedes = supersedes;
    }

    private static String lines(String text) {
        String clean =
                text == null
                        ? ""
                        : text.lines()
                                .map(VietnameseText::clean)
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining("\n"));
        return clean.isEmpty() ? null : clean;
    }
}
