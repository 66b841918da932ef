package vn.phaodai.force.career;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.phaodai.kernel.access.Role;

/**
 * The registers of a career. Each is a table of its own with its own constraints; how entries are
 * read, checked, corrected and struck is the same for all. An entry that is corrected or struck
 * stays visible as a {@link CareerVersion}.
 */
public enum Register {
    /** Quá trình công tác. */
    POSTINGS(
            "posting",
            "validFrom",
            CareerField.of(CareerField.Type.UNIT, "unitId", "unit_id", "Đơn vị", "Unit").needed(),
            CareerField.choice("position", "position", "POSITION", "Chức vụ", "Position"),
            from(),
            to(),
            CareerField.choice("kind", "kind", "POSTING_KIND", "Hình thức", "Kind"),
            number(),
            decided()),
    /** Cấp bậc hàm. */
    RANKS(
            "rank_held",
            "validFrom",
            CareerField.choice("rank", "rank", "RANK", "Cấp bậc hàm", "Rank"),
            from(),
            to(),
            CareerField.choice("kind", "kind", "RANK_KIND", "Hình thức", "Kind"),
            number(),
            decided()),
    /** Hệ số lương: the first is entered, later ones are brought by decisions. */
    SALARIES(
            "salary_held",
            "validFrom",
            CareerField.of(
                            CareerField.Type.DECIMAL,
                            "coefficient",
                            "coefficient",
                            "Hệ số lương",
                            "Salary coefficient")
                    .needed(),
            from(),
            to(),
            number(),
            decided()),
    /** Trình độ, đào tạo, chứng chỉ. */
    QUALIFICATIONS(
            "qualification",
            "validFrom",
            CareerField.choice("kind", "kind", "QUALIFICATION", "Loại", "Kind"),
            from(),
            CareerField.date("expiresOn", "expires_on", "Hết hạn ngày", "Expires on"),
            CareerField.text("number", "number", 60, "Số hiệu văn bằng", "Number"),
            CareerField.text("issuer", "issuer", 200, "Nơi cấp", "Issued by"),
            CareerField.text("grade", "grade", 60, "Kết quả", "Result")),
    /** Ngoại ngữ. */
    LANGUAGES(
            "officer_language",
            "validFrom",
            CareerField.choice("language", "language", "LANGUAGE", "Ngoại ngữ", "Language"),
            CareerField.choice("level", "level", "LANGUAGE_LEVEL", "Bậc", "Level"),
            from(),
            to(),
            CareerField.text("certificate", "certificate", 200, "Chứng chỉ", "Certificate")),
    /** Kỹ năng. */
    SKILLS(
            "officer_skill",
            "validFrom",
            CareerField.choice("skill", "skill", "SKILL", "Kỹ năng", "Skill"),
            CareerField.choice("level", "level", "SKILL_LEVEL", "Mức", "Level"),
            from(),
            to(),
            CareerField.text("note", "note", 300, "Ghi chú", "Note")),
    /** Đánh giá, xếp loại hằng năm. */
    EVALUATIONS(
            "evaluation",
            "year",
            CareerField.of(CareerField.Type.YEAR, "year", "year", "Năm", "Year").needed(),
            CareerField.choice("grade", "grade", "GRADE", "Xếp loại", "Grade"),
            CareerField.of(
                    CareerField.Type.UNIT,
                    "unitId",
                    "unit_id",
                    "Đơn vị đánh giá",
                    "Evaluating unit"),
            number(),
            decided(),
            CareerField.text("note", "note", 500, "Nhận xét", "Remark")),
    /** Khen thưởng. */
    COMMENDATIONS(
            "commendation",
            "givenOn",
            CareerField.choice("kind", "kind", "COMMENDATION_KIND", "Hình thức", "Kind"),
            CareerField.date("givenOn", "given_on", "Ngày khen thưởng", "Given on").needed(),
            number(),
            decided(),
            CareerField.text("reason", "reason", 500, "Thành tích", "For")),
    /** Kỷ luật: for hr and the chain of command, on the officer's own record page only. */
    DISCIPLINE(
            "discipline",
            "validFrom",
            CareerField.choice("form", "form", "DISCIPLINE_FORM", "Hình thức", "Form"),
            from(),
            to(),
            number().needed(),
            decided().needed(),
            CareerField.text("reason", "reason", 500, "Lý do", "Reason").needed()),
    /** Người cần báo khi khẩn cấp. */
    CONTACTS(
            "emergency_contact",
            "validFrom",
            CareerField.text("fullName", "full_name", 100, "Họ và tên", "Full name").needed(),
            CareerField.choice("relation", "relation", "RELATION", "Quan hệ", "Relation"),
            CareerField.text("phone", "phone", 20, "Điện thoại", "Phone").needed(),
            from(),
            to()),
    /**
     * Thông tin cá nhân, liên hệ: not a table of entries but the officer's own row; corrections
     * only.
     */
    IDENTITY(
            "officer",
            "birthDate",
            CareerField.text("fullName", "full_name", 100, "Họ và tên", "Full name").needed(),
            CareerField.date("birthDate", "birth_date", "Ngày sinh", "Date of birth").needed(),
            CareerField.text("phone", "phone", 20, "Điện thoại", "Phone"),
            CareerField.text("mail", "mail", 100, "Thư điện tử", "Mail"));

    private final String table;
    private final String orderedBy;
    private final List<CareerField> fields;

    Register(String table, String orderedBy, CareerField... fields) {
        this.table = table;
        this.orderedBy = orderedBy;
        this.fields = List.of(fields);
    }

    private static CareerField from() {
        return CareerField.date("validFrom", "valid_from", "Từ ngày", "From").needed();
    }

    private static CareerField to() {
        return CareerField.date("validTo", "valid_to", "Đến trước ngày", "Until before");
    }

    private static CareerField number() {
        return CareerField.text(
                "decisionNumber", "decision_number", 60, "Số quyết định", "Decision number");
    }

    private static CareerField decided() {
        return CareerField.date(
                "decisionDate", "decision_date", "Ngày quyết định", "Decision date");
    }

    public static Optional<Register> ofPath(String path) {
        return ofCorrection(path).filter(one -> one != IDENTITY);
    }

    /** The same, the officer's own row among them. */
    public static Optional<Register> ofCorrection(String path) {
        return Arrays.stream(values()).filter(one -> one.path().equals(path)).findFirst();
    }

    /** What it is called, for what is proposed about it. */
    public String name(Locale reader) {
        return reader.getLanguage().equals("vi") ? vietnamese() : english();
    }

    private String vietnamese() {
        return switch (this) {
            case POSTINGS -> "Quá trình công tác";
            case RANKS -> "Cấp bậc hàm";
            case SALARIES -> "Lương";
            case QUALIFICATIONS -> "Đào tạo, chứng chỉ";
            case LANGUAGES -> "Ngoại ngữ";
            case SKILLS -> "Kỹ năng";
            case EVALUATIONS -> "Đánh giá hằng năm";
            case COMMENDATIONS -> "Khen thưởng";
            case DISCIPLINE -> "Kỷ luật";
            case CONTACTS -> "Người cần báo khi khẩn cấp";
            case IDENTITY -> "Thông tin cá nhân, liên hệ";
        };
    }

    private String english() {
        return switch (this) {
            case POSTINGS -> "Postings";
            case RANKS -> "Ranks";
            case SALARIES -> "Salary";
            case QUALIFICATIONS -> "Training, certificates";
            case LANGUAGES -> "Languages";
            case SKILLS -> "Skills";
            case EVALUATIONS -> "Yearly evaluations";
            case COMMENDATIONS -> "Commendations";
            case DISCIPLINE -> "Discipline";
            case CONTACTS -> "Emergency contacts";
            case IDENTITY -> "Identity, contact";
        };
    }

    /** Its name in addresses, as {@code qualifications}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<CareerField> fields() {
        return fields;
    }

    public Optional<CareerField> field(String id) {
        return fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }

    /** Who may add, correct and strike. */
    public Set<Role> writers() {
        return this == EVALUATIONS
                ? Set.of(Role.HR, Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER)
                : Set.of(Role.HR);
    }

    /** Whether entries can be struck; postings are only corrected, so that no day is lost. */
    public boolean isStrikable() {
        return this != POSTINGS;
    }

    /** Whether one of its entries stands for today, and stays open when it is corrected. */
    boolean isContinuous() {
        return this == POSTINGS || this == RANKS || this == SALARIES;
    }

    /** Whether the officer sees it on the own page, and files may hold it. */
    public boolean isOpen() {
        return this != DISCIPLINE && this != IDENTITY;
    }

    /** Whether officers may propose to correct it. */
    public boolean isCorrectable() {
        return this != DISCIPLINE;
    }

    String table() {
        return table;
    }

    String orderColumn() {
        return field(orderedBy).orElseThrow().column();
    }

    /** The columns of the fields, each with this alias. */
    String columns(String alias) {
        return fields.stream()
                .map(field -> alias + "." + field.column())
                .collect(Collectors.joining(", "));
    }
}
