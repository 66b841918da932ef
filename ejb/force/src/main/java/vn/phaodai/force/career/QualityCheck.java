package vn.phaodai.force.career;

/**
 * What can be wrong with a record. Each is found by one condition; none says anything about the
 * person.
 */
public enum QualityCheck {
    /** Missing. */
    NO_PHONE(null),
    NO_CONTACT("contacts"),
    NO_EDUCATION("qualifications"),
    NO_EVALUATION("evaluations"),
    RANKS_TOO_SHORT("ranks"),
    /** Contradictory. */
    ID_DISAGREES(null),
    RANK_TOO_YOUNG("ranks"),
    RANK_GAP("ranks"),
    POSTING_GAP("career"),
    NO_POSTING("career"),
    /** Stale. */
    CONTACT_OLD("contacts");

    private final String tab;

    QualityCheck(String tab) {
        this.tab = tab;
    }

    /** The tab of the record that mends it; null for its form. */
    public String tab() {
        return tab;
    }
}
