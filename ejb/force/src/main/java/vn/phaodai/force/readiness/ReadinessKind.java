package vn.phaodai.force.readiness;

/** FACT: worked out from what the system holds. ANSWER: given by the unit, with evidence. */
public enum ReadinessKind {
    FACT,
    ANSWER
}
