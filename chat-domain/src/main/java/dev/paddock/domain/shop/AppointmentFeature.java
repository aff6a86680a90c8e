package dev.paddock.domain.shop;

import dev.paddock.domain.appointment.AdoptUnnamed;
import dev.paddock.domain.appointment.BookAppointment;
import dev.paddock.domain.appointment.BookOnBehalf;
import dev.paddock.domain.appointment.CancelAppointment;
import dev.paddock.domain.appointment.ConfigureCalendar;
import dev.paddock.domain.appointment.FeedCalendars;
import dev.paddock.domain.appointment.FindSlots;
import dev.paddock.domain.appointment.MailVisits;
import dev.paddock.domain.appointment.MoveAppointment;
import dev.paddock.domain.appointment.ReadAppointments;
import dev.paddock.domain.dealer.FindHome;

/** Appointments: finding a slot, booking and cancelling it, setting the hours. */
public record AppointmentFeature(
        FindSlots findSlots,
        BookAppointment bookAppointment,
        BookOnBehalf bookOnBehalf,
        MoveAppointment moveAppointment,
        CancelAppointment cancelAppointment,
        ReadAppointments readAppointments,
        ConfigureCalendar configureCalendar,
        FindHome findHome,
        AdoptUnnamed adoptUnnamed,
        FeedCalendars feedCalendars) {

    static AppointmentFeature of(Ports ports, Terms terms, Surroundings outside, MailVisits events) {
        var calendars = ports.calendars();
        var appointments = ports.appointments();
        var transactions = ports.transactions();
        var findSlots = new FindSlots(calendars, appointments, terms.zone(), outside.clock());
        var bookAppointment = new BookAppointment(
                terms.dealers(),
                ports.accounts(),
                calendars,
                appointments,
                findSlots,
                transactions,
                events,
                outside.ids(),
                outside.clock());
        var readAppointments = new ReadAppointments(appointments, ports.accounts(), terms.zone(), outside.clock());
        return new AppointmentFeature(
                findSlots,
                bookAppointment,
                new BookOnBehalf(bookAppointment, ports.accounts(), transactions, outside.ids(), outside.clock()),
                new MoveAppointment(
                        terms.dealers(),
                        ports.accounts(),
                        calendars,
                        appointments,
                        findSlots,
                        transactions,
                        events,
                        outside.clock()),
                new CancelAppointment(appointments, transactions, events, outside.clock()),
                readAppointments,
                new ConfigureCalendar(calendars, transactions),
                new FindHome(terms.dealers(), ports.homeDealers()),
                new AdoptUnnamed(terms.dealers(), calendars, appointments, transactions),
                new FeedCalendars(
                        ports.calendarFeeds(),
                        ports.accounts(),
                        appointments,
                        readAppointments,
                        terms.dealers(),
                        outside.secrets(),
                        outside.clock()));
    }
}
