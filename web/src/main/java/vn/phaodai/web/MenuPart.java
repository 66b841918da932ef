package vn.phaodai.web;

import java.util.List;

/** What a capability adds to the left menu: a bean of this type is found by itself. */
public interface MenuPart {

    List<MenuItem> items();

    /** Smaller comes first within a group. */
    default int order() {
        return 10;
    }
}
