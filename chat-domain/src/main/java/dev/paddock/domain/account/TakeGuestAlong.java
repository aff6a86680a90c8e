package dev.paddock.domain.account;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Taking a guest along from a page of another site to our own pages: a pass, made in the session there, opens a session of the same
 * person here, once. It is kept among the tickets, under a digest of another kind, so that no ticket is ever good as a pass.
 */
public final class TakeGuestAlong {
    /** The time for which a pass may be used. */
    public static final Duration LIFETIME = Duration.ofSeconds(60);

    private final Sessions sessions;
    private final Tickets tickets;
    private final OpenSession openSession;
    private final Transactions transactions;
    private final Secrets secrets;
    private final InstantSource clock;

    public TakeGuestAlong(
            Sessions sessions,
            Tickets tickets,
            Transactions transactions,
            StateEvents events,
            Secrets secrets,
            InstantSource clock) {
        this.sessions = sessions;
        this.tickets = tickets;
        this.openSession = new OpenSession(sessions, events, secrets, clock);
        this.transactions = transactions;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A guest who came along, and the secret of their new session, which goes into the cookie and nowhere else. */
    public record Arrival(Account account, Secret secret) {}

    /** A pass for {@code caller}; empty for whoever has an account, and signs in with it. */
    public Optional<Secret> passFor(Caller caller) {
        if (!caller.account().guest()) {
            return Optional.empty();
        }
        var pass = secrets.next();
        var end = clock.instant().plus(LIFETIME);
        tickets.issue(new Ticket(digest(pass), caller.id(), caller.session(), caller.expiresAt(), end));
        return Optional.of(pass);
    }

    /** Opens a session for the guest of {@code pass}; empty if it is unknown, used or expired, or its session has ended since. */
    public Optional<Arrival> arrive(Secret pass, Newcomer newcomer) {
        return transactions.run(() -> {
            var now = clock.instant();
            return tickets.redeem(digest(pass), now)
                    .flatMap(ticket -> guestOf(ticket, now))
                    .map(account -> new Arrival(account, openSession.of(account, newcomer)));
        });
    }

    private Optional<Account> guestOf(Ticket ticket, Instant now) {
        return sessions.held(ticket.session())
                .filter(held -> !held.session().isOver(now))
                .map(Sessions.Held::account)
                .filter(account -> account.id().equals(ticket.user()) && account.guest() && !account.blocked());
    }

    private static Secret.Digest digest(Secret pass) {
        return new Secret("pass " + pass.value()).digest();
    }
}
