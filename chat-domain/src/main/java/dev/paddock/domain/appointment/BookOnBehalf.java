package dev.paddock.domain.appointment;

import dev.paddock.domain.Ids;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.DisplayName;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Listing;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import java.time.Instant;
import java.time.InstantSource;

/** Booking by staff for somebody: a person known, or a caller, who becomes a guest of that name without a session. */
public final class BookOnBehalf {
    /** Somebody to book for. */
    public sealed interface Whom {
        /** A person known. */
        record Known(UserId id) implements Whom {}

        /** A caller, of whom there is a name. */
        record Caller(DisplayName name) implements Whom {}
    }

    private final BookAppointment bookAppointment;
    private final Accounts accounts;
    private final Transactions transactions;
    private final Ids ids;
    private final InstantSource clock;

    public BookOnBehalf(
            BookAppointment bookAppointment,
            Accounts accounts,
            Transactions transactions,
            Ids ids,
            InstantSource clock) {
        this.bookAppointment = bookAppointment;
        this.accounts = accounts;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Books for {@code whom}. A caller's account is made once the slot is theirs, in the same transaction.
     *
     * @param by who books, whose language the caller is taken to speak
     */
    public BookOutcome book(
            Account by, Whom whom, CalendarId calendar, Instant start, VisitDetails details, BookingContact contact) {
        return transactions.run(() -> {
            if (whom instanceof Whom.Known known) {
                return accounts.find(known.id()).isEmpty()
                        ? new BookOutcome.NoSuchCustomer()
                        : bookAppointment.bookByStaff(new BookingWish(known.id(), calendar, start, details, contact));
            }
            var id = new UserId(ids.next());
            var outcome = bookAppointment.bookByStaff(new BookingWish(id, calendar, start, details, contact));
            if (outcome instanceof BookOutcome.Booked) {
                accounts.add(guest(id, ((Whom.Caller) whom).name(), by.language()), null);
            }
            return outcome;
        });
    }

    private Account guest(UserId id, DisplayName name, Language language) {
        var now = clock.instant();
        return new Account(id, name, Role.CUSTOMER, null, language, false, Listing.UNASKED, false, now, now);
    }
}
