package vn.phaodai.web.kit;

import java.io.Serializable;

/** How a filter's value reads on its chip: a unit's name for its id. */
@FunctionalInterface
public interface Label extends Serializable {

    String of(String value);
}
