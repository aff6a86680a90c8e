package dev.paddock.domain.account;

import java.time.InstantSource;
import java.util.Optional;

/** Finding out who is calling, by whatever proof they bring; empty when it is no proof (any more). */
public final class Authenticate {
    private final Sessions sessions;
    private final Tickets tickets;
    private final AccessTokens tokens;
    private final SessionUse use;
    private final TicketSeal seal;
    private final InstantSource clock;

    public Authenticate(
            Sessions sessions,
            Tickets tickets,
            AccessTokens tokens,
            SessionUse use,
            Keyring keyring,
            Secrets secrets,
            InstantSource clock) {
        this.sessions = sessions;
        this.tickets = tickets;
        this.tokens = tokens;
        this.use = use;
        this.seal = new TicketSeal(keyring, secrets);
        this.clock = clock;
    }

    public Optional<Caller> bySession(Secret secret) {
        return bySession(secret.digest());
    }

    /**
     * By an access token: its signature must hold, the session it was made in must be open, and the person must not have signed
     * out everywhere since.
     */
    public Optional<Caller> byAccessToken(String token) {
        return tokens.verify(token)
                .flatMap(claim -> bySession(claim.session())
                        .filter(caller -> caller.id().equals(claim.user()))
                        .filter(caller ->
                                !claim.issuedAt().isBefore(caller.account().trustedSince()))
                        .map(caller -> caller.until(claim.expiresAt())));
    }

    /** By a ticket, which is used up by it; it is worth no more than the session or token it was issued for. */
    public Optional<Caller> byTicket(Secret secret) {
        var now = clock.instant();
        return seal.open(secret)
                .filter(ticket -> now.isBefore(ticket.expiresAt()) && now.isBefore(ticket.proofExpiresAt()))
                .filter(tickets::spend)
                .flatMap(ticket -> bySession(ticket.session())
                        .filter(caller -> caller.id().equals(ticket.user()))
                        .map(caller -> caller.until(ticket.proofExpiresAt())));
    }

    /** Issues the right to open one WebSocket connection as {@code caller}. */
    public Secret ticketFor(Caller caller) {
        return seal.issue(caller, clock.instant());
    }

    /** Has the next start seal tickets by another key, and refuse those sealed by this one. */
    public static void forgetTicketKey(Keyring keyring) {
        TicketSeal.forgetKey(keyring);
    }

    private Optional<Caller> bySession(Secret.Digest digest) {
        var now = clock.instant();
        var caller = sessions.held(digest)
                .filter(held -> !held.session().isOver(now) && !held.account().blocked())
                .map(held -> new Caller(held.account(), digest, held.session().expiresAt()));
        caller.ifPresent(known -> use.note(digest));
        return caller;
    }
}
