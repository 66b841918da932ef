package vn.phaodai.local.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fills the slots of all units with people, and adds those who have left. */
final class DemoOfficers {

    private static final int RETIRING_AGE = 46;
    private static final List<Post> LEFT_FROM =
            List.of(
                    Post.WARD_CHIEF,
                    Post.WARD_DEPUTY_CHIEF,
                    Post.BEAT_OFFICER,
                    Post.BEAT_OFFICER,
                    Post.ADMIN_RESIDENCE,
                    Post.CRIME_PREVENTION);

    private final Chance chance;
    private final LocalDate today;
    private final List<DemoUnit> wards;
    private final PersonNames names;
    private final PersonalIds personalIds;
    private final Careers careers;
    private final Postings postings;
    private final Set<String> serviceNumbers = new HashSet<>();
    private final Set<String> phones = new HashSet<>();
    private final List<DemoAccount> accounts = new ArrayList<>(DemoAccount.ALL);
    private final List<DemoOfficer> officers = new ArrayList<>();

    DemoOfficers(Chance chance, LocalDate today, List<DemoUnit> units) {
        this.chance = chance;
        this.today = today;
        this.wards = units.stream().filter(DemoUnit::isGrassroots).toList();
        this.names = new PersonNames(chance);
        this.personalIds = new PersonalIds(chance);
        this.careers = new Careers(chance);
        this.postings = new Postings(chance, units);
    }

    List<DemoOfficer> filling(Map<DemoUnit, List<Slot>> slots, int left) {
        slots.forEach(
                (unit, posts) ->
                        posts.forEach(
                                slot -> {
                                    for (int i = 0; i < slot.present(); i++) {
                                        officers.add(serving(unit, slot.post()));
                                    }
                                }));
        for (int i = 0; i < left; i++) {
            officers.add(leaver());
        }
        return officers;
    }

    private DemoOfficer serving(DemoUnit unit, Post post) {
        DemoAccount account = takeAccount(unit, post);
        Career career = careers.suiting(post, today);
        while (account != null && career.sex() != account.sex()) {
            career = careers.suiting(post, today);
        }
        List<Posting> way = postings.leadingTo(unit, post, career, today, null);
        String status = account == null ? status(post) : "ACTIVE";
        return officer(account, career, way, status);
    }

    private DemoOfficer leaver() {
        LocalDate left = today.minusDays(chance.between(30, 1500)).withDayOfMonth(1);
        Post post = chance.oneOf(LEFT_FROM);
        boolean retired = chance.percent(80);
        Career career = careers.suiting(post, left);
        while (retired != career.birthDate().plusYears(RETIRING_AGE).isBefore(left)) {
            career = careers.suiting(post, left);
        }
        List<Posting> way = postings.leadingTo(chance.oneOf(wards), post, career, left, left);
        return officer(null, career, way, retired ? "RETIRED" : "DISCHARGED");
    }

    private DemoOfficer officer(
            DemoAccount account, Career career, List<Posting> way, String status) {
        String name =
                account == null
                        ? names.next(career.sex(), career.birthDate().getYear())
                        : account.fullName();
        String serviceNumber = serviceNumber();
        return new DemoOfficer(
                chance.id(career.joined().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()),
                serviceNumber,
                name,
                personalIds.next(career.sex(), career.birthDate()),
                career,
                way,
                phone(),
                (account == null ? serviceNumber.replace("-", "") : account.username())
                        + "@catp.example",
                status,
                account == null ? null : account.username());
    }

    private DemoAccount takeAccount(DemoUnit unit, Post post) {
        for (DemoAccount account : accounts) {
            if (account.isFor(unit, post)) {
                accounts.remove(account);
                return account;
            }
        }
        return null;
    }

    private String status(Post post) {
        int draw = chance.between(1, 1000);
        if (post.leads() || draw > 38) {
            return "ACTIVE";
        }
        if (draw > 18) {
            return "STUDY";
        }
        return draw > 4 ? "ON_LEAVE" : "SECONDED_OUT";
    }

    private String serviceNumber() {
        while (true) {
            String number = "%03d-%03d".formatted(chance.between(100, 699), chance.between(0, 999));
            if (serviceNumbers.add(number)) {
                return number;
            }
        }
    }

    /** In 053, which no Vietnamese operator has. */
    private String phone() {
        while (true) {
            String phone = "053%07d".formatted(chance.between(1_000_000, 9_999_999));
            if (phones.add(phone)) {
                return phone;
            }
        }
    }
}
