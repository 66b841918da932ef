package vn.phaodai.local.demo;

import java.util.List;

/** The people behind the accounts of the demo realm, in the realm's names. */
record DemoAccount(String username, String fullName, String unitCode, Post post, Sex sex) {

    static final List<DemoAccount> ALL =
            List.of(
                    of("hr", "Nguyễn Thị Hoà", "CATP", Post.GENERAL_STAFF, Sex.FEMALE),
                    of("hr.2", "Lê Văn Bình", "CATP", Post.GENERAL_STAFF, Sex.MALE),
                    of("leadership", "Trần Quốc Việt", "CATP", Post.CITY_DIRECTOR, Sex.MALE),
                    of("auditor", "Phạm Thu Hương", "CATP", Post.PROFESSIONAL_OFFICER, Sex.FEMALE),
                    of("admin", "Đỗ Minh Tuấn", "CATP", Post.TECHNICAL_OFFICER, Sex.MALE),
                    of("commander.q1", "Võ Hữu Nghĩa", "Q01", Post.DISTRICT_CHIEF, Sex.MALE),
                    of("ward.q1", "Bùi Thanh Sơn", "Q01-01", Post.WARD_CHIEF, Sex.MALE),
                    of("registrar.q1", "Đặng Ngọc Ánh", "Q01-01", Post.ADMIN_RESIDENCE, Sex.FEMALE),
                    of("officer.q1", "Hoàng Đức Anh", "Q01-01", Post.BEAT_OFFICER, Sex.MALE));

    private static DemoAccount of(
            String username, String fullName, String unitCode, Post post, Sex sex) {
        return new DemoAccount(username, fullName, unitCode, post, sex);
    }

    boolean isFor(DemoUnit unit, Post filled) {
        return unitCode.equals(unit.code()) && post == filled;
    }
}
