package dev.paddock.sse.appointment;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.Related;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.dealer.PhoneNumber;
import dev.paddock.sse.http.EdgeTexts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An appointment as RFC 5545 has it, for people's own calendars; times are in UTC, which every calendar turns into local ones. */
final class CalendarFile {
    static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    private static final int MAX_OCTETS = 75;

    /** A day before there is time to cancel, two hours before to set out. */
    private static final List<Duration> REMINDERS = List.of(
            Duration.builder().prior(true).days(1).build(),
            Duration.builder().prior(true).hours(2).build());

    private CalendarFile() {}

    /**
     * @param phone the number of the dealership; null if nobody said
     */
    static byte[] of(Appointment appointment, Language language, Instant now, @Nullable PhoneNumber phone) {
        var texts = EdgeTexts.in(language);
        boolean cancelled = appointment.status() == Appointment.Status.CANCELLED;
        var event = new VEvent();
        event.setUid(appointment.id().value() + "@paddock");
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(appointment.start()));
        event.setDateEnd(Date.from(appointment.end()));
        var summary = texts.text("appointment." + appointment.category().wireName());
        event.setSummary(summary);
        event.setLocation(appointment.place());
        event.setStatus(cancelled ? Status.cancelled() : Status.confirmed());
        event.setSequence(appointment.sequence());
        if (phone != null) {
            event.setDescription(texts.text("appointment.phone").replace("{phone}", phone.spelt()));
            event.addContact(phone.value());
        }
        if (!cancelled) {
            REMINDERS.forEach(before -> event.addAlarm(reminder(before, summary)));
        }
        var calendar = new ICalendar();
        calendar.setProductId("-//Paddock//Paddock//EN");
        calendar.setMethod(cancelled ? Method.cancel() : Method.publish());
        calendar.addEvent(event);
        return written(calendar);
    }

    private static VAlarm reminder(Duration before, String words) {
        return VAlarm.display(new Trigger(before, Related.START), words);
    }

    /** Folds the lines itself: the library counts characters, where the standard counts octets. */
    private static byte[] written(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException("a string can't be written to", e);
        }
        return folded(text.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static String folded(String lines) {
        var out = new StringBuilder(lines.length() + 64);
        int octets = 0;
        for (int i = 0; i < lines.length(); ) {
            int c = lines.codePointAt(i);
            i += Character.charCount(c);
            int size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (c == '\r' || c == '\n') {
                octets = 0;
            } else if (octets + size > MAX_OCTETS) {
                out.append("\r\n ");
                octets = 1 + size;
            } else {
                octets += size;
            }
            out.appendCodePoint(c);
        }
        return out.toString();
    }

    static String name(Appointment appointment) {
        return "paddock-"
                + DateTimeFormatter.ISO_LOCAL_DATE.format(appointment.start().atOffset(ZoneOffset.UTC)) + ".ics";
    }
}
