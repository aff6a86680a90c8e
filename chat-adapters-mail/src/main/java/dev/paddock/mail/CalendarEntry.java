package dev.paddock.mail;

import dev.paddock.domain.mail.Letter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An appointment as a file that calendars take (RFC 5545), under the name that the file of the pages has for it. */
final class CalendarEntry {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int MOST_OCTETS = 74;

    private final Letter.Visit visit;
    private final String summary;
    private final boolean cancelled;
    private final Instant written;

    CalendarEntry(Letter.Visit visit, String summary, boolean cancelled, Instant written) {
        this.visit = visit;
        this.summary = summary;
        this.cancelled = cancelled;
        this.written = written;
    }

    String method() {
        return cancelled ? "CANCEL" : "PUBLISH";
    }

    @Override
    public String toString() {
        var lines = new ArrayList<>(List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Paddock//Paddock//EN",
                "METHOD:" + method(),
                "BEGIN:VEVENT",
                "UID:" + visit.id() + "@paddock",
                "DTSTAMP:" + TIME.format(written),
                "DTSTART:" + TIME.format(visit.start()),
                "DTEND:" + TIME.format(visit.end()),
                "SEQUENCE:" + visit.sequence(),
                "STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"),
                "SUMMARY:" + escaped(summary),
                "LOCATION:" + escaped(visit.place())));
        lines.addAll(List.of("END:VEVENT", "END:VCALENDAR"));
        var text = new StringBuilder();
        lines.forEach(line -> text.append(folded(line)).append("\r\n"));
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    private static String folded(String line) {
        var out = new StringBuilder();
        int octets = 0;
        for (int c : line.codePoints().toArray()) {
            int size = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(c);
            octets += size;
        }
        return out.toString();
    }
}
