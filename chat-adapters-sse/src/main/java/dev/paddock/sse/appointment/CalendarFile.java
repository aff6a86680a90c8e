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
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.FeedCalendars;
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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        boolean cancelled = appointment.status() == Appointment.Status.CANCELLED;
        var event = event(appointment, language, now);
        if (phone != null) {
            var texts = EdgeTexts.in(language);
            event.setDescription(texts.text("appointment.phone").replace("{phone}", phone.spelt()));
            event.addContact(phone.value());
        }
        if (!cancelled) {
            var summary = event.getSummary().getValue();
            REMINDERS.forEach(before -> event.addAlarm(reminder(before, summary)));
        }
        var calendar = new ICalendar();
        calendar.setProductId("-//Paddock//Paddock//EN");
        calendar.setMethod(cancelled ? Method.cancel() : Method.publish());
        calendar.addEvent(event);
        return written(calendar);
    }

    /** All of {@code feed} in one file, each with whose it is and how they are reached, for a member of staff. */
    static byte[] of(FeedCalendars.Feed feed, Instant now) {
        var language = feed.reader().language();
        var calendar = new ICalendar();
        calendar.setProductId("-//Paddock//Paddock//EN");
        calendar.setMethod(Method.publish());
        calendar.setName("Paddock");
        calendar.setRefreshInterval(Duration.builder().minutes(15).build());
        for (var booking : feed.bookings()) {
            var event = event(booking.appointment(), language, now);
            event.setSummary(
                    event.getSummary().getValue() + ", " + booking.customer().nameFor(language));
            var email = booking.contact().email();
            var reached = Stream.of(
                            Optional.ofNullable(booking.contact().phone()),
                            Optional.ofNullable(email).map(EmailAddress::value))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining("\n"));
            if (!reached.isEmpty()) {
                event.setDescription(reached);
            }
            calendar.addEvent(event);
        }
        return written(calendar);
    }

    private static VEvent event(Appointment appointment, Language language, Instant now) {
        boolean cancelled = appointment.status() == Appointment.Status.CANCELLED;
        var event = new VEvent();
        event.setUid(appointment.id().value() + "@paddock");
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(appointment.start()));
        event.setDateEnd(Date.from(appointment.end()));
        event.setSummary(EdgeTexts.in(language)
                .text("appointment." + appointment.category().wireName()));
        event.setLocation(appointment.place());
        event.setStatus(cancelled ? Status.cancelled() : Status.confirmed());
        event.setSequence(appointment.sequence());
        return event;
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
