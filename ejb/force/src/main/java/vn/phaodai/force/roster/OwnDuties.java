package vn.phaodai.force.roster;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.force.roster.plan.Burden;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.units.Units;

/** An officer's own duties, what they carry this year, and the calendar feed of them. */
@Stateless
@RolesAllowed({
    Role.OFFICER_NAME,
    Role.REGISTRAR_NAME,
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class OwnDuties {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final int DAYS_BACK = 31;
    private static final int DAYS_AHEAD = 180;

    @Inject private RosterRepository rosters;
    @Inject private DutyFeedRepository feeds;
    @Inject private DutyChangeRepository changes;
    @Inject private PlanRepository plans;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /** From that day on, for a hundred days. */
    public List<DutyRow> from(LocalDate day) {
        return rosters.own(callers.current().username(), day, day.plusDays(100));
    }

    /** What the caller carries this year, published rosters to come among it. */
    public Burden burden() {
        LocalDate first = clock.today().withDayOfYear(1);
        return officer()
                .map(
                        id ->
                                plans.carried(List.of(id), first, first.plusYears(1))
                                        .getOrDefault(id, Burden.NONE))
                .orElse(Burden.NONE);
    }

    /** When the address of the calendar feed was made; empty if there is none. */
    public Optional<Instant> feedSince() {
        return officer().flatMap(feeds::madeAt);
    }

    /**
     * Makes a new secret address of the feed; the one before ends.
     *
     * @return the secret, which is told this once and never again
     */
    public String openFeed() {
        UUID officer = require();
        feeds.revoke(officer, clock.now());
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        feeds.add(hash(token), officer, clock.now());
        log(officer, AuditAction.CREATE);
        return token;
    }

    /** Ends the feed: its address shows nothing from now on. */
    public void closeFeed() {
        UUID officer = require();
        if (feeds.revoke(officer, clock.now())) {
            log(officer, AuditAction.DELETE);
        }
    }

    /** The feed behind a secret address as an iCalendar file; empty if there is none. */
    @PermitAll
    public Optional<String> calendar(String token) {
        LocalDate today = clock.today();
        return feeds.officer(hash(token))
                .map(
                        officer ->
                                DutyCalendar.of(
                                        feeds.duties(
                                                officer,
                                                today.minusDays(DAYS_BACK),
                                                today.plusDays(DAYS_AHEAD)),
                                        units.tree()::nameOf,
                                        clock.now()));
    }

    private Optional<UUID> officer() {
        return changes.officerOf(callers.current().username());
    }

    private UUID require() {
        return officer()
                .orElseThrow(() -> new NotFound("thing.officer", callers.current().username()));
    }

    private void log(UUID officer, AuditAction action) {
        Caller caller = callers.current();
        audit.change(
                caller,
                action,
                AuditObject.of("dutyFeed", officer, caller.unitId(), null),
                Changes.none());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
