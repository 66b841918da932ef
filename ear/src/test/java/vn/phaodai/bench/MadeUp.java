package vn.phaodai.bench;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Officers for the benchmarks that write: numbers beyond those of the demo data. */
final class MadeUp {

    private static final String HEADER =
            "Số hiệu,Họ và tên,Ngày sinh,Giới tính,Số định danh cá nhân,Cấp bậc hàm,Ngày phong hàm,"
                    + "Đơn vị,Chức vụ,Ngày nhận công tác\n";
    private static final AtomicInteger NEXT = new AtomicInteger();

    /**
     * @param number from 0, different each time
     */
    record Person(int number) {

        static Person next() {
            return new Person(NEXT.getAndIncrement());
        }

        String serviceNumber() {
            return "B-%07d".formatted(number);
        }

        String fullName() {
            return "Nguyễn Văn Thử";
        }

        String personalId() {
            return "0790%02d%06d".formatted(80 + number / 900_000, number % 900_000);
        }

        String birthDate() {
            return "19%02d-05-17".formatted(80 + number / 900_000);
        }
    }

    private MadeUp() {}

    static String json(Person person, UUID unit) {
        return """
        {"serviceNumber":"%s","fullName":"%s","birthDate":"%s","sex":"MALE","personalId":"%s",\
        "rank":"CAPTAIN","rankSince":"2024-09-01","position":"PUBLIC_ORDER","unitId":"%s",\
        "postedSince":"2024-10-01","phone":"0531234567"}"""
                .formatted(
                        person.serviceNumber(),
                        person.fullName(),
                        person.birthDate(),
                        person.personalId(),
                        unit);
    }

    /** A file for the import of officers. */
    static String csv(int rows, String unitCode) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < rows; i++) {
            Person person = Person.next();
            text.append(person.serviceNumber())
                    .append(',')
                    .append(person.fullName())
                    .append(',')
                    .append(person.birthDate())
                    .append(",Nam,")
                    .append(person.personalId())
                    .append(",CAPTAIN,2024-09-01,")
                    .append(unitCode)
                    .append(",PUBLIC_ORDER,2024-10-01\n");
        }
        return text.toString();
    }
}
