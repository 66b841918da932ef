package vn.phaodai.local.demo;

import java.util.function.Function;

/**
 * Makes up Vietnamese names: surnames as frequent as in the south, middle and given names by sex
 * and generation.
 */
final class PersonNames {

    private static final Weighted<String> SURNAMES =
            names(
                    """
                    Nguyễn 318, Trần 118, Lê 102, Phạm 72, Huỳnh 52, Võ 38, Phan 36, Trương 26, Bùi 22, Đặng 22,
                    Đỗ 18, Hồ 17, Ngô 16, Dương 15, Hoàng 14, Lý 9, Vũ 13, Đoàn 11, Lâm 11, Mai 10, Đinh 9, Trịnh 7,
                    Cao 7, Lương 6, Châu 5, Tạ 4, Hà 5, Phùng 4, Tô 4, Thái 4, Quách 3, Vương 3, Kiều 3, La 2,
                    Nguyễn Trần 1, Lê Nguyễn 1, Tăng 2, Từ 2, Văn 2, Chu 2, Triệu 1, Thạch 1, Nghiêm 1, Lưu 4""");
    private static final Weighted<String> MEN_OLDER =
            names(
                    """
                    Văn 300, Thanh 60, Minh 50, Hữu 45, Ngọc 40, Hoàng 38, Quốc 38, Đức 30, Công 25, Xuân 22, Đình 20,
                    Tấn 18, Thành 18, Trung 14, Phước 12, Hồng 12, Chí 10, Trọng 10, Thế 9, Bá 8, Duy 8, Quang 14""");
    private static final Weighted<String> MEN_YOUNGER =
            names(
                    """
                    Văn 95, Minh 90, Hoàng 78, Thanh 60, Quốc 55, Đức 48, Anh 40, Tuấn 34, Hữu 30, Ngọc 34, Thành 34,
                    Công 28, Duy 34, Gia 26, Trung 26, Đình 18, Trọng 17, Tấn 18, Nhật 22, Bảo 18, Phú 12, Khánh 12,
                    Việt 12, Quang 26, Xuân 12, Thế 10, Chí 12, Hải 9, Khắc 4, Phước 8, Đăng 14, Hồng 6""");
    private static final Weighted<String> WOMEN_OLDER =
            names(
                    """
                    Thị 230, Thị Thanh 24, Thị Kim 24, Thị Ngọc 26, Thị Thu 22, Thị Hồng 18, Thị Mỹ 14, Ngọc 26,
                    Thanh 20, Kim 20, Thị Minh 10, Thị Bích 10, Thị Phương 8, Thu 12, Mỹ 10""");
    private static final Weighted<String> WOMEN_YOUNGER =
            names(
                    """
                    Thị 70, Ngọc 60, Thanh 42, Thị Thanh 18, Thị Ngọc 20, Thị Thu 14, Kim 28, Thùy 28, Phương 26,
                    Minh 26, Hồng 18, Bảo 20, Quỳnh 20, Mỹ 20, Thị Kim 12, Hoàng 16, Khánh 14, Bích 12, Thu 20, Như 9,
                    Thị Hồng 10, Thị Mỹ 8, Diệu 6, Tuyết 6, Hải 6, Gia 8""");
    private static final Weighted<String> GIVEN_MEN =
            names(
                    """
                    Hùng 42, Dũng 40, Tuấn 52, Minh 48, Thành 44, Hải 40, Long 34, Nam 38, Sơn 36, Tùng 26, Cường 34,
                    Phong 30, Hiếu 36, Đức 30, Khánh 24, Huy 44, Quân 26, Quang 26, Phúc 34, Bình 22, Trung 34, Thắng 26,
                    Vinh 24, Tâm 20, Tài 26, Lộc 22, Nghĩa 22, Tín 16, Thiện 16, Nhân 18, Kiệt 18, Khang 18, Khoa 26,
                    Đạt 34, Anh 30, An 16, Bảo 20, Duy 26, Giang 10, Hòa 14, Hoàng 26, Hưng 26, Lâm 22, Linh 10,
                    Mạnh 14, Nhật 12, Phát 20, Phước 18, Quý 12, Thái 16, Thịnh 20, Thông 10, Toàn 20, Toản 5, Trí 18,
                    Trường 18, Tú 12, Việt 16, Vũ 22, Đăng 10, Đông 6, Điền 4, Hậu 14, Hiệp 12, Kha 5, Khôi 8, Luân 8,
                    Nguyên 12, Sang 16, Tiến 20, Tân 10, Thuận 14, Ngọc 6, Chương 4, Dương 12, Xuân 3, Ẩn 1, Ý 1""");
    private static final Weighted<String> GIVEN_WOMEN =
            names(
                    """
                    Hương 30, Lan 22, Hoa 14, Mai 24, Hà 24, Hằng 24, Linh 34, Trang 34, Thảo 34, Ngọc 30, Nga 16,
                    Thủy 20, Thúy 14, Phương 34, Nhung 14, Oanh 14, Yến 22, Vân 24, Tuyết 12, Trinh 18, Trúc 14,
                    Trâm 18, Anh 34, Dung 18, Duyên 14, Giang 12, Hạnh 18, Hiền 24, Hồng 14, Huyền 16, Khanh 6, Kiều 6,
                    Liên 12, Loan 14, Ly 6, My 14, Ngân 22, Nhi 22, Nhã 4, Như 18, Quyên 14, Quỳnh 14, Thanh 10,
                    Thi 6, Thơ 6, Thu 12, Thư 16, Tiên 14, Uyên 12, Vy 20, Xuân 10, Châu 10, Chi 10, Diễm 6, Đào 4,
                    Hân 12, Tú 4, Ánh 8, Bình 4, Cúc 4, Đoan 2""");
    private static final int GENERATION = 1985;

    private final Chance chance;

    PersonNames(Chance chance) {
        this.chance = chance;
    }

    String next(Sex sex, int birthYear) {
        boolean older = birthYear < GENERATION;
        String surname = chance.oneOf(SURNAMES);
        String middle = chance.oneOf(middles(sex, older));
        String given = chance.oneOf(sex == Sex.FEMALE ? GIVEN_WOMEN : GIVEN_MEN);
        while (given.equals(lastWord(middle))) {
            given = chance.oneOf(sex == Sex.FEMALE ? GIVEN_WOMEN : GIVEN_MEN);
        }
        return surname + " " + middle + " " + given;
    }

    private static Weighted<String> middles(Sex sex, boolean older) {
        if (sex == Sex.FEMALE) {
            return older ? WOMEN_OLDER : WOMEN_YOUNGER;
        }
        return older ? MEN_OLDER : MEN_YOUNGER;
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    private static Weighted<String> names(String text) {
        return Weighted.parse(text, Function.identity());
    }
}
