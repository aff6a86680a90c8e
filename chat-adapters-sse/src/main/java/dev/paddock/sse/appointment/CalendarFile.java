package dev.paddock.sse.appointment;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Status;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.sse.http.EdgeTexts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;

/** An appointment as RFC 5545 has it, for people's own calendars; times are in UTC, which every calendar turns into local ones. */
final class CalendarFile {
    static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    private CalendarFile() {}

    static byte[] of(Appointment appointment, Language language, Instant now) {
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
        event.setSequence(cancelled ? 1 : 0);
        var calendar = new ICalendar();
        calendar.setProductId("-//Paddock//Paddock//EN");
        calendar.setMethod(cancelled ? Method.cancel() : Method.publish());
        calendar.addEvent(event);
        return Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
    }

    static String name(Appointment appointment) {
        return "paddock-"
                + DateTimeFormatter.ISO_LOCAL_DATE.format(appointment.start().atOffset(ZoneOffset.UTC)) + ".ics";
    }
}
