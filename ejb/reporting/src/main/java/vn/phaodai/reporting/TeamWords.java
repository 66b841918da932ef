package vn.phaodai.reporting;

/** Constants of security teams in the words of documents. */
final class TeamWords {

    private TeamWords() {}

    static String position(String constant) {
        return switch (constant) {
            case "LEADER" -> "Tổ trưởng";
            case "DEPUTY" -> "Tổ phó";
            default -> "Tổ viên";
        };
    }

    static String schooling(String constant) {
        if (constant == null) {
            return "";
        }
        return switch (constant) {
            case "PRIMARY" -> "Tiểu học";
            case "LOWER_SECONDARY" -> "THCS";
            case "UPPER_SECONDARY" -> "THPT";
            default -> "Sau THPT";
        };
    }
}
