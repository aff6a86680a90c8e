package dev.paddock.domain.appointment;

import dev.paddock.domain.StateEvent;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.ContactCards;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.MailToken;
import dev.paddock.domain.account.MailTokens;
import dev.paddock.domain.account.Secrets;
import dev.paddock.domain.mail.Errand;
import dev.paddock.domain.mail.Letter;
import dev.paddock.domain.mail.Mail;
import dev.paddock.domain.mail.Mailing;
import dev.paddock.domain.mail.Mails;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Mails about appointments, written where their events are announced and in the same transaction: to the customer's verified address, and to
 * the one that was given when it was booked. A reminder goes out a day before, unless the appointment was made later than that.
 */
public final class MailVisits implements StateEvents {
    private static final Duration DAY = Duration.ofDays(1);
    private static final String ABOUT = "visit:";
    private static final String REMINDER = "reminder:";
    private static final int MOST_A_DAY = 5;

    private final StateEvents events;
    private final Appointments appointments;
    private final Accounts accounts;
    private final ContactCards cards;
    private final MailTokens tokens;
    private final Mails mails;
    private final Mailing mailing;
    private final Secrets secrets;
    private final InstantSource clock;

    public MailVisits(
            StateEvents events,
            Appointments appointments,
            Accounts accounts,
            ContactCards cards,
            MailTokens tokens,
            Mails mails,
            Mailing mailing,
            Secrets secrets,
            InstantSource clock) {
        this.events = events;
        this.appointments = appointments;
        this.accounts = accounts;
        this.cards = cards;
        this.tokens = tokens;
        this.mails = mails;
        this.mailing = mailing;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Announces {@code event}; what it says of an appointment is mailed as well. To be called in a transaction. */
    @Override
    public void append(StateEvent event) {
        events.append(event);
        if (mailing.isOn() && event instanceof AppointmentEvent about) {
            accounts.find(about.appointment().customer()).ifPresent(customer -> mail(about, customer));
        }
    }

    private void mail(AppointmentEvent event, Account customer) {
        var appointment = event.appointment();
        var name = customer.name().value();
        var visit = visit(appointment);
        mailing.withdraw(REMINDER + appointment.id().value());
        if (event instanceof AppointmentEvent.AppointmentBooked) {
            planReminder(appointment);
            send(appointment, customer, new Letter.VisitBooked(name, visit));
        } else if (event instanceof AppointmentEvent.AppointmentMoved moved) {
            planReminder(appointment);
            send(
                    appointment,
                    customer,
                    new Letter.VisitMoved(name, visit, moved.before().start()));
        } else if (event instanceof AppointmentEvent.AppointmentCancelled) {
            var how = appointment.cancellation();
            var reason = how == null ? null : how.reason();
            var words = reason == null ? null : reason.value();
            send(appointment, customer, new Letter.VisitCancelled(name, visit, how != null && how.byStaff(), words));
        }
    }

    private void planReminder(Appointment appointment) {
        var due = appointment.start().minus(DAY);
        if (due.isAfter(clock.instant())) {
            var id = appointment.id().value();
            mailing.plan(new Errand.ReminderDue(id), REMINDER + id, due, appointment.start());
        }
    }

    /** Writes the reminder of an appointment that is a day ahead, unless it is no more. To be called in a transaction. */
    public void remind(Errand.ReminderDue due) {
        var appointment = appointments
                .find(new AppointmentId(due.appointment()))
                .filter(found -> found.isAhead(clock.instant()))
                .orElse(null);
        if (appointment == null || !cards.of(appointment.customer()).reminders()) {
            return;
        }
        accounts.find(appointment.customer()).ifPresent(customer -> {
            var secret = secrets.next();
            var purpose = MailToken.Purpose.REMINDERS;
            var end = clock.instant().plus(purpose.lifetime());
            tokens.issue(new MailToken(secret.digest(), customer.id(), purpose, null, end));
            send(
                    appointment,
                    customer,
                    new Letter.VisitSoon(customer.name().value(), visit(appointment), secret.value()),
                    appointment.start());
        });
    }

    private void send(Appointment appointment, Account customer, Letter letter) {
        send(appointment, customer, letter, clock.instant().plus(Mail.PATIENCE));
    }

    private void send(Appointment appointment, Account customer, Letter letter, Instant until) {
        var about = ABOUT + appointment.id().value();
        recipients(appointment, customer)
                .forEach(address -> mailing.send(address, customer.language(), letter, about, until));
    }

    private Set<EmailAddress> recipients(Appointment appointment, Account customer) {
        var all = new LinkedHashSet<EmailAddress>();
        if (customer.email() != null && cards.of(customer.id()).verified()) {
            all.add(customer.email());
        }
        Optional.ofNullable(appointment.contact().email())
                .filter(given -> all.contains(given)
                        || mails.countTo(given, ABOUT, clock.instant().minus(DAY)) < MOST_A_DAY)
                .ifPresent(all::add);
        return all;
    }

    private static Letter.Visit visit(Appointment appointment) {
        return new Letter.Visit(
                appointment.id().value(),
                appointment.category().wireName(),
                appointment.start(),
                appointment.end(),
                appointment.place(),
                appointment.sequence());
    }
}
