package vn.phaodai.web.force;

import java.io.Serializable;

/** A weight of a plan, as it is typed. */
public class WeightEntry implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String code;
    private Integer value;

    WeightEntry(String code, Integer value) {
        this.code = code;
        this.value = value;
    }

    public String getCode() {
        return code;
    }

    public Integer getValue() {
        return value;
    }

    public void setValue(Integer value) {
        this.value = value;
    }
}
