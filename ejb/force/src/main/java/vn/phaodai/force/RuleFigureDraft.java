package vn.phaodai.force;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.VietnameseText;

/** A figure of some rules, as it is typed, that holds from a day on. */
public class RuleFigureDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_SOURCE = 300;

    private String code;
    private Integer value;
    private LocalDate validFrom;
    private String source;

    public void clean() {
        code = VietnameseText.clean(code);
        source = VietnameseText.clean(source);
    }

    /**
     * Adds what is wrong with value, first day and source, after {@link #clean}.
     *
     * @param least of the value, and it as well
     * @param most of the value, and it as well
     * @param after day that has to be over before the figure holds
     */
    public void check(int least, int most, LocalDate after, List<FieldError> wrong) {
        if (value == null || value < least || value > most) {
            wrong.add(FieldError.of("value", "error.ruleFigure.value", least, most));
        }
        check(validFrom, source, after, wrong);
    }

    /** The same of a rule that is more than a figure: first day and source, cleaned before. */
    public static void check(
            LocalDate validFrom, String source, LocalDate after, List<FieldError> wrong) {
        if (validFrom == null) {
            wrong.add(FieldError.of("validFrom", "error.required"));
        } else if (!validFrom.isAfter(after)) {
            wrong.add(FieldError.of("validFrom", "error.ruleFigure.from", after));
        }
        if (source == null) {
            wrong.add(FieldError.of("source", "error.required"));
        } else if (source.length() > LONGEST_SOURCE) {
            wrong.add(FieldError.of("source", "error.tooLong", LONGEST_SOURCE));
        }
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Integer getValue() {
        return value;
    }

    public void setValue(Integer value) {
        this.value = value;
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
