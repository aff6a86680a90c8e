package dev.paddock.domain.shop;

import dev.paddock.domain.appointment.BookAppointment;
import dev.paddock.domain.appointment.CancelAppointment;
import dev.paddock.domain.appointment.ConfigureCalendar;
import dev.paddock.domain.appointment.FindSlots;
import dev.paddock.domain.appointment.MailVisits;
import dev.paddock.domain.appointment.ReadAppointments;

/** Appointments: finding a slot, booking and cancelling it, setting the hours. */
public record AppointmentFeature(
        FindSlots findSlots,
        BookAppointment bookAppointment,
        CancelAppointment cancelAppointment,
        ReadAppointments readAppointments,
        ConfigureCalendar configureCalendar) {

    static AppointmentFeature of(Ports ports, Terms terms, Surroundings outside, MailVisits events) {
        var calendars = ports.calendars();
        var appointments = ports.appointments();
        var transactions = ports.transactions();
        var findSlots = new FindSlots(calendars, appointments, terms.zone(), outside.clock());
        return new AppointmentFeature(
                findSlots,
                new BookAppointment(
                        ports.accounts(),
                        calendars,
                        appointments,
                        findSlots,
                        transactions,
                        events,
                        outside.ids(),
                        outside.clock()),
                new CancelAppointment(appointments, transactions, events, outside.clock()),
                new ReadAppointments(appointments, ports.accounts(), terms.zone(), outside.clock()),
                new ConfigureCalendar(calendars, transactions, terms.usualPlace()));
    }
}
