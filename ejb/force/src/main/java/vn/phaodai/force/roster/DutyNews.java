package vn.phaodai.force.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.notices.NoticeText;
import vn.phaodai.kernel.notices.Notices;

/** Tells officers of what was changed by hand in a roster that counts; nobody of the own doing. */
@ApplicationScoped
class DutyNews {

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm").withZone(BusinessClock.ZONE);
    private static final String DUTIES = "/duties";

    @Inject private DutyChangeRepository repository;
    @Inject private Notices notices;

    /**
     * A duty passed from one to another.
     *
     * @param to null for nobody
     */
    void passed(Caller by, DutyRow duty, UUID to) {
        UUID from = duty.officerId();
        if (Objects.equals(from, to)) {
            return;
        }
        Map<UUID, String> accounts =
                repository.accounts(Stream.of(from, to).filter(Objects::nonNull).toList());
        List<String> args =
                List.of(
                        duty.shift(),
                        VietnameseText.day(duty.day()),
                        HOUR.format(duty.startsAt()),
                        HOUR.format(duty.endsAt()));
        tell(by, accounts.get(from), new NoticeText("notice.duty.gone", args, DUTIES));
        tell(by, accounts.get(to), new NoticeText("notice.duty.given", args, DUTIES));
    }

    /**
     * Seats for standby came and went: everybody hears once of those that came, once of those gone.
     */
    void standby(Caller by, List<DutyRow> given, List<DutyRow> gone) {
        Map<UUID, String> accounts =
                repository.accounts(
                        Stream.concat(given.stream(), gone.stream())
                                .map(DutyRow::officerId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        tellEach(by, accounts, given, "notice.standby.given");
        tellEach(by, accounts, gone, "notice.standby.gone");
    }

    private void tellEach(Caller by, Map<UUID, String> accounts, List<DutyRow> duties, String key) {
        duties.stream()
                .filter(duty -> duty.officerId() != null)
                .sorted(Comparator.comparing(DutyRow::day))
                .collect(Collectors.groupingBy(DutyRow::officerId))
                .forEach(
                        (officer, mine) ->
                                tell(
                                        by,
                                        accounts.get(officer),
                                        new NoticeText(
                                                key,
                                                List.of(
                                                        Integer.toString(mine.size()),
                                                        VietnameseText.day(mine.get(0).day())),
                                                DUTIES)));
    }

    private void tell(Caller by, String account, NoticeText text) {
        if (account != null && !account.equals(by.username())) {
            notices.toPerson(account, text);
        }
    }
}
