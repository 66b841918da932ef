package vn.phaodai.reporting.print;

/**
 * A layout that is a list under an opening sentence.
 *
 * @param name of its file
 * @param line what a line of the list holds; the layout's fields are called as its components
 */
public record Layout<L extends Record>(String name, Class<L> line) {

    public static final Layout<OfficerLine> OFFICERS = new Layout<>("officers", OfficerLine.class);
    public static final Layout<PromotionLine> PROMOTION =
            new Layout<>("promotion", PromotionLine.class);
    public static final Layout<RetirementLine> RETIREMENT =
            new Layout<>("retirement", RetirementLine.class);
    public static final Layout<ExpiryLine> TRAINING_EXPIRY =
            new Layout<>("training-expiry", ExpiryLine.class);
    public static final Layout<TeamMemberLine> TEAM_REGISTER =
            new Layout<>("team-register", TeamMemberLine.class);
    public static final Layout<AllowanceLine> TEAM_ALLOWANCE =
            new Layout<>("team-allowance", AllowanceLine.class);
    public static final Layout<ReadinessLine> READINESS =
            new Layout<>("readiness", ReadinessLine.class);
    public static final Layout<SummaryLine> CAREER_SUMMARY =
            new Layout<>("career-summary", SummaryLine.class);

    /** A duty roster for the wall. */
    public static final Layout<RosterLine> ROSTER = new Layout<>("roster", RosterLine.class);
}
