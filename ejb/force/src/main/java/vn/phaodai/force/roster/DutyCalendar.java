package vn.phaodai.force.roster;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Writes duties as an iCalendar file (RFC 5545). */
final class DutyCalendar {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int OCTETS = 75;

    private final StringBuilder text = new StringBuilder();

    private DutyCalendar() {}

    static String of(
            List<DutyFeedRepository.Entry> duties, Function<UUID, String> unit, Instant now) {
        DutyCalendar calendar = new DutyCalendar();
        calendar.line("BEGIN:VCALENDAR")
                .line("VERSION:2.0")
                .line("PRODID:-//Phao Dai//Lich truc//VI")
                .line("CALSCALE:GREGORIAN")
                .line("METHOD:PUBLISH")
                .line("X-WR-CALNAME:" + escaped("Lịch trực"))
                .line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        for (DutyFeedRepository.Entry duty : duties) {
            calendar.line("BEGIN:VEVENT")
                    .line("UID:" + duty.id() + "@phaodai")
                    .line(
                            "DTSTAMP:"
                                    + UTC.format(duty.changedAt() == null ? now : duty.changedAt()))
                    .line("DTSTART:" + UTC.format(duty.startsAt()))
                    .line("DTEND:" + UTC.format(duty.endsAt()))
                    .line("SUMMARY:" + escaped(duty.shift()))
                    .line("LOCATION:" + escaped(unit.apply(duty.unit())))
                    .line("CLASS:PRIVATE")
                    .line("END:VEVENT");
        }
        return calendar.line("END:VCALENDAR").text.toString();
    }

    /** Lines longer than 75 octets go on in the next one, never within a character. */
    private DutyCalendar line(String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            int character = content.codePointAt(at);
            String one = Character.toString(character);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += size;
            at += Character.charCount(character);
        }
        text.append("\r\n");
        return this;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }
}
