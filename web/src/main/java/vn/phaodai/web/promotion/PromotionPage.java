package vn.phaodai.web.promotion;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import vn.phaodai.force.promotion.ConditionState;
import vn.phaodai.force.promotion.PromotionCondition;
import vn.phaodai.force.promotion.PromotionRecord;
import vn.phaodai.force.promotion.Promotions;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.web.Shell;
import vn.phaodai.web.force.RecordId;

/** Each condition of one officer for the next rank, with its evidence. */
@Named("promotionPage")
@ViewScoped
public class PromotionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Promotions promotions;
    @Inject private PromotionEvidence evidence;
    @Inject private Shell shell;

    private String id;
    private String at;
    private LocalDate day;
    private transient PromotionRecord record;
    private transient List<Shown> conditions;

    /**
     * @param tone as badges have it
     */
    public record Shown(PromotionCondition condition, String tone, String evidence) {}

    public void load() {
        record = promotions.get(RecordId.of("thing.officer", id), parse(at));
        day = record.at();
        Locale locale = Locale.forLanguageTag(shell.getLang());
        conditions =
                record.conditions().stream()
                        .map(
                                one ->
                                        new Shown(
                                                one,
                                                tone(one.state()),
                                                evidence.of(record, one.kind(), locale)))
                        .toList();
    }

    private static String tone(ConditionState state) {
        return switch (state) {
            case MET -> "ok";
            case OPEN -> "wait";
            case NOT_NEEDED -> "plain";
        };
    }

    static LocalDate parse(String iso) {
        if (iso == null || iso.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(iso);
        } catch (DateTimeParseException forged) {
            throw new InvalidInput("at", "error.input.date", iso);
        }
    }

    /** Also when the page is shown again, as when what was typed is not understood. */
    private void loaded() {
        if (conditions == null) {
            load();
        }
    }

    /** To the same page for the day that was typed. */
    public String show() {
        return "/promotions/record?faces-redirect=true&id="
                + id
                + (day == null ? "" : "&at=" + day);
    }

    public PromotionRecord getRecord() {
        loaded();
        return record;
    }

    public List<Shown> getConditions() {
        loaded();
        return conditions;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }
}
