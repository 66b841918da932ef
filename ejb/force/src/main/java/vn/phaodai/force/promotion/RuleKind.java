package vn.phaodai.force.promotion;

/** Kinds of rules on promotion and service age. */
public enum RuleKind {
    TERM,
    CEILING,
    CONDITION,
    STANDARD,
    AGE,
    LEAVING
}
