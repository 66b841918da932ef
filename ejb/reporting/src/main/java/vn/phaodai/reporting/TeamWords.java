package vn.phaodai.reporting;

import vn.phaodai.reporting.print.PaperLanguage;

/** Constants of security teams in the words of documents. */
final class TeamWords {

    private TeamWords() {}

    static String position(PaperLanguage language, String constant) {
        return switch (constant) {
            case "LEADER" -> language.text("team.LEADER");
            case "DEPUTY" -> language.text("team.DEPUTY");
            default -> language.text("team.MEMBER");
        };
    }

    static String schooling(PaperLanguage language, String constant) {
        if (constant == null) {
            return "";
        }
        return switch (constant) {
            case "PRIMARY" -> language.text("schooling.PRIMARY");
            case "LOWER_SECONDARY" -> language.text("schooling.LOWER_SECONDARY");
            case "UPPER_SECONDARY" -> language.text("schooling.UPPER_SECONDARY");
            default -> language.text("schooling.HIGHER");
        };
    }
}
