package vn.phaodai.force.career;

/**
 * What can be wrong with a record. Each is found by one condition; none says anything about the
 * person.
 */
public enum QualityCheck {
    /** Missing. */
    NO_PHONE(Mended.FORM),
    NO_MAIL(Mended.FORM),
    NO_PHOTO("/photo"),
    NO_CONTACT(Mended.CONTACTS),
    NO_EDUCATION("?tab=qualifications"),
    NO_EVALUATION("?tab=evaluations"),
    RANKS_TOO_SHORT(Mended.RANKS),
    /** Contradictory. */
    ID_DISAGREES(Mended.FORM),
    RANK_TOO_YOUNG(Mended.RANKS),
    RANK_GAP(Mended.RANKS),
    RANK_ABOVE_CEILING(Mended.RANKS),
    POSTING_GAP(Mended.CAREER),
    NO_POSTING(Mended.CAREER),
    PAST_AGE_LIMIT(Mended.DECISIONS),
    TEMPORARY_OVER(Mended.DECISIONS),
    /** Stale. */
    CONTACT_OLD(Mended.CONTACTS),
    PHONE_OLD(Mended.FORM);

    private final String place;

    QualityCheck(String place) {
        this.place = place;
    }

    /** Where it is mended, after the address of the record. */
    public String place() {
        return place;
    }

    private static final class Mended {
        static final String FORM = "/edit";
        static final String CONTACTS = "?tab=contacts";
        static final String RANKS = "?tab=ranks";
        static final String CAREER = "?tab=career";
        static final String DECISIONS = "?tab=decisions";
    }
}
