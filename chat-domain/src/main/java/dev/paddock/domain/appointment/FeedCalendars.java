package dev.paddock.domain.appointment;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.account.Secrets;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.appointment.ReadAppointments.Booking;
import dev.paddock.domain.dealer.DealerSite;
import dev.paddock.domain.dealer.Dealers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is booked, for the calendar programs of staff: whoever has the secret reads it for as long as its owner may. */
public final class FeedCalendars {
    private static final Duration BACK = Duration.ofDays(31);
    private static final Duration AHEAD = Duration.ofDays(400);

    private final CalendarFeeds feeds;
    private final Accounts accounts;
    private final Appointments appointments;
    private final ReadAppointments readAppointments;
    private final Dealers dealers;
    private final Secrets secrets;
    private final InstantSource clock;

    public FeedCalendars(
            CalendarFeeds feeds,
            Accounts accounts,
            Appointments appointments,
            ReadAppointments readAppointments,
            Dealers dealers,
            Secrets secrets,
            InstantSource clock) {
        this.feeds = feeds;
        this.accounts = accounts;
        this.appointments = appointments;
        this.readAppointments = readAppointments;
        this.dealers = dealers;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** All that is booked, and whose calendar program reads it. */
    public record Feed(Account reader, List<Booking> bookings) {
        public Feed {
            bookings = List.copyOf(bookings);
        }
    }

    /** A new secret of {@code staff}; the one before is worthless from now on. */
    public Secret renew(UserId staff) {
        var secret = secrets.next();
        feeds.keep(staff, secret.digest());
        return secret;
    }

    /** Ends what reads by the secret of {@code staff}. */
    public void revoke(UserId staff) {
        feeds.forget(staff);
    }

    /** What was booked from a month ago on, at all dealerships; empty unless the secret is that of a member of staff who may sign in. */
    public Optional<Feed> read(Secret secret) {
        return feeds.owner(secret.digest())
                .flatMap(accounts::find)
                .filter(owner -> owner.role().isStaff() && !owner.blocked())
                .map(owner -> new Feed(owner, bookings(clock.instant())));
    }

    private List<Booking> bookings(Instant now) {
        return dealers.all().stream()
                .map(DealerSite::id)
                .flatMap(dealer -> Arrays.stream(Category.values()).map(category -> new CalendarId(dealer, category)))
                .flatMap(calendar -> booked(calendar, now))
                .sorted(Comparator.comparing(Appointment::start))
                .map(readAppointments::booking)
                .toList();
    }

    private Stream<Appointment> booked(CalendarId calendar, Instant now) {
        return appointments.booked(calendar, now.minus(BACK), now.plus(AHEAD)).stream();
    }
}
