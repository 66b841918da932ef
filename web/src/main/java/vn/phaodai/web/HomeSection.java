package vn.phaodai.web;

import vn.phaodai.kernel.access.Caller;

/** A part of the home page that a capability offers: a bean of this type is found by itself. */
public interface HomeSection {

    /** Smaller comes first. */
    int order();

    boolean isFor(Caller caller);

    /** Facelet to include, as {@code /WEB-INF/home/strength.xhtml}. */
    String view();
}
