package vn.phaodai.reporting;

import static vn.phaodai.reporting.print.Vietnamese.day;

import java.time.LocalDate;
import java.util.Map;
import vn.phaodai.reporting.print.Vietnamese;

/** How the printed decision says what it decides; the constants are the kinds of decisions. */
enum DecisionWords {
    TRANSFER("Điều động", ""),
    ROTATION("Luân chuyển", ""),
    SECONDMENT("Biệt phái", ""),
    REINFORCEMENT("Tăng cường", ""),
    APPOINT("Bổ nhiệm", ""),
    REAPPOINT("Bổ nhiệm lại", ""),
    DISMISS("Miễn nhiệm chức vụ đối với", ""),
    RANK_PROMOTION("Thăng cấp bậc hàm đối với", ""),
    RANK_DEMOTION("Giáng cấp bậc hàm đối với", ""),
    SALARY_RAISE("Nâng lương đối với", ""),
    TRAINING("Cử", " đi học"),
    LEAVE("Cho", " nghỉ"),
    COMMENDATION("Khen thưởng", ""),
    DISCIPLINE("Thi hành kỷ luật đối với", ""),
    RETIREMENT("Cho", " nghỉ hưu theo chế độ"),
    DISCHARGE("Cho", " xuất ngũ");

    private static final Map<String, String> FORMS =
            Map.of(
                    "REPRIMAND", "khiển trách",
                    "WARNING", "cảnh cáo",
                    "REMOVAL", "cách chức",
                    "RANK_DEMOTION", "giáng cấp bậc hàm",
                    "DISMISSAL", "tước danh hiệu Công an nhân dân");

    private static final String OPEN = "………";

    private final String before;
    private final String after;

    DecisionWords(String before, String after) {
        this.before = before;
        this.after = after;
    }

    static DecisionWords of(String kind) {
        return valueOf(kind);
    }

    /** Trích yếu. */
    String summary() {
        return "Về việc " + lower(before) + " cán bộ, chiến sĩ" + after;
    }

    String ofList(int officers) {
        return before
                + " "
                + officers
                + " đồng chí có tên trong danh sách kèm theo Quyết định này"
                + after;
    }

    /**
     * @param officer rank, name, number, birthday, position and unit
     * @param content what is decided, as {@link #content} says it
     */
    String ofOne(String officer, String content) {
        return before + " đồng chí " + officer + (after.isEmpty() ? ", " : " ") + content;
    }

    /**
     * What is decided about one officer; what a draft lacks is left open.
     *
     * @param unit that the officer joins; null if the officer joins none
     */
    String content(ReportData.DecisionLineData line, String unit) {
        String to = open(unit);
        String position = open(line.position());
        return switch (this) {
            case APPOINT, REAPPOINT -> "giữ chức vụ " + position + ", " + to;
            case DISMISS ->
                    "thôi giữ chức vụ "
                            + line.fromPosition()
                            + ", nhận vị trí "
                            + position
                            + ", "
                            + to;
            case RANK_PROMOTION -> "từ " + line.fromRank() + " lên " + open(line.rank());
            case RANK_DEMOTION -> "từ " + line.fromRank() + " xuống " + open(line.rank());
            case SALARY_RAISE ->
                    "hệ số lương mới "
                            + (line.coefficient() == null
                                    ? OPEN
                                    : line.coefficient().toPlainString().replace('.', ','));
            case TRAINING -> "đi học: " + open(line.content());
            case LEAVE -> lower(open(line.leave())) + remark(line);
            case COMMENDATION ->
                    line.commendation() == null
                            ? "hình thức: " + open(line.content())
                            : "hình thức: " + line.commendation() + remark(line);
            case DISCIPLINE ->
                    "hình thức "
                            + (line.code() == null
                                    ? OPEN
                                    : FORMS.getOrDefault(line.code(), line.code()))
                            + remark(line);
            case RETIREMENT, DISCHARGE -> after.strip() + remark(line);
            case TRANSFER, ROTATION, SECONDMENT, REINFORCEMENT ->
                    "đến nhận công tác tại " + to + ", vị trí " + position;
        };
    }

    /** From when, and until when, in words. */
    String when(ReportData.DecisionLineData line) {
        if (this == COMMENDATION) {
            return "";
        }
        return line.endsOn() == null
                ? ", kể từ " + Vietnamese.inWords(line.effectiveOn())
                : ", từ "
                        + Vietnamese.inWords(line.effectiveOn())
                        + " đến hết "
                        + Vietnamese.inWords(line.endsOn().minusDays(1));
    }

    /** The same in the list, where it is not that of the decision. */
    static String whenInList(ReportData.DecisionLineData line, LocalDate ofDecision) {
        String from =
                line.effectiveOn().equals(ofDecision) && line.endsOn() == null
                        ? ""
                        : ", từ " + day(line.effectiveOn());
        return line.endsOn() == null ? from : from + " đến hết " + day(line.endsOn().minusDays(1));
    }

    private static String remark(ReportData.DecisionLineData line) {
        return line.content() == null ? "" : " (" + line.content() + ")";
    }

    private static String open(String text) {
        return text == null ? OPEN : text;
    }

    private static String lower(String text) {
        return text == null
                ? ""
                : text.substring(0, 1).toLowerCase(Vietnamese.LOCALE) + text.substring(1);
    }
}
