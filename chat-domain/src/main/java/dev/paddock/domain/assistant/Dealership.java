package dev.paddock.domain.assistant;

import dev.paddock.chatbot.Answers;
import dev.paddock.chatbot.Slots;
import dev.paddock.chatbot.workshop.Channel;
import dev.paddock.chatbot.workshop.Told;
import dev.paddock.chatbot.workshop.Visit;
import dev.paddock.chatbot.workshop.Week;
import dev.paddock.chatbot.workshop.WorkshopEffect;
import dev.paddock.chatbot.workshop.WorkshopReply;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.BookAppointment;
import dev.paddock.domain.appointment.BookOutcome;
import dev.paddock.domain.appointment.BookingContact;
import dev.paddock.domain.appointment.BookingWish;
import dev.paddock.domain.appointment.CalendarId;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.FindSlots;
import dev.paddock.domain.appointment.Slot;
import dev.paddock.domain.dealer.FindHome;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The host of the workflow, which does what it asks for: looks into the calendars, books, gives the contact. */
public final class Dealership {
    private final FindSlots findSlots;
    private final BookAppointment bookAppointment;
    private final FindHome homes;
    private final Contact contact;

    public Dealership(FindSlots findSlots, BookAppointment bookAppointment, FindHome homes, Contact contact) {
        this.findSlots = findSlots;
        this.bookAppointment = bookAppointment;
        this.homes = homes;
        this.contact = contact;
    }

    /** A reply to the workflow, and the appointment it is about, if it is about one. */
    record Done(WorkshopReply reply, @Nullable Appointment booked) {
        static Done of(WorkshopReply reply) {
            return new Done(reply, null);
        }
    }

    ZoneId zone() {
        return findSlots.zone();
    }

    /**
     * Does what {@code effect} asks for {@code customer}; to be called inside a transaction.
     *
     * @param answers what the dialog knows, which an appointment keeps
     */
    Done perform(WorkshopEffect effect, UserId customer, Answers answers) {
        if (effect instanceof WorkshopEffect.FindSlots wanted) {
            return Done.of(find(wanted.visit(), customer));
        }
        if (effect instanceof WorkshopEffect.BookSlot wanted) {
            var details = RecallDialog.details(Told.in(answers));
            return book(new BookingWish(
                    customer, calendar(wanted.visit(), customer), wanted.start(), details, BookingContact.NONE));
        }
        var channel = ((WorkshopEffect.FindContact) effect).channel();
        return Done.of(new WorkshopReply.ContactDetails(channel == Channel.EMAIL ? contact.email() : contact.phone()));
    }

    /** The free slots at the customer's dealership of this week, or else of the next, or else the first day that has one. */
    WorkshopReply find(Visit wanted, UserId customer) {
        var calendar = calendar(wanted, customer);
        var thisWeek = findSlots.currentWeek();
        var free = findSlots.freeIn(calendar, thisWeek);
        if (!free.isEmpty()) {
            return offered(Week.THIS, free);
        }
        var ahead = findSlots.freeIn(calendar, thisWeek.next());
        return ahead.isEmpty() ? later(calendar) : offered(Week.NEXT, ahead);
    }

    private WorkshopReply offered(Week week, List<Slot> free) {
        var starts = free.stream().map(Slot::start).toList();
        return new WorkshopReply.Offered(week, Slots.of(zone(), starts));
    }

    private WorkshopReply later(CalendarId calendar) {
        return findSlots
                .firstAfter(calendar, findSlots.currentWeek().next())
                .<WorkshopReply>map(slot -> new WorkshopReply.FreeLater(LocalDate.ofInstant(slot.start(), zone())))
                .orElseGet(() -> new WorkshopReply.NothingFree(contact.phone()));
    }

    /** A slot that went by while the customer thought is as lost as one that somebody took. */
    private Done book(BookingWish wish) {
        var outcome = bookAppointment.book(wish);
        if (outcome instanceof BookOutcome.Booked booked) {
            var appointment = booked.appointment();
            return new Done(new WorkshopReply.Booked(start(appointment), place(appointment)), appointment);
        }
        return Done.of(
                outcome instanceof BookOutcome.TooManyAppointments tooMany
                        ? tooMany(tooMany)
                        : new WorkshopReply.SlotTaken());
    }

    private WorkshopReply tooMany(BookOutcome.TooManyAppointments tooMany) {
        var atThatTime = tooMany.atThatTime();
        if (atThatTime != null) {
            return new WorkshopReply.Occupied(start(atThatTime));
        }
        var starts = tooMany.ahead().stream().map(this::start).toList();
        return new WorkshopReply.LimitReached(starts.get(0), starts.get(1), starts.get(starts.size() - 1));
    }

    ZonedDateTime start(Appointment appointment) {
        return appointment.start().atZone(zone());
    }

    /** The address, which says by name which dealership it is where there are several. */
    private String place(Appointment appointment) {
        return homes.dealers().areSeveral()
                ? appointment.dealer().name() + ", " + appointment.place()
                : appointment.place();
    }

    private CalendarId calendar(Visit visit, UserId customer) {
        return new CalendarId(homes.of(customer).id(), category(visit));
    }

    /** The dealerships, and whose is which. */
    FindHome homes() {
        return homes;
    }

    /** The category of the same name, which there is for each that the workshop knows. */
    static Category category(Visit visit) {
        return Category.valueOf(visit.name());
    }

    /** The workshop's own word for a category. */
    static Visit visit(Category category) {
        return Visit.valueOf(category.name());
    }
}
