package vn.phaodai.reporting.print;

/**
 * A paragraph of a decision.
 *
 * @param kind BASIS (căn cứ), DECIDES (QUYẾT ĐỊNH:) or ARTICLE (Điều); articles may use styled text
 */
public record DecisionLine(String kind, String text) {

    public static DecisionLine basis(String text) {
        return new DecisionLine("BASIS", text);
    }

    public static DecisionLine decides() {
        return new DecisionLine("DECIDES", "QUYẾT ĐỊNH:");
    }

    public static DecisionLine article(int number, String text) {
        String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return new DecisionLine(
                "ARTICLE", "<style isBold=\"true\">Điều " + number + ".</style> " + safe);
    }
}
