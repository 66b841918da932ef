package vn.phaodai.bench.floor;

/** A static row; a plain bean, because that is what expressions read fastest. */
public final class FloorRow {

    private final int number;

    FloorRow(int number) {
        this.number = number;
    }

    public String getName() {
        return "Nguyễn Văn An " + number;
    }

    public String getServiceNumber() {
        return "100-" + number;
    }

    public String getRank() {
        return "Đại úy";
    }

    public String getPosition() {
        return "Cảnh sát khu vực";
    }

    public String getUnit() {
        return "Phường An Đàm";
    }

    public String getSince() {
        return "01/05/2023";
    }

    public String getStatus() {
        return "Đang công tác";
    }

    public String getRankSince() {
        return "01/09/2024";
    }

    public String getBirthDate() {
        return "01/01/1990";
    }

    public String getPersonalId() {
        return "********9999";
    }

    public String getPhone() {
        return "0531234567";
    }
}
