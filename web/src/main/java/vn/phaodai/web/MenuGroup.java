package vn.phaodai.web;

/** The groups of the left menu, in their order; at most seven. */
public enum MenuGroup {
    WORK,
    FORCE,
    CAREERS,
    REPORTS,
    UNITS,
    CONTROL,
    ADMIN
}
